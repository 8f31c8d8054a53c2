import type { Meta, StoryObj } from "@storybook/react-vite";
import { conditionsTrack, otherTrack, vitalSignsTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { ivar, nils } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/What else does the record hold?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [otherTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** What no other track takes, by kind. */
export const EverythingLeft: Story = {};

/** Vital signs as lines. */
export const VitalSigns: Story = { args: { ...nils, tracks: [vitalSignsTrack] } };

/** Other diagnoses of the patient. */
export const OtherConditions: Story = { args: { ...nils, tracks: [conditionsTrack] } };
