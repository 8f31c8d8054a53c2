import fs from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import type { Browser, Page } from "playwright";
import { PNG } from "pngjs";
import UPNG from "upng-js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  choosePatient,
  isReferenceChromium,
  launchChromium,
  openHostApp,
  reader,
  serveHostApp,
  type HostApp,
} from "./support/hostApp.js";
import { patients, root } from "./support/patients.js";

const folder = path.join(root, "test/pictures");
const failures = path.join(root, "test-results/pictures");
/** Share of pixels that another build of the same browser may draw another way. */
const TOLERANCE = 0.002;
/** Tall enough for every picture: what is out of sight is not drawn. */
const TALL = 5000;
const isUpdating = process.env.UPDATE_PICTURES === "1";

const reason = isReferenceChromium
  ? ""
  : " (skipped: only Debian's Chromium draws the stored pictures)";

/** How a picture is taken: the theme, and the eyes that see it. */
type Look = "light" | "dark" | "grey";

/** What is shown: the whole course, or the latest line of therapy (the shortest window where the record states no line). */
type Shown = "course" | "line";

/** The pictures that are kept of every patient. Grey is the light theme to eyes without colours. */
const kept: readonly (readonly [width: number, look: Look, shown: readonly Shown[]])[] = [
  [1600, "light", ["course", "line"]],
  [1280, "light", ["course"]],
  [1280, "dark", ["course", "line"]],
  [1280, "grey", ["course"]],
  [900, "light", ["course", "line"]],
];

describe.skipIf(!isReferenceChromium)(`the overview looks as it did${reason}`, () => {
  let browser: Browser;
  let host: HostApp;

  beforeAll(async () => {
    [browser, host] = await Promise.all([launchChromium(), serveHostApp()]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  it.each(kept)("at %i px, %s", async (width, look, shown) => {
    const { page } = await openHostApp(browser, host.address, reader(width, TALL));
    await page.getByRole("button", { name: look === "dark" ? "Mörkt" : "Ljust" }).click();
    if (look === "grey") await seeInGrey(page);
    const differing: string[] = [];
    for (const { id } of patients) {
      await choosePatient(page, id);
      for (const view of shown) {
        if (view === "line") await showLatestLine(page);
        await page.mouse.move(0, 0);
        const picture = await page
          .locator(".ipo-root")
          .screenshot({ animations: "disabled", caret: "hide" });
        const name = `${id}-${view}-${width}-${look}`;
        const share = compare(name, picture);
        if (share > TOLERANCE) differing.push(`${name}: ${(share * 100).toFixed(2)} %`);
      }
    }
    await page.context().close();
    expect(differing).toEqual([]);
  });
});

async function seeInGrey(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setEmulatedVisionDeficiency", { type: "achromatopsia" });
}

async function showLatestLine(page: Page): Promise<void> {
  const lines = page.getByLabel("Linje", { exact: true });
  if ((await lines.count()) === 0) {
    // The shortest window that is offered; a short record has one only.
    await page.getByRole("group", { name: "Visad tid" }).getByRole("button").last().click();
    return;
  }
  const count = await lines.locator("option").count();
  await lines.selectOption({ index: count - 1 });
}

/** The picture in 256 colours: a third of the bytes, and no difference that the comparison would see. */
function small(picture: Buffer): Buffer {
  const { data, width, height } = PNG.sync.read(picture);
  const pixels = data.buffer.slice(data.byteOffset, data.byteOffset + data.length) as ArrayBuffer;
  return Buffer.from(UPNG.encode([pixels], width, height, 256));
}

/** The share of pixels that differ from the stored picture; writes both where they differ. */
function compare(name: string, picture: Buffer): number {
  const file = path.join(folder, `${name}.png`);
  if (isUpdating) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, small(picture));
    return 0;
  }
  const stored = PNG.sync.read(fs.readFileSync(file));
  const now = PNG.sync.read(picture);
  const isSameSize = stored.width === now.width && stored.height === now.height;
  const diff = new PNG({ width: now.width, height: now.height });
  const count = isSameSize
    ? pixelmatch(stored.data, now.data, diff.data, now.width, now.height, { threshold: 0.1 })
    : now.width * now.height;
  const share = count / (now.width * now.height);
  if (share > TOLERANCE) {
    fs.mkdirSync(failures, { recursive: true });
    fs.writeFileSync(path.join(failures, `${name}.png`), picture);
    if (isSameSize) fs.writeFileSync(path.join(failures, `${name}.diff.png`), PNG.sync.write(diff));
  }
  return share;
}
