import { defineConfig } from "vitest/config";
import { aliases } from "../../scripts/aliases.mjs";

// Only the tests beside the mutated files: Stryker runs them again for every mutant, so each one more costs minutes.
export default defineConfig({
  resolve: { alias: aliases },
  test: {
    environment: "node",
    // The files share what they import: half the time of a mutant is loading it.
    isolate: false,
    setupFiles: ["test/mutation/coverage.ts"],
    include: [
      "packages/model/src/{time,quantity}.test.ts",
      "packages/fhir/src/normalise/{time,quantity}.test.ts",
      "packages/fhir/src/fate/*.test.ts",
    ],
  },
});
