import type { Meta, StoryObj } from "@storybook/react-vite";
import { PatientOverview } from "@ipo/react";
import { elsa, ivar } from "../support/patients.js";
import { renderOverview } from "../support/renderOverview.js";

const meta = {
  title: "Overview/How does it look in another language, theme or width?",
  component: PatientOverview,
  render: renderOverview,
} satisfies Meta<typeof PatientOverview>;

export default meta;
type Story = StoryObj<typeof meta>;

export const Swedish: Story = { args: { ...elsa, lang: "sv" } };

export const English: Story = { args: { ...elsa, lang: "en" } };

export const Dark: Story = { args: { ...ivar, theme: "dark" }, globals: { theme: "dark" } };

/** A column of 900 pixels: labels drop in a stated order, and stay reachable. */
export const Narrow: Story = { args: { ...ivar, width: 900 } };

/** Scrolled past its header: the head that stays says whose picture it is. */
export const Scrolled: Story = {
  args: { ...ivar },
  play: () => scrollTo(0, 500),
};

/** For a host that shows the patient's identity itself. */
export const WithoutHeader: Story = { args: { ...elsa, hideHeader: true } };
