import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../", import.meta.url);
const { compilerOptions } = JSON.parse(readFileSync(new URL("tsconfig.base.json", root), "utf8"));

/**
 * The `paths` of tsconfig.base.json as vite aliases, so that tests and stories read each
 * package's source and the list is kept in one place.
 */
export const aliases = Object.entries(compilerOptions.paths).map(([name, [target]]) => ({
  find: new RegExp(`^${name.replaceAll(".", "\\.")}$`),
  replacement: fileURLToPath(new URL(target, root)),
}));
