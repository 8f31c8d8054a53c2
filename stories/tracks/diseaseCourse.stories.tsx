import type { Meta, StoryObj } from "@storybook/react-vite";
import { diseaseTrack } from "@ipo/layout";
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
