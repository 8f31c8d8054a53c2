import type { Meta, StoryObj } from "@storybook/react-vite";
import { PatientOverview } from "@ipo/react";
import {
  alva,
  berit,
  elsa,
  folke,
  greta,
  ivar,
  karin,
  klas,
  lena,
  maja,
  marta,
  mats,
  nils,
  skyddad,
  tore,
} from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Overview/What has happened to this patient?",
  component: PatientOverview,
  render: renderOverview,
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Eight years with every track filled, and three entries that cannot be drawn. */
export const ProstateCancer: Story = { args: ivar };

/** Newly found: one diagnosis, two examinations, single values and one planned operation. */
export const BreastCancerJustFound: Story = { args: maja };

/** Four years until death, with one treatment that the source never closed. */
export const OvarianCancerUntilDeath: Story = { args: elsa };

/** Partial and impossible dates, odd values, two laboratories, withdrawn and broken entries. */
export const MyelomaWithPoorData: Story = { args: nils };

/** Receptors that change between the tumour and its recurrence. */
export const BreastCancer: Story = { args: berit };

/** A driver mutation, pneumonitis, and the threshold of a study. */
export const LungCancer: Story = { args: lena };

/** Immune reactions, breaks of tablets, stereotactic radiotherapy. */
export const Melanoma: Story = { args: mats };

/** Four lines and a study. */
export const KidneyCancer: Story = { args: klas };

/** A steroid row, deep nadirs, and a treatment never closed. */
export const BrainTumourUntilDeath: Story = { args: greta };

/** Fifteen years, six lines, thousands of values. */
export const MyelomaOverFifteenYears: Story = { args: marta };

/** A diagnosis without a pack of its own. */
export const ColonCancer: Story = { args: karin };

/** Two cancers at one time: a band for each, and lines of both. */
export const TwoCancers: Story = { args: tore };

/** The tracks in the order of one of the two. */
export const TwoCancersOrderedByOne: Story = {
  args: { ...tore, defaultDisplay: { diagnosis: "melanoma" } },
};

/** Lansky, growth, ranges that follow the age, and forms that a mother, a father and the child answered. */
export const Child: Story = { args: alva };

/** No name and no number anywhere in the document. */
export const ProtectedIdentity: Story = { args: skyddad };

/** A suspicion, today's values, and what is booked. */
export const FirstVisitToday: Story = { args: folke };

/** What the record holds of one event, beside the picture. */
export const WithDetailsOpen: Story = {
  args: {
    ...ivar,
    defaultSelection: {
      events: ivar.record.events
        .filter(({ kind }) => kind === "response")
        .slice(-1)
        .map(({ id }) => id),
    },
    onOpenSource: () => undefined,
  },
};

/** The same content as rows. */
export const AsTable: Story = { args: { ...elsa, defaultView: "table" } };
