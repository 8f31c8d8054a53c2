import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./support/patients.js";

/** Which packages each package may import. Its own files and its entries here are all it sees. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  model: ["zod"],
  clinical: ["@ipo/model", "zod", "@atomic-ehr/ucum"],
  fhir: ["@ipo/model", "@ipo/clinical", "zod"],
  layout: [
    "@ipo/model",
    "@ipo/clinical",
    "@visx/scale",
    "d3-array",
    "d3-format",
    "d3-scale",
    "d3-shape",
    "d3-time",
    "d3-time-format",
    "intl-messageformat",
  ],
  react: [
    "@ipo/model",
    "@ipo/layout",
    "@ipo/clinical",
    "react",
    "react-dom",
    "@tanstack/react-virtual",
    "@visx/axis",
    "@visx/scale",
  ],
  cli: [
    "@ipo/model",
    "@ipo/clinical",
    "@ipo/fhir",
    "@ipo/layout",
    "@ipo/react",
    "react",
    "react-dom",
    "commander",
    "zod",
  ],
};

/** Libraries that are built into a package's dist, so that its users need not install them. */
const builtIn: readonly string[] = ["@atomic-ehr/ucum"];

/** Packages that run anywhere: they know neither a page nor Node. */
const pure = ["model", "clinical", "fhir", "layout"];

function sourcesOf(name: string): string[] {
  const folder = path.join(root, "packages", name, "src");
  return fs
    .readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter(
      (file) =>
        /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !/(^|\/)testing\//.test(file),
    )
    .map((file) => path.join(folder, file));
}

/** FHIR's own types, from the development-only `@types/fhir`: nothing of them is left once compiled. */
const FHIR_TYPES = /import type \{[^}]*\} from "fhir\/r4";/g;

function importsOf(file: string): string[] {
  const code = fs.readFileSync(file, "utf8").replace(FHIR_TYPES, "");
  const found = [...code.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)];
  return found.map(([, specifier = ""]) => specifier);
}

function packageOf(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? "");
}

describe.each(Object.keys(mayImport))("@ipo/%s", (name) => {
  const allowed = mayImport[name] ?? [];
  const foreign = sourcesOf(name).flatMap((file) =>
    importsOf(file)
      .filter((specifier) => !specifier.startsWith("."))
      .map((specifier) => ({ file: path.relative(root, file), specifier })),
  );

  it("imports only what the table of packages allows", () => {
    const isAllowed = ({ specifier }: { specifier: string }) =>
      allowed.includes(packageOf(specifier)) || (name === "cli" && isForCli(specifier));
    expect(foreign.filter((use) => !isAllowed(use))).toEqual([]);
  });

  it("declares every package it imports", () => {
    const manifest = JSON.parse(
      fs.readFileSync(path.join(root, "packages", name, "package.json"), "utf8"),
    ) as Record<string, Record<string, string> | undefined>;
    const declared = { ...manifest.dependencies, ...manifest.peerDependencies };
    const undeclared = foreign
      .filter(({ specifier }) => !specifier.startsWith("node:"))
      .map(({ specifier }) => packageOf(specifier))
      .filter((used) =>
        builtIn.includes(used) ? !(used in (manifest.devDependencies ?? {})) : !(used in declared),
      );
    expect(undeclared).toEqual([]);
  });

  it("has public names that change only on purpose", async () => {
    const index = fs.readFileSync(path.join(root, "packages", name, "src/index.ts"), "utf8");
    const names = [...index.matchAll(/export\s+(type\s+)?\{([^}]*)\}/g)]
      .flatMap(([, isType = "", list = ""]) =>
        list.split(",").map((entry) => `${isType}${entry}`.trim()),
      )
      .filter((entry) => entry !== "" && entry !== "type")
      .map((entry) => entry.replace(/^(type )?(?:.* as )?(\w+)$/, "$2"))
      .sort();
    expect(new Set(names).size).toBe(names.length);
    await expect(`${names.join("\n")}\n`).toMatchFileSnapshot(`./publicNames/${name}.txt`);
  });
});

it.each(pure)("@ipo/%s names nothing of a page or of Node", (name) => {
  const forbidden =
    /\b(document|window|navigator|process|globalThis|setTimeout|setInterval|localStorage)\s*[.(]/;
  const found = sourcesOf(name).flatMap((file) =>
    fs
      .readFileSync(file, "utf8")
      .split("\n")
      .flatMap((line, index) =>
        forbidden.test(line.replace(/\/\/.*|\/?\*.*/, ""))
          ? [`${path.relative(root, file)}:${index + 1}`]
          : [],
      ),
  );
  expect(found).toEqual([]);
});

/** The command line also reads files, and draws bitmaps with the libraries that its manifest names. */
function isForCli(specifier: string): boolean {
  return specifier.startsWith("node:") || /resvg|canvas|inter/.test(specifier);
}
