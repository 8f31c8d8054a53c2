import type { Meta, StoryObj } from "@storybook/react-vite";
import { PatientOverview } from "@ipo/react";
import { elsa, ivar, maja, nils } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Overview/What has happened to this patient?",
  component: PatientOverview,
  render: renderOverview,
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

/** Eight years with every track filled, and three entries that cannot be drawn. */
export const ProstateCancer: Story = { args: ivar };

/** Newly found: one diagnosis, two examinations, single values and one planned operation. */
export const BreastCancerJustFound: Story = { args: maja };

/** Four years until death, with one treatment that the source never closed. */
export const OvarianCancerUntilDeath: Story = { args: elsa };

/** Partial and impossible dates, odd values, two laboratories, withdrawn and broken entries. */
export const MyelomaWithPoorData: Story = { args: nils };

/** What the record holds of one event, beside the picture. */
export const WithDetailsOpen: Story = {
  args: {
    ...ivar,
    defaultSelection: {
      events: ivar.record.events
        .filter(({ kind }) => kind === "response")
        .slice(-1)
        .map(({ id }) => id),
    },
    onOpenSource: () => undefined,
  },
};

/** The same content as rows. */
export const AsTable: Story = { args: { ...elsa, defaultView: "table" } };
