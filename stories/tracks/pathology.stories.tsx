import type { Meta, StoryObj } from "@storybook/react-vite";
import { pathologyTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { berit, elsa } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/What did the tissue show, and has it changed?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...berit, tracks: [pathologyTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Receptors and markers change from the primary tumour to its metastases; one could not be judged. */
export const MarkersThatChange: Story = {};

/** A specimen and its report, and no marker. */
export const ReportsAlone: Story = { args: { ...elsa } };
