import type { Meta, StoryObj } from "@storybook/react-vite";
import { PatientOverview } from "@ipo/react";
import { ivar, marta } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Overview/Is the picture the same when very much is in sight?",
  component: PatientOverview,
  render: renderOverview,
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Drawn on a canvas; every letter and mark stands where SVG has it. */
export const OnACanvas: Story = { args: { ...ivar, painter: "canvas" } };

export const OnACanvasInDark: Story = {
  args: { ...ivar, painter: "canvas", theme: "dark" },
  globals: { theme: "dark" },
};

/** Fifteen years with thousands of values. */
export const DenseOnACanvas: Story = { args: { ...marta, painter: "canvas" } };

/** The same patient in SVG. */
export const DenseInSvg: Story = { args: { ...marta, painter: "svg" } };
