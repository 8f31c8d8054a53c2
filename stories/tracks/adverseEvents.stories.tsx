import type { Meta, StoryObj } from "@storybook/react-vite";
import { adverseTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { elsa, ivar } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/Which side effects, how severe, and when?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [adverseTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The grade as digit, colour and height, for as long as it lasted. */
export const Grades: Story = {};

/** Up to grade 5, which ends the course: joined to the death. */
export const UpToGradeFive: Story = { args: { ...elsa } };
