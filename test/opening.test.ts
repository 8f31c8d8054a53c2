import pixelmatch from "pixelmatch";
import type { Page } from "playwright";
import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { loadFonts, paintersBrowser, showPatient } from "./support/paintersPage.js";
import { bundleText, patients } from "./support/patients.js";

const painters = paintersBrowser();
const HEIGHT = 500;
/** Share of pixels that look different; a picture that has moved by a pixel differs in several times as many. */
const SMOOTHING = 0.01;
const textOf = (wanted: string) => {
  const patient = patients.find(({ id }) => id === wanted);
  if (!patient) throw new Error(`the example patient ${wanted} is not there`);
  return bundleText(patient);
};
const text = textOf("ivar-testsson");
const otherText = textOf("mats-pigmentsson");

interface Held {
  release: () => void;
}

/** Keeps what the page does when it is idle, and so all that comes after the first paint, until it is released. */
function holdIdle(page: Page): Promise<void> {
  return page.evaluate(() => {
    const waiting: (() => void)[] = [];
    window.requestIdleCallback = (run) =>
      waiting.push(() => run({ didTimeout: false, timeRemaining: () => 50 }));
    window.cancelIdleCallback = (id) => void (waiting[id - 1] = () => {});
    (window as unknown as Held).release = () => waiting.splice(0).forEach((run) => run());
  });
}

const heightOf = (page: Page) =>
  page.locator(".ipo-timeline-body").evaluate((body) => body.getBoundingClientRect().height);

/** Lets what was held run, and waits for its frames. */
function release(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      (window as unknown as Held).release();
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((done) => requestAnimationFrame(done));
    }
  });
}

/** The share of pixels that differ between two pictures, the second one moved up by some rows. */
function differing(first: Buffer, second: Buffer, rows = 0): number {
  const [a, b] = [PNG.sync.read(first), PNG.sync.read(second)];
  const { width } = a;
  const height = a.height - rows;
  const size = 4 * width * height;
  const [top, moved] = [a.data.subarray(0, size), b.data.subarray(b.data.length - size)];
  return pixelmatch(top, moved, undefined, width, height, { threshold: 0.1 }) / (width * height);
}

/** A page that holds what it does when idle, on which a patient has been shown whole. */
async function openAfterAnother(): Promise<Page> {
  const page = await painters.open({ height: HEIGHT });
  await loadFonts(page);
  await holdIdle(page);
  await showPatient(page, otherText, { painter: "svg" });
  await release(page);
  return page;
}

describe("a patient of whom there is more than the window shows", () => {
  it.each(["svg", "canvas"] as const)(
    "is painted as far as it is in sight, and then grows downwards, where nothing in sight moves: %s",
    async (painter) => {
      const page = await painters.open({ height: HEIGHT });
      await loadFonts(page);
      await holdIdle(page);
      await showPatient(page, text, { painter });
      const [opened, height] = [await page.screenshot(), await heightOf(page)];
      expect(height).toBeGreaterThan(HEIGHT);
      const named = page.getByRole("img", { name: /^Tidslinje/ });
      expect(await named.getAttribute("aria-label")).not.toContain("spår");
      await release(page);
      expect(await heightOf(page)).toBeGreaterThan(height + HEIGHT);
      expect(await named.getAttribute("aria-label")).toContain(", 14 spår, ");
      const grown = await page.screenshot();
      // A drawing is cut to whole layout units: words of a higher one can be smoothed in another way.
      expect(differing(opened, grown)).toBeLessThan(SMOOTHING);
      expect(differing(opened, opened, 1)).toBeGreaterThan(2 * SMOOTHING);
      await page.context().close();
    },
  );

  it("is painted as far as it is in sight where another patient has been shown", async () => {
    const page = await openAfterAnother();
    await showPatient(page, text, { painter: "svg" });
    const height = await heightOf(page);
    await release(page);
    expect(await heightOf(page)).toBeGreaterThan(height + HEIGHT);
    await page.context().close();
  });

  it("is whole in its first frame where the page of another patient was scrolled, and stays scrolled as far", async () => {
    const page = await openAfterAnother();
    await page.evaluate((top) => window.scrollTo(0, top), HEIGHT);
    await showPatient(page, text, { painter: "svg" });
    const height = await heightOf(page);
    expect(await page.evaluate(() => window.scrollY)).toBe(HEIGHT);
    await release(page);
    expect(await heightOf(page)).toBe(height);
    await page.context().close();
  });

  it("is whole in its first frame where the window shows more of it than its own height, as a smaller drawing does", async () => {
    const page = await painters.open({ height: HEIGHT });
    await holdIdle(page);
    await page.addStyleTag({ content: "#app { transform: scale(0.25); transform-origin: 0 0 }" });
    await showPatient(page, text, { painter: "svg" });
    const height = await heightOf(page);
    await release(page);
    expect(await heightOf(page)).toBe(height);
    await page.context().close();
  });
});
