import type { Meta, StoryObj } from "@storybook/react-vite";
import { promTrack } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";
import { PatientOverview } from "@ipo/react";
import { berit, elsa, ivar } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/How does the patient say life is?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [promTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Scores on their own scale, with its direction; a form that was not answered is a mark of its own. */
export const Scores: Story = {};

/** Every scale of several instruments: the first of the pack whole, the rest one line each, EQ-5D-5L as a profile. */
export const ManyScales: Story = { args: { ...berit } };

/** Differences and bands around a day that the reader chose. */
export const FromAChosenDay: Story = {
  args: { ...elsa, defaultDisplay: { reference: Date.parse("2023-01-01") as EpochMs } },
};

/** Scores of a form whose items are known. */
export const DerivedFromForms: Story = { args: { ...elsa } };
