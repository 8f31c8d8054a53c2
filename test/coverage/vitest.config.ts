import { defineConfig } from "vitest/config";
import { aliases } from "../../scripts/aliases.mjs";

const packages = ["model", "clinical", "fhir"];

/**
 * Branch coverage of the packages that decide what a record says. Public data beside a clone and random input are left
 * out of it: what is covered must be the same everywhere and every time.
 */
export default defineConfig({
  resolve: { alias: aliases },
  test: {
    environment: "node",
    pool: "forks",
    // The files share their modules: loading them for each file alone would take longer than all tests.
    isolate: false,
    env: { TZ: "Europe/Stockholm" },
    setupFiles: ["test/setup/timeZone.ts"],
    include: packages.map((name) => `packages/${name}/src/**/*.test.ts`),
    exclude: ["**/sharedData.test.ts", "**/everyReader.test.ts", "**/*.property.test.ts"],
    reporters: ["dot"],
    coverage: {
      enabled: true,
      provider: "v8",
      include: packages.map((name) => `packages/${name}/src/**/*.ts`),
      exclude: ["**/testing/**", "**/*.test.ts"],
      reporter: [["text", { skipFull: true }], "text-summary"],
      reportsDirectory: "node_modules/.cache/coverage",
      thresholds: Object.fromEntries(
        packages.map((name) => [`packages/${name}/src/**`, { branches: 95 }]),
      ),
    },
  },
});
