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
  const text = textOf(content);
  if (!isCheck) writeFileSync(path, text);
  else if (readIfPresent(path) !== text) {
    console.error(
      `${name} differs from the generator's output: run node examples/patients/generate.mjs`,
    );
    process.exitCode = 1;
  }
}

/**
 * JSON with two spaces. A bundle of thousands of entries has one entry a line: indented it would be twice as large.
 * @param {unknown} content
 */
function textOf(content) {
  const { entry, ...bundle } = /** @type {{ entry?: unknown[] }} */ (content);
  if (entry === undefined || entry.length < 2000)
    return `${JSON.stringify(content, undefined, 2)}\n`;
  const start = JSON.stringify(bundle, undefined, 2).replace(/\n}$/, ',\n  "entry": [\n    ');
  return `${start}${entry.map((one) => JSON.stringify(one)).join(",\n    ")}\n  ]\n}\n`;
}

/** @param {string} path */
function readIfPresent(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
