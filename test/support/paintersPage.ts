import path from "node:path";
import { build } from "esbuild";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll } from "vitest";
import { launchChromium, reader } from "./hostApp.js";
import { root } from "./patients.js";

const entry = `
import "@fontsource-variable/inter";
import "@ipo/react/styles.css";
import { readBundles } from "@ipo/fhir";
import { PatientOverview, WarmUp } from "@ipo/react";
import { createElement } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
const host = createRoot(document.getElementById("app"));
const records = new Map();
globalThis.show = (text, props) => {
  const record = records.get(text) ?? readBundles(text)[0].record;
  records.set(text, record);
  const overview = createElement(PatientOverview, { record, now: record.asOf.start, ...props });
  flushSync(() => host.render(overview));
};
globalThis.warmUp = () =>
  new Promise((onDone) => host.render(createElement(WarmUp, { onDone })));`;

/** Props that a test shows a patient with. */
export interface ShownProps {
  readonly painter: "auto" | "svg" | "canvas";
  readonly width?: number;
  readonly theme?: "light" | "dark";
  readonly view?: "timeline" | "table";
  readonly viewport?: { readonly start: number; readonly end: number };
}

/** The overview alone on a page, as script and style sheet, with its font in it. */
async function bundlePaintersPage(): Promise<{ script: string; style: string }> {
  const { outputFiles } = await build({
    stdin: { contents: entry, resolveDir: path.join(root, "examples/react-host") },
    bundle: true,
    write: false,
    outdir: "out",
    format: "iife",
    platform: "browser",
    jsx: "automatic",
    tsconfig: path.join(root, "tsconfig.base.json"),
    loader: { ".woff2": "dataurl" },
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "error",
  });
  const ending = (end: string) => outputFiles.find((file) => file.path.endsWith(end))?.text ?? "";
  return { script: ending(".js"), style: ending(".css") };
}

/** Opens the overview alone in a window, as tall as asked. */
async function openPaintersPage(
  browser: Browser,
  { script, style }: { readonly script: string; readonly style: string },
  { height = 5000, ...options }: { readonly height?: number } & BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ ...reader(1280, height), ...options });
  const page = await context.newPage();
  await page.setContent('<!doctype html><style>body { margin: 0 }</style><div id="app"></div>');
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  return page;
}

/** The font is there first: a select that is laid out before its font has its words a pixel higher. */
export function loadFonts(page: Page): Promise<unknown> {
  return page.evaluate(() => Promise.all(Array.from(document.fonts, (font) => font.load())));
}

/** Shows a patient, and waits until the picture stands in its font, on a whole pixel at every zoom. */
export async function showPatient(page: Page, text: string, props: ShownProps): Promise<void> {
  await page.evaluate(
    async ([bundle, shown]) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      (window as unknown as { show: (text: string, props: object) => void }).show(bundle, shown);
      await frame();
      await document.fonts.ready;
      const body = document.querySelector<HTMLElement>(".ipo-timeline-body");
      const timeline = document.querySelector<HTMLElement>(".ipo-timeline");
      if (body && timeline) {
        timeline.style.marginTop = "0";
        timeline.style.marginTop = `${20 - (body.getBoundingClientRect().top % 20)}px`;
      }
      await frame();
      await frame();
    },
    [text, props] as const,
  );
}

/** The overview alone on pages of one browser, which is there while the tests of a file run. */
export function paintersBrowser(): {
  readonly open: (options?: { readonly height?: number } & BrowserContextOptions) => Promise<Page>;
} {
  let browser: Browser | undefined;
  let bundle: Awaited<ReturnType<typeof bundlePaintersPage>> | undefined;
  beforeAll(async () => {
    [browser, bundle] = await Promise.all([launchChromium(), bundlePaintersPage()]);
  });
  afterAll(() => browser?.close());
  return {
    open: async (options) => {
      if (!browser || !bundle) throw new Error("a page is opened before the browser is there");
      return openPaintersPage(browser, bundle, options);
    },
  };
}
