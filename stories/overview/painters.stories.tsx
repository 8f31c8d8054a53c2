import type { Meta, StoryObj } from "@storybook/react-vite";
import { PatientOverview } from "@ipo/react";
import { ivar, marta } from "../support/patients.js";
import type { PatientRecord } from "@ipo/model";
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

/** More rows than a page can be tall: the table comes in parts, and says which rows it shows. */
export const TableInParts: Story = {
  args: { ...ivar, defaultView: "table" },
  render: (args, context) => renderOverview({ ...args, record: longRecord() }, context),
};

let long: PatientRecord | undefined;

/** Made when it is first shown: one event of the record, as often as no page has room for. */
function longRecord(): PatientRecord {
  const events = ivar.record.events.filter(({ kind }) => kind === "lab").slice(-1);
  long ??= {
    ...ivar.record,
    events: Array.from({ length: 330_000 }, (_, index) =>
      events.map((event) => ({ ...event, id: `${event.id}-${index}` })),
    ).flat(),
  };
  return long;
}
