import { defineConfig } from "vitest/config";

// The built packages, as a host on React 18 gets them: no aliases to the source.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    name: "react18",
    environment: "jsdom",
    include: ["src/**/*.test.tsx"],
    env: { TZ: "Europe/Stockholm" },
    // A busy machine draws a whole patient slowly.
    testTimeout: 60_000,
    server: { deps: { inline: [/@ipo\//] } },
  },
});
