import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { paintersBrowser, showPatient } from "./support/paintersPage.js";
import { bundleText, patients } from "./support/patients.js";

/** A mark can be pointed at from so far beside it, in pixels. */
const NEAR = 10;

const painters = paintersBrowser();

describe("the mark whose details are opened", () => {
  it.each(patients.filter(({ id }) => ["ivar-testsson", "marta-margsdotter"].includes(id)))(
    "stays at its height while the picture beside them becomes narrower, and wider again: $id",
    async (patient) => {
      const page = await painters.open({
        height: 900,
        viewport: { width: 1600, height: 900 },
      });
      await showPatient(page, bundleText(patient), { painter: "auto" });
      await page.evaluate(() => window.scrollTo(0, 500));
      const scrolled = await settled(page);
      for (const height of [450, 600, 750]) {
        const y = await pointAtMark(page, height);
        await page.mouse.down();
        await page.mouse.up();
        await page.getByRole("complementary").waitFor();
        await settled(page);
        expect(Math.min(...(await distancesToFrames(page, y)))).toBeLessThanOrEqual(NEAR);
        await page.keyboard.press("Escape");
        await page.getByRole("complementary").waitFor({ state: "detached" });
        expect(await settled(page)).toBe(scrolled);
      }
      await page.context().close();
    },
  );
});

/** Where the page is scrolled to when it has followed what was done to it. */
function settled(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 12; frame += 1)
      await new Promise((done) => requestAnimationFrame(done));
    return window.scrollY;
  });
}

/** Moves the pointer about a height of the window until it is over a mark; says at what height that is. */
async function pointAtMark(page: Page, height: number): Promise<number> {
  for (let y = height; y < height + 100; y += 7)
    for (let x = 300; x < 1300; x += 12) {
      await page.mouse.move(x, y);
      if ((await page.locator('[data-over-mark="true"]').count()) === 0) continue;
      await settled(page);
      if ((await page.locator('[data-over-mark="true"]').count()) > 0) return y;
    }
  throw new Error(`no mark near ${height}`);
}

/** How far from a height of the window the frames of the selected marks begin or end. */
function distancesToFrames(page: Page, y: number): Promise<number[]> {
  return page.locator(".ipo-frame-selected rect").evaluateAll(
    (frames, at) =>
      frames.map((frame) => {
        const { top, bottom } = frame.getBoundingClientRect();
        return Math.max(0, top - at, at - bottom);
      }),
    y,
  );
}
