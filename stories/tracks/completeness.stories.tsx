import type { Meta, StoryObj } from "@storybook/react-vite";
import { completenessTrack, promTrack, treatmentTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { tore } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/What is known to be missing?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...tore, tracks: [treatmentTrack, promTrack, completenessTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Incomplete reporting as a dashed band under the track that it concerns, over its own time. */
export const IncompleteReporting: Story = {};

/** Where the picture lacks the track, the gap is still said. */
export const WithoutItsTrack: Story = { args: { tracks: [completenessTrack] } };
