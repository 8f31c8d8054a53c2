/** Mutation testing of the rules that decide what a time, a number and a fate mean. Run it with `npm run mutation`. */
export default {
  testRunner: "vitest",
  vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
  plugins: ["@stryker-mutator/vitest-runner"],
  mutate: [
    "packages/model/src/{time,quantity}.ts",
    "packages/fhir/src/normalise/{time,quantity}.ts",
    "packages/fhir/src/fate/!(*.test).ts",
  ],
  // What the tests do not read need not be copied into the sandbox.
  ignorePatterns: ["examples", "stories", "storybook-static", "dist", "packages/react"],
  coverageAnalysis: "perTest",
  // A table is read once, when its module loads, so a mutant in it costs a run of every test. The tests beside the
  // tables name each line of them; README.md says when that was last tried.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: "node_modules/.cache/mutation.json" },
  tempDirName: ".stryker-tmp",
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
  thresholds: { high: 90, low: 85, break: 85 },
};
