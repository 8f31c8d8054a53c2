import type { Meta, StoryObj } from "@storybook/react-vite";
import { studyTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { berit, lena } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/Is the patient in a study, and how far in?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...lena, tracks: [studyTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Screening is no participation yet: the bar is only outlined. */
export const Screening: Story = {};

/** Participation with its time and status. */
export const Participation: Story = { args: { ...berit } };
