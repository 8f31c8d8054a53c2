import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "./pnpm.mjs";

const bin = join(root, "node_modules/.bin");

/** Runs a command at the root with its output kept, and gives `{ name, ok, output, seconds }`. */
export function run(name, command, args = [], options = {}) {
  const start = performance.now();
  return new Promise((resolve) => {
    const env = { ...process.env, ...options.env, PATH: `${bin}${delimiter}${process.env.PATH}` };
    const child = spawn(command, args, {
      cwd: root,
      shell: process.platform === "win32",
      stdio: ["ignore", "pipe", "pipe"],
      ...options,
      env,
    });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    const end = (ok) => resolve({ name, ok, output, seconds: (performance.now() - start) / 1000 });
    child.on("error", (error) => {
      output += String(error);
      end(false);
    });
    child.on("close", (code) => end(code === 0));
  });
}

/** Prints one line for a finished step, and what it said when it failed. */
export function shown({ name, ok, output, seconds }) {
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok && output) console.log(output.trimEnd());
}
