// What a fresh clone runs: install, then `start`, `test`, `storybook` or the command-line tool.
import { runIpo } from "./ipo.mjs";
import { pnpm } from "./pnpm.mjs";

const tasks = {
  start: () => import("./start.mjs"),
  test: () => import("./test.mjs"),
  storybook: () => pnpm(["exec", "storybook", "dev", "--port", "6006", "--no-open"]),
};
const [task, ...args] = process.argv.slice(2);

if (task === "ipo") {
  process.exitCode = runIpo(args);
} else if (task in tasks) {
  const { status } = pnpm(["install", "--frozen-lockfile"]);
  if (status === 0) await tasks[task]();
  else process.exitCode = 1;
} else {
  console.error(`Unknown task "${task ?? ""}": use ${[...Object.keys(tasks), "ipo"].join(", ")}.`);
  process.exitCode = 1;
}
