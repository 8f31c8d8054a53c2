// Checks what would be published: publint for the package's own rules, attw for its types.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "./pnpm.mjs";
import { run, shown } from "./run.mjs";

/** Runs both checks for every package in packages/ and gives their results. */
export async function checkPackages() {
  const results = [];
  for (const name of readdirSync(join(root, "packages")).sort()) {
    const cwd = join(root, "packages", name);
    const esmOnly = name === "cli" ? ["--profile", "esm-only"] : [];
    const ignored = ["--exclude-entrypoints", "styles.css", "record.schema.json"];
    results.push(
      ...(await Promise.all([
        run(`publint @ipo/${name}`, "publint", ["--strict", "--pack", "npm"], { cwd }),
        run(`attw @ipo/${name}`, "attw", ["--pack", ".", ...esmOnly, ...ignored], { cwd }),
      ])),
    );
  }
  return results;
}

if (process.argv[1] === import.meta.filename) {
  const results = await checkPackages();
  results.forEach(shown);
  process.exitCode = results.every((result) => result.ok) ? 0 : 1;
}
