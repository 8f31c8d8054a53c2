import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./pnpm.mjs";

/** The file that says what the packages' dist folders were built from. */
export const stamp = join(root, "node_modules/.cache/ipo/built-from.txt");

const shared = ["pnpm-lock.yaml", "tsup.preset.ts", "tsconfig.base.json"];
const packages = readdirSync(join(root, "packages")).sort();

/** A hash of every file the build reads. */
export function fingerprint() {
  const hash = createHash("sha256").update(process.version);
  const add = (path) => hash.update(`${path}\n`).update(readFileSync(join(root, path)));
  shared.forEach(add);
  for (const folder of packages.map((name) => `packages/${name}`)) {
    ["package.json", "tsup.config.ts"].forEach((file) => add(`${folder}/${file}`));
    for (const file of readdirSync(join(root, folder, "src"), { recursive: true }).sort()) {
      if (/\.(tsx?|css|json)$/.test(file) && !/\.test\.tsx?$/.test(file)) {
        add(`${folder}/src/${file}`);
      }
    }
  }
  return hash.digest("hex");
}

/** Whether every package's build is there and made from the source as it is now. */
export function isBuilt() {
  return (
    existsSync(stamp) &&
    packages.every((name) => existsSync(join(root, `packages/${name}/dist/index.js`))) &&
    readFileSync(stamp, "utf8") === fingerprint()
  );
}

/** Notes that the packages are now built from the source with this fingerprint. */
export function noteBuilt(source) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, source);
}
