// Everything that must hold before a change goes in. Ends with one line, "N passed, N failed":
// the tests, from the test runners' own reports, and every other step that failed.
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { checkPackages } from "./checkPackages.mjs";
import { ensureChromium } from "./chromium.mjs";
import { pnpmCommand, root } from "./pnpm.mjs";
import { countReport } from "./countReport.mjs";
import { run, shown } from "./run.mjs";

const reports = join(root, "node_modules/.cache/reports");
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const steps = [];
const totals = { passed: 0, failed: 0 };
const [command, first] = pnpmCommand;

const note = (result) => {
  shown(result);
  steps.push(result);
  return result.ok;
};
const step = async (name) => note(await run(name, command, [...first, "--silent", "run", name]));

const checkSource = async () => {
  await step("lint");
  await step("format:check");
  await step("typecheck");
};
const checkBuild = async () => {
  if (!(await step("build"))) return;
  (await checkPackages()).forEach(note);
  note(await run("typecheck test/react18", "tsc", ["--noEmit", "-p", "test/react18"]));
};

// The tests of this run are counted below, once; here only what they reach is.
const checkCoverage = () => step("coverage");

async function runTests(name, folder) {
  const report = join(reports, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  console.log(`\ntests: ${name}`);
  const { ok } = await run(name, "vitest", ["run", ...reporters], {
    cwd: join(root, folder),
    stdio: ["ignore", "inherit", "inherit"],
  });
  const { passed, failed } = countReport(report, ok);
  totals.passed += passed;
  totals.failed += failed;
}

await ensureChromium();
await Promise.all([checkSource(), checkBuild().then(checkCoverage)]);
await runTests("workspace", ".");
await runTests("react18", "test/react18");

const broken = steps.filter(({ ok }) => !ok).map(({ name }) => name);
if (broken.length > 0) console.log(`\nFailed steps, counted below: ${broken.join(", ")}`);
console.log(`${totals.passed} passed, ${totals.failed + broken.length} failed`);
process.exitCode = totals.failed + broken.length > 0 ? 1 : 0;
