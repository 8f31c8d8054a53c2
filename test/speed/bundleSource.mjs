import { build } from "esbuild";
import { fileURLToPath } from "node:url";
import { aliases } from "../../scripts/aliases.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

const ipoSource = {
  name: "ipo-source",
  setup({ onResolve }) {
    onResolve({ filter: /^@ipo\// }, ({ path }) => {
      const alias = aliases.find(({ find }) => find.test(path));
      return alias && { path: alias.replacement };
    });
  },
};

/** Bundles with esbuild, with the packages' source behind their names where no plugin says otherwise; gives esbuild's result. */
export function bundleSource({ plugins = [], ...options }) {
  return build({
    bundle: true,
    format: "esm",
    jsx: "automatic",
    logLevel: "error",
    absWorkingDir: root,
    plugins: [...plugins, ipoSource],
    ...options,
  });
}
