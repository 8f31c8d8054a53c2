import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { root } from "./support/patients.js";

const host = path.join(root, "examples/react-host");
const names = ["model", "clinical", "fhir", "layout", "react"];

/** Runs code in plain Node beside the example host, which sees the built packages as any host does. */
function run(code: string, type: "module" | "commonjs"): string {
  return execFileSync(process.execPath, [`--input-type=${type}`, "-e", code], {
    cwd: host,
    encoding: "utf8",
  });
}

const patient = JSON.stringify(path.join(root, "examples/patients/ivar-testsson.json"));
const render = `
  const bundle = fs.readFileSync(${patient}, "utf8");
  const { record, account, issues } = fhir.readBundle(bundle);
  const props = { record, account, issues, lang: "en" };
  process.stdout.write(server.renderToString(react.createElement(overview.PatientOverview, props)));`;

describe("the built packages", () => {
  it("render on a server from their ESM files, without a page and without inline styles", () => {
    const html = run(
      `import fs from "node:fs"; import * as fhir from "@ipo/fhir"; import * as overview from "@ipo/react";
       import react from "react"; import server from "react-dom/server"; ${render}`,
      "module",
    );
    expect(html).toContain("Testsson, Ivar");
    expect(html).toContain("Disease course");
    expect(html).not.toMatch(/\sstyle="/);
  });

  it("render the same from their CommonJS files", () => {
    const html = run(
      `const fs = require("node:fs"); const fhir = require("@ipo/fhir"); const overview = require("@ipo/react");
       const react = require("react"); const server = require("react-dom/server"); ${render}`,
      "commonjs",
    );
    expect(html).toContain("Disease course");
  });

  it("the JSON Schema of the record is shipped, and is the schema of the record", () => {
    const file = path.join(root, "packages/model/dist/record.schema.json");
    const schema = JSON.parse(fs.readFileSync(file, "utf8")) as {
      properties: Record<string, unknown>;
    };
    expect(Object.keys(schema.properties)).toEqual(
      expect.arrayContaining(["patient", "events", "asOf", "sources"]),
    );
  });

  it("the style sheet is shipped as one file that asks for nothing", () => {
    const css = fs.readFileSync(path.join(root, "packages/react/dist/styles.css"), "utf8");
    expect(css).toContain(".ipo-root");
    expect(css).not.toMatch(/@import|url\(/);
  });

  it.each(names)(
    "@ipo/%s: names what it needs, says its licence, and its files hold no path of the machine that built them",
    (name) => {
      const folder = path.join(root, "packages", name);
      const manifest = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8")) as {
        license: string;
        files: string[];
      };
      expect(manifest.license).toBe("Apache-2.0");
      expect(manifest.files).toContain("dist");
      const built = fs
        .readdirSync(path.join(folder, "dist"), { encoding: "utf8" })
        .filter((file) => /\.(js|cjs|css|json|d\.ts|d\.cts)$/.test(file));
      expect(built.length).toBeGreaterThan(3);
      for (const file of built)
        expect(fs.readFileSync(path.join(folder, "dist", file), "utf8").includes(root), file).toBe(
          false,
        );
    },
  );
});

describe("no code of a published package", () => {
  const calls =
    /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|localStorage|sessionStorage|indexedDB)\s*\(|document\.cookie|\beval\(|new Function\(/;
  it.each(names)("@ipo/%s calls the network, stores anything or evaluates text", (name) => {
    const code = fs.readFileSync(path.join(root, "packages", name, "dist/index.js"), "utf8");
    expect(calls.exec(code)?.[0]).toBeUndefined();
  });
});
