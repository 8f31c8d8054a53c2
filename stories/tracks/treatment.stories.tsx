import type { Meta, StoryObj } from "@storybook/react-vite";
import { treatmentTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { between, elsa, ivar, lena } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/What has been given, in which line, and why did it end?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [treatmentTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Lines as the source states them; bars by class; doses as ticks; what is planned is hatched. */
export const FourLines: Story = {};

/** Cycles of the third line. */
export const Line3: Story = { args: { defaultViewport: between("2024-12-01", "2025-09-01") } };

/** Cycles one by one, each with its dose. */
export const EachDose: Story = { args: { defaultViewport: between("2025-01-01", "2025-04-01") } };

/** The lines in one row, every other event a block below. */
export const OneLine: Story = { args: { display: { collapsed: ["treatment"] } } };

/** The drugs beside the cancer's, each with its doses instead of as one row. */
export const OtherDrugs: Story = {
  args: { ...lena, display: { expanded: ["treatment:concomitant"] } },
};

/** A treatment that was still open at death ends there. */
export const NeverClosed: Story = { args: { ...elsa } };
