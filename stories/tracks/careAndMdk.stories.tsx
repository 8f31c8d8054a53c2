import type { Meta, StoryObj } from "@storybook/react-vite";
import { careTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { between, ivar, lena, tore } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/When was the case discussed, and how long did the pathway take?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [careTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Days of the standardised pathway as arithmetic, and every conference with what it decided. */
export const PathwayAndConferences: Story = {};

/** Zoomed in on a pathway: its measuring points with the days between them. */
export const MeasuringPoints: Story = {
  args: { ...lena, defaultViewport: between("2023-01-20", "2023-05-01") },
};

/** Stays, visits, referrals, rehabilitation and teams, each in a row of its own. */
export const Contacts: Story = { args: { ...tore } };
