import os from "node:os";
import react from "@vitejs/plugin-react";
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { aliases } from "./scripts/aliases.mjs";
import { locateChromium } from "./scripts/chromium.mjs";

const { executablePath, args } = locateChromium() ?? {};

// A function: two projects must not share one browser object.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({
    launchOptions: { ...(executablePath ? { executablePath } : {}), ...(args ? { args } : {}) },
  }),
  instances: [{ browser: "chromium" as const }],
});

/** Also where there are two cores, of which vitest would leave one idle. */
const WORKERS = Math.max(2, os.availableParallelism() - 1);

// The same unit tests in two time zones, on either side of UTC's midnight.
const unit = (name: string, timeZone: string) => ({
  extends: true as const,
  test: {
    name: `unit-${name}`,
    environment: "node",
    include: ["packages/*/src/**/*.test.ts"],
    // A forked process reads TZ when it starts; a worker thread would not.
    pool: "forks" as const,
    maxWorkers: WORKERS,
    env: { TZ: timeZone },
    setupFiles: ["./test/setup/timeZone.ts"],
    sequence: { groupOrder: 0 },
  },
});

export default defineConfig({
  resolve: { alias: aliases },
  test: {
    passWithNoTests: true,
    projects: [
      unit("stockholm", "Europe/Stockholm"),
      unit("auckland", "Pacific/Auckland"),
      {
        extends: true,
        plugins: [react()],
        test: {
          name: "react",
          environment: "jsdom",
          include: ["packages/react/src/**/*.test.tsx"],
          setupFiles: ["./test/setup/timeZone.ts", "./test/setup/react.ts"],
          pool: "forks",
          maxWorkers: WORKERS,
          env: { TZ: "Europe/Stockholm" },
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        plugins: [storybookTest({ configDir: ".storybook" })],
        test: {
          name: "stories",
          browser: browser(),
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: "product",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/react18/**", "**/node_modules/**"],
          pool: "forks",
          testTimeout: 120_000,
          hookTimeout: 300_000,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
