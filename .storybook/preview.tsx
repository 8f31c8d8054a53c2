import "@fontsource-variable/inter";
import "@ipo/react/styles.css";
import "./preview.css";
import type { Decorator, Preview } from "@storybook/react-vite";

/** Puts a story in the toolbar's language and theme; a story reads both from `context.globals`. */
const withLanguageAndTheme: Decorator = (Story, { globals }) => (
  <div className="story" lang={String(globals.lang)} data-theme={String(globals.theme)}>
    <Story />
  </div>
);

const preview: Preview = {
  tags: ["autodocs"],
  decorators: [withLanguageAndTheme],
  initialGlobals: { lang: "sv", theme: "light" },
  globalTypes: {
    lang: {
      description: "Language",
      toolbar: {
        icon: "globe",
        dynamicTitle: true,
        items: [
          { value: "sv", title: "Svenska" },
          { value: "en", title: "English" },
        ],
      },
    },
    theme: {
      description: "Theme",
      toolbar: {
        icon: "contrast",
        dynamicTitle: true,
        items: [
          { value: "light", title: "Light" },
          { value: "dark", title: "Dark" },
        ],
      },
    },
  },
  parameters: {
    layout: "fullscreen",
    // An accessibility violation fails the story's test.
    a11y: { test: "error" },
  },
};

export default preview;
