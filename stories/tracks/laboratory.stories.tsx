import type { Meta, StoryObj } from "@storybook/react-vite";
import { labTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { between, ivar, lena, nils } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/Did the marker fall after line two?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [labTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One strip an analyte and unit; a value beyond a limit hangs from it; the range is each value's own. */
export const AllValues: Story = {};

/** The months after line two. */
export const AfterLineTwo: Story = {
  args: { defaultViewport: between("2024-10-01", "2025-09-01") },
};

/** The reader asks for a linear axis. */
export const LinearByChoice: Story = {
  args: { defaultDisplay: { valueScales: { "lab:psa|ug/L": "linear" } } },
};

/** Limits of one context, switched on by the reader, in the unit of the values only. */
export const ActionLimits: Story = {
  args: { defaultDisplay: { actionLimits: ["testosterone-castrate", "psa-70-80"] } },
};

/** Three analytes laid over one another, each on an axis of its own. */
export const Overlay: Story = {
  args: {
    defaultDisplay: { overlays: [["lab:psa|ug/L", "lab:alp|ukat/L", "lab:haemoglobin|g/L"]] },
  },
};

/** Analytes as lines: every value is there, with the last one in words. */
export const Lines: Story = { args: { defaultDisplay: { collapsed: ["lab"] } } };

/** Units, methods and laboratories that change: a border says what, and no line goes across. */
export const Borders: Story = { args: { ...lena } };

/** Two units or laboratories are never joined into one line. */
export const TwoUnitsAndTwoLaboratories: Story = { args: { ...nils } };
