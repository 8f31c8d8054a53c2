import path from "node:path";
import { layoutReadouts, layoutTimeline } from "@ipo/layout";
import { build } from "esbuild";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchChromium } from "./support/hostApp.js";
import { bundleText, nowOf, patients, readPatient, root } from "./support/patients.js";

const entry = `
import { readBundle } from "@ipo/fhir";
import { layoutReadouts, layoutTimeline } from "@ipo/layout";
globalThis.layOut = (text, patientId, options) => {
  const { record } = readBundle(text, { patientId });
  const now = record.asOf.start;
  const scene = layoutTimeline(record, { ...options, now });
  return JSON.stringify([scene, layoutReadouts(record, scene, undefined, { ...options, now })]);
};`;

/** What the script gives the page: scene and readouts as JSON. */
type LayOut = (text: string, patientId: string, options: object) => string;

describe("the same record gives the same scene in Node and in a browser", () => {
  let browser: Browser;
  let script: string;

  beforeAll(async () => {
    browser = await launchChromium();
    const result = await build({
      stdin: { contents: entry, resolveDir: path.join(root, "test") },
      bundle: true,
      write: false,
      format: "iife",
      platform: "browser",
      tsconfig: path.join(root, "tsconfig.base.json"),
      nodePaths: [
        path.join(root, "packages/layout/node_modules"),
        path.join(root, "packages/fhir/node_modules"),
      ],
      logLevel: "error",
    });
    script = result.outputFiles[0]?.text ?? "";
  });
  afterAll(async () => {
    await browser?.close();
  });

  it.each([
    ["sv-SE", "Europe/Stockholm"],
    ["en-NZ", "Pacific/Auckland"],
  ])("read by a browser of locale %s in %s", async (locale, timezoneId) => {
    const context = await browser.newContext({ locale, timezoneId });
    const page = await context.newPage();
    await page.addScriptTag({ content: script });
    for (const patient of patients) {
      for (const lang of ["sv", "en"] as const) {
        const { record } = readPatient(patient);
        const options = { width: 1280, lang };
        const scene = layoutTimeline(record, { ...options, now: nowOf(record) });
        const readouts = layoutReadouts(record, scene, undefined, {
          ...options,
          now: nowOf(record),
        });
        const drawn = await page.evaluate(
          ([text, id, choices]) =>
            (window as unknown as { layOut: LayOut }).layOut(text, id, choices),
          [bundleText(patient), record.patient.id, options] as const,
        );
        expect(drawn === JSON.stringify([scene, readouts]), `${patient.id} ${lang}`).toBe(true);
      }
    }
    await context.close();
  });
});
