import type { Meta, StoryObj } from "@storybook/react-vite";
import { genomicsTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { ivar, lena } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/What has been found in the genes?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [genomicsTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Each finding at its sample, with its words. */
export const Findings: Story = {};

/** A row for each gene where several were looked at; what was looked for and not found is hollow. */
export const ManyGenes: Story = { args: { ...lena } };
