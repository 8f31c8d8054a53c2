/**
 * Writes the example patients: `node examples/patients/generate.mjs`.
 * With `--check` nothing is written; the exit code is 1 if a committed file differs from what would be written.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PATIENTS } from "./source/patients.mjs";

const isCheck = process.argv.includes("--check");
const index = PATIENTS.map(({ id, title, description }) => ({
  id,
  file: `${id}.json`,
  title,
  description,
}));

/** @type {[name: string, content: unknown][]} */
const files = [
  ["index.json", index],
  ...PATIENTS.map(({ id, bundle }) => /** @type {[string, unknown]} */ ([`${id}.json`, bundle()])),
];

for (const [name, content] of files) {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const text = `${JSON.stringify(content, undefined, 2)}\n`;
  if (!isCheck) writeFileSync(path, text);
  else if (readIfPresent(path) !== text) {
    console.error(
      `${name} differs from the generator's output: run node examples/patients/generate.mjs`,
    );
    process.exitCode = 1;
  }
}

/** @param {string} path */
function readIfPresent(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
