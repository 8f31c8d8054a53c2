import type { Meta, StoryObj } from "@storybook/react-vite";
import { vitalSignsTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { elsa, nils } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/Did the blood pressure rise on treatment?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...elsa, tracks: [vitalSignsTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Both numbers of a blood pressure are one bar. */
export const BloodPressure: Story = {};

/** Of one measurement only the higher number was obtained. */
export const OneNumberOnly: Story = { args: { ...nils } };
