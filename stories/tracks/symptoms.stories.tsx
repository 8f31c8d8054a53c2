import type { Meta, StoryObj } from "@storybook/react-vite";
import { symptomsTrack } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { ivar, lena } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Tracks/Which symptoms trouble the patient, and which have gone?",
  component: PatientOverview,
  render: renderOverview,
  args: { ...ivar, tracks: [symptomsTrack], hideHeader: true },
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One row a domain, three levels by shape, size and colour; the wheel at the cursor. */
export const FifteenDomains: Story = {};

/** Two forms far apart: each is a column of its own, and the wheel is only ever of one. */
export const FewForms: Story = { args: { ...lena } };

/** One line with the levels counted. */
export const OneLine: Story = { args: { defaultDisplay: { collapsed: ["symptoms"] } } };
