import { defineConfig } from "vitest/config";
import { aliases } from "../../scripts/aliases.mjs";

// One project, without a browser: Stryker runs it once for every group of mutants.
export default defineConfig({
  resolve: { alias: aliases },
  test: {
    environment: "node",
    include: [
      "packages/model/src/{time,quantity}.test.ts",
      "packages/fhir/src/{fate,normalise,read}/*.test.ts",
      "packages/fhir/src/readBundle.test.ts",
    ],
    env: { TZ: "Europe/Stockholm" },
  },
});
