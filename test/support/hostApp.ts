import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright";
import { preview, type PreviewServer } from "vite";
import { locateChromium } from "../../scripts/chromium.mjs";
import { root } from "./patients.js";

const found = locateChromium();
const vite = path.join(root, "node_modules/vite/bin/vite.js");

/** Whether the Chromium at hand is the one that the stored pictures were taken with. */
export const isReferenceChromium = found?.isReference === true;

/** Starts the Chromium that the checks use. */
export function launchChromium(): Promise<Browser> {
  if (!found)
    throw new Error("No Chromium found. Run `npm test`, which gets one, or set CHROMIUM_PATH.");
  return chromium.launch({ executablePath: found.executablePath, args: [...found.args] });
}

/** The example host, built from the built packages as any host would, and served. */
export interface HostApp {
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds the example host into a folder of its own and serves it on a free port. */
export async function serveHostApp(): Promise<HostApp> {
  const folder = path.join(root, "examples/react-host");
  const outDir = path.join(root, "node_modules/.cache/host-app", String(process.pid));
  // A build of its own process: the test runner's NODE_ENV would make it a development build.
  await promisify(execFile)(
    process.execPath,
    [vite, "build", "--outDir", outDir, "--emptyOutDir", "--logLevel", "error"],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production" },
    },
  );
  const shared = {
    root: folder,
    logLevel: "error",
    configFile: path.join(folder, "vite.config.ts"),
  } as const;
  const server: PreviewServer = await preview({
    ...shared,
    build: { outDir },
    preview: { port: 0, host: "127.0.0.1" },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error("the example host is not served");
  return { address, close: () => server.close() };
}

/** A Swedish reader's browser, still and at the width asked. */
export const reader = (width: number, height = 1000): BrowserContextOptions => ({
  viewport: { width, height },
  locale: "sv-SE",
  timezoneId: "Europe/Stockholm",
  reducedMotion: "reduce",
});

/** What a page complained of while it was open. */
export interface OpenedPage {
  readonly page: Page;
  readonly complaints: string[];
}

/** Opens the example host and waits until the first patient stands there in the bundled font. */
export async function openHostApp(
  browser: Browser,
  address: string,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith("data:"))
      complaints.push(`request to ${request.url()}`);
  });
  await page.goto(address);
  await page.locator(".ipo-root").waitFor();
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

/** Chooses a patient by id in the host's list and waits for the overview. */
export async function choosePatient(page: Page, id: string): Promise<void> {
  await page.locator("header select").selectOption(id);
  await page.locator(".ipo-root").waitFor();
  await page.evaluate(() => document.fonts.ready);
}
