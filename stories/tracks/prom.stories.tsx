import type { Meta, StoryObj } from "@storybook/react-vite";
import { promTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { elsa, ivar } from "../support/patients.js";
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

/** Scores of a form whose items are known. */
export const DerivedFromForms: Story = { args: { ...elsa } };
