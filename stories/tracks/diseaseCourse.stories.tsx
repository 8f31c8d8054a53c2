import type { Meta, StoryObj } from "@storybook/react-vite";
import { diseaseTrack } from "@ipo/layout";
import type { ClinicalEvent, PatientRecord } from "@ipo/model";
import { PatientOverview } from "@ipo/react";
import { elsa, ivar, lena, maja, tore } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/How has the disease moved?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [diseaseTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** States as bands, turns as marks, each in the source's own words. */
export const DiseaseCourse: Story = {};

/** The course ends at death. */
export const UntilDeath: Story = { args: { ...elsa } };

/** A diagnosis and nothing else yet. */
export const OnlyADiagnosis: Story = { args: { ...maja } };

/** Two cancers in one patient: a band each, with the diagnosis' name. */
export const TwoDiagnoses: Story = { args: { ...tore } };

/** A restaging is a pin of its own, with its prefix and the edition of TNM. */
export const Restaging: Story = { args: { ...lena } };

/** A record that does not agree with itself: states that hold at the same time stand below each other, and none is hidden. */
export const StatesAtTheSameTime: Story = { args: { record: withLongerStates(ivar.record) } };

/** Each state goes on until the next one ends. */
function withLongerStates(record: PatientRecord): PatientRecord {
  const lasts = (event: ClinicalEvent) =>
    event.kind === "diseaseStatus" && event.time.kind === "period" ? event.time : undefined;
  const times = record.events.flatMap((event) => lasts(event) ?? []);
  const events = record.events.map((event): ClinicalEvent => {
    const own = lasts(event);
    const next = own && times[times.indexOf(own) + 1];
    return next?.end ? { ...event, time: { ...own, end: next.end } } : event;
  });
  return { ...record, events };
}
