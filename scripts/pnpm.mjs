import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../", import.meta.url));

// .npmrc silences npm's own lines, not the messages of what runs inside.
delete process.env.npm_config_loglevel;

const { packageManager } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

/** The command that runs the pinned pnpm: the first word, and those before pnpm's own. */
export const pnpmCommand = ["npx", ["--yes", "--loglevel=error", packageManager]];

/** Runs the pinned pnpm at the root and gives what node's spawnSync gives. */
export function pnpm(args, options = {}) {
  const [command, first] = pnpmCommand;
  const result = spawnSync(command, [...first, ...args], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  });
  if (result.error) throw result.error;
  return result;
}
