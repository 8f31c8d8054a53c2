import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { isBuilt } from "./fingerprint.mjs";
import { pnpm, root } from "./pnpm.mjs";

/**
 * Runs the command-line tool in the folder the user is in and gives its exit status.
 * Installs and builds first when the build is missing or older than the source; everything
 * that says goes to standard error, so standard output holds only the tool's own.
 */
export function runIpo(args) {
  const { npm_lifecycle_event: script, INIT_CWD: startedIn } = process.env;
  const cwd = script === "ipo" && startedIn ? startedIn : process.cwd();
  if (!isBuilt()) {
    console.error("Setting up ipo: installing and building (once, and after a change) …");
    if (!quietly(["install", "--frozen-lockfile"]) || !quietly(["run", "build"])) return 1;
  }
  const bin = join(root, "packages/cli/bin/ipo.js");
  return spawnSync(process.execPath, [bin, ...args], { cwd, stdio: "inherit" }).status ?? 1;
}

/** Runs pnpm, showing what it said only when it fails. */
function quietly(args) {
  const { status, stdout, stderr } = pnpm(args, {
    stdio: ["ignore", "pipe", "pipe"],
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (status !== 0) process.stderr.write(`${stdout}${stderr}`);
  return status === 0;
}
