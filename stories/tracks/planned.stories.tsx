import type { Meta, StoryObj } from "@storybook/react-vite";
import { plannedTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { between, lena, tore } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/What comes next, and what was booked?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...lena, tracks: [plannedTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** The next steps in order, hatched and worded with their dates; a booking whose day has passed says so. */
export const NextSteps: Story = {};

/** The same on an axis with room for the time to come. */
export const ComingMonths: Story = {
  args: { defaultViewport: between("2026-08-01", "2026-12-01") },
};

/** An order and the booking that carries it out are one step. */
export const OrdersAndBookings: Story = { args: { ...tore } };
