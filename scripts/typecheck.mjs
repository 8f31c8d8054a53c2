// Type-checks the workspace. The packages that must not know a browser or Node are checked
// alone: one test file in the same program would bring those types back.
import { run, shown } from "./run.mjs";

const projects = ["tsconfig.pure.json", "packages/react", "packages/cli", "."];
const results = [];
const queue = [...projects];
const worker = async () => {
  for (let project = queue.shift(); project; project = queue.shift()) {
    results.push(await run(`typecheck ${project}`, "tsc", ["--noEmit", "-p", project]));
  }
};
await Promise.all([worker(), worker()]);
results.forEach(shown);
process.exitCode = results.every((result) => result.ok) ? 0 : 1;
