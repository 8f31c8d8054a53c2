import type { Meta, StoryObj } from "@storybook/react-vite";
import { labTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { between, ivar, nils } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/Did the marker fall after line two?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [labTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One strip an analyte and unit; censored values are hollow; the range is each value's own. */
export const AllValues: Story = {};

/** The months after line two. */
export const AfterLineTwo: Story = {
  args: { defaultViewport: between("2024-10-01", "2025-09-01") },
};

/** The host asks for a linear axis. */
export const LinearByChoice: Story = { args: { valueScales: { "lab:psa|ug/L": "linear" } } };

/** Two units or laboratories are never joined into one line. */
export const TwoUnitsAndTwoLaboratories: Story = { args: { ...nils } };
