import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { bundleSource } from "../bundleSource.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const peers = path.join(here, "peers");
const reactPackage = fileURLToPath(new URL("../../../packages/react", import.meta.url));

/** Has Chromium compile every function as it loads the script, and not when it is first called: as the README asks of hosts. */
const compileHint = "//# allFunctionsCalledOnLoad";

/** Bundles the page of each contender into a folder; gives the address and the gzip size of each by name. */
export async function bundlePages(contenders, folder) {
  if (contenders.some(({ isPeer }) => isPeer)) installPeers();
  mkdirSync(folder, { recursive: true });
  const pages = {};
  for (const contender of contenders) pages[contender.name] = await bundlePage(contender, folder);
  return pages;
}

function installPeers() {
  if (existsSync(path.join(peers, "node_modules"))) return;
  console.error("Installing the libraries that drawing is measured against …");
  execFileSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: peers,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
}

async function bundlePage({ name, entry, isPeer, keepsScenes }, folder) {
  const outfile = path.join(folder, `${name}.js`);
  const source = path.join(here, "page", entry);
  await bundleSource({
    ...shared(isPeer, keepsScenes),
    entryPoints: [source],
    outfile,
  });
  const style = `${name}.css`;
  const hasStyle = existsSync(path.join(folder, style));
  const page = path.join(folder, `${name}.html`);
  writeFileSync(page, html(name, hasStyle ? style : undefined));
  return { page, gzip: await gzipSize(isPeer, source, folder, name) };
}

/**
 * The size of what a host would load: the page without the benchmark, its workload, and the making of its rows.
 */
async function gzipSize(isPeer, source, folder, name) {
  const outfile = path.join(folder, `${name}.size.js`);
  await bundleSource({
    ...shared(isPeer),
    entryPoints: [source],
    outfile,
    external: ["*/bench.js", "*/chart/chartOf.js", "*/floor/laidOut.js"],
  });
  const styleFile = outfile.replace(/js$/, "css");
  const css = existsSync(styleFile) ? gzipSync(readFileSync(styleFile)).length : 0;
  return gzipSync(readFileSync(outfile)).length + css;
}

/** Has the overview's own component lay out through `page/keptScenes.ts`. */
const keptScenes = {
  name: "kept-scenes",
  setup({ onResolve }) {
    onResolve({ filter: /^@ipo\/layout$/ }, ({ importer }) =>
      path.basename(importer) === "Overview.tsx"
        ? { path: path.join(here, "page/keptScenes.ts") }
        : undefined,
    );
  },
};

/** React, and the libraries, are found from where they are installed, as the page has no packages of its own. */
function shared(isPeer, keepsScenes = false) {
  const resolveDir = isPeer ? peers : reactPackage;
  return {
    platform: "browser",
    target: "es2022",
    format: "iife",
    minify: true,
    banner: { js: compileHint },
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".png": "dataurl", ".svg": "dataurl" },
    plugins: [
      ...(keepsScenes ? [keptScenes] : []),
      {
        name: "packages-of-the-contender",
        setup({ onResolve, resolve }) {
          onResolve({ filter: /^[^./]/ }, async ({ path: id, importer, kind, pluginData }) => {
            const isOwn = importer.startsWith(path.join(here, "page"));
            if (!isOwn || id.startsWith("@ipo/") || pluginData === "found") return undefined;
            return resolve(id, { resolveDir, kind, pluginData: "found" });
          });
        },
      },
    ],
  };
}

function html(name, style) {
  const link = style ? `<link rel="stylesheet" href="${style}" />` : "";
  return `<!doctype html>
<html lang="sv">
  <head>
    <meta charset="utf-8" />
    <title>${name}</title>
    <style>html, body { margin: 0; background: white; font: 12px sans-serif }</style>
    ${link}
  </head>
  <body><div id="drawing"></div><script src="${name}.js"></script></body>
</html>
`;
}
