import type { Meta, StoryObj } from "@storybook/react-vite";
import { performanceTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { ivar, lena, nils } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/How well does the patient manage?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [performanceTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** ECOG as steps: a value holds until the next. */
export const Ecog: Story = {};

/** ECOG and Karnofsky each have a strip. */
export const ScalesNeverMixed: Story = { args: { ...nils } };

/** A visit at which nobody asked: a cross, and the line ends before it. */
export const NotAsked: Story = { args: { ...lena } };
