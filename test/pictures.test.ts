import fs from "node:fs";
import path from "node:path";
import pixelmatch from "pixelmatch";
import type { Browser } from "playwright";
import { PNG } from "pngjs";
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
const isUpdating = process.env.UPDATE_PICTURES === "1";

const reason = isReferenceChromium
  ? ""
  : " (skipped: only Debian's Chromium draws the stored pictures)";

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

  describe.each(["light", "dark"] as const)("%s", (theme) => {
    it.each([1600, 1280, 900])("at %i px", async (width) => {
      const { page } = await openHostApp(browser, host.address, reader(width));
      await page.getByRole("button", { name: theme === "light" ? "Ljust" : "Mörkt" }).click();
      const differing: string[] = [];
      for (const { id } of patients) {
        await choosePatient(page, id);
        await page.mouse.move(0, 0);
        const picture = await page
          .locator(".ipo-root")
          .screenshot({ animations: "disabled", caret: "hide" });
        const share = compare(`${id}-${width}-${theme}`, picture);
        if (share > TOLERANCE) differing.push(`${id}: ${(share * 100).toFixed(2)} % of the pixels`);
      }
      await page.context().close();
      expect(differing).toEqual([]);
    });
  });
});

/** The share of pixels that differ from the stored picture; writes both where they differ. */
function compare(name: string, picture: Buffer): number {
  const file = path.join(folder, `${name}.png`);
  if (isUpdating) {
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(file, picture);
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
