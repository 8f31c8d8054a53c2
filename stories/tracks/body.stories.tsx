import type { Meta, StoryObj } from "@storybook/react-vite";
import { bodyTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { between, elsa } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/How much weight has been lost?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...elsa, tracks: [bodyTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Weight with its change from the first one, height, body mass index and body surface area as stated. */
export const FromTheFirst: Story = {};

/** The change counted from a point that the reader chose. */
export const FromAChosenPoint: Story = {
  args: { defaultDisplay: { reference: between("2022-01-01", "2022-01-02").start } },
};

/** Each measure as one line. */
export const Lines: Story = { args: { defaultDisplay: { collapsed: ["body"] } } };
