import type { Meta, StoryObj } from "@storybook/react-vite";
import { OverviewSvg } from "@ipo/react";
import { elsa, ivar } from "../support/patients.js";

const meta = {
  title: "Overview/How does it look as a picture in a file?",
  component: OverviewSvg,
} satisfies Meta<typeof OverviewSvg>;

export default meta;
type Story = StoryObj<typeof meta>;

/** One SVG with identity, facts, timeline and footer, without a style sheet. */
export const Light: Story = { args: { ...ivar, lang: "sv", width: 1280 } };

export const DarkInEnglish: Story = {
  args: { ...elsa, lang: "en", theme: "dark", width: 1280 },
  globals: { theme: "dark" },
};
