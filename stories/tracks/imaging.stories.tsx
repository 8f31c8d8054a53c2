import type { Meta, StoryObj } from "@storybook/react-vite";
import { imagingTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { elsa, ivar, lena } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/What did the scans show?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [imagingTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Response by shape and colour; an unassessed study is hollow. */
export const Responses: Story = {};

/** Responses that were only worded keep their words. */
export const WordsWithoutCodes: Story = { args: { ...elsa } };

/** Unconfirmed progression is a hollow triangle; the sum of the target lesions is a curve in its own unit. */
export const UnconfirmedProgressionAndSums: Story = { args: { ...lena } };
