import type { Meta, StoryObj } from "@storybook/react-vite";
import { lineViewportsOf, stripChoicesOf } from "@ipo/layout";
import { PatientOverview } from "@ipo/react";
import { elsa, ivar, lena } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Overview/What may a reader change?",
  component: PatientOverview,
  render: renderOverview,
  args: ivar,
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Every strip as one line that still says something. */
export const EveryStripAsOneLine: Story = {
  args: { defaultDisplay: { collapsed: stripChoicesOf(ivar.record).map(({ id }) => id) } },
};

/** Only the laboratory as lines. */
export const LaboratoryAsLines: Story = {
  args: { ...lena, defaultDisplay: { collapsed: ["lab"] } },
};

/** Time counted from the diagnosis, beside the calendar. */
export const SinceDiagnosis: Story = { args: { defaultDisplay: { anchor: "diagnosis" } } };

/** Time counted from the last platinum. */
export const SinceLastPlatinum: Story = {
  args: { ...elsa, defaultDisplay: { anchor: "last-platinum" } },
};

/** The window of one line of therapy. */
export const OneLineOfTherapy: Story = {
  args: { defaultViewport: lineViewportsOf(ivar.record, { now: ivar.now }).at(-2)?.viewport },
};

/** PSA, ALP and haemoglobin in one strip, with an axis each. */
export const Overlaid: Story = {
  args: {
    defaultDisplay: { overlays: [["lab:psa|ug/L", "lab:alp|ukat/L", "lab:haemoglobin|g/L"]] },
  },
};

/** Opened by its button: the list of tracks beside the picture. */
export const ListOfTracks: Story = {
  play: async ({ canvasElement }) => {
    const buttons = [
      ...canvasElement.querySelectorAll<HTMLButtonElement>(".ipo-toolbar-end button"),
    ];
    buttons[0]?.click();
  },
};
