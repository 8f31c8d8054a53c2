import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { loadFonts, paintersBrowser, showPatient } from "./support/paintersPage.js";
import { bundleText, patients } from "./support/patients.js";

const painters = paintersBrowser();
const HEIGHT = 500;
const [patient] = patients.filter(({ id }) => id === "ivar-testsson");
if (!patient) throw new Error("the example patient is not there");
const text = bundleText(patient);

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
      await release(page);
      expect(await heightOf(page)).toBeGreaterThan(height + HEIGHT);
      expect((await page.screenshot()).equals(opened)).toBe(true);
      await page.context().close();
    },
  );

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
