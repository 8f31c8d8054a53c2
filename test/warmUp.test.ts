import { beforeEach, describe, expect, it } from "vitest";
import type { Page } from "playwright";
import { loadFonts, paintersBrowser, showPatient } from "./support/paintersPage.js";
import { bundleText, patients } from "./support/patients.js";

const browser = paintersBrowser();

interface Warming {
  readonly warmUp: () => Promise<void>;
}

/** Runs the warm-up, and gives what of it could be seen, read out or reached by keys in each of its frames. */
function noticed(page: Page): Promise<{ frames: number; seen: string[] }> {
  return page.evaluate(async () => {
    const seen = new Set<string>();
    let frames = 0;
    let isOver = false;
    const watch = () => {
      const hidden = document.querySelector(".ipo-warm-up");
      if (hidden) frames += 1;
      for (const element of hidden ? [hidden, ...hidden.querySelectorAll("*")] : []) {
        const isInPage = element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true });
        if (isInPage) seen.add(`visible: ${element.className || element.tagName}`);
        if (element instanceof HTMLElement && element.tabIndex >= 0) element.focus();
      }
      if (document.activeElement !== document.body)
        seen.add(`focus: ${document.activeElement?.className}`);
      if (document.elementFromPoint(300, 300)?.closest(".ipo-warm-up")) seen.add("pointer");
      if (document.documentElement.scrollHeight > innerHeight) seen.add("scroll");
      if (!isOver) requestAnimationFrame(watch);
    };
    requestAnimationFrame(watch);
    await (window as unknown as Warming).warmUp();
    isOver = true;
    return { frames, seen: [...seen] };
  });
}

describe("the warm-up", () => {
  let page: Page;
  beforeEach(async () => {
    page = await browser.open({ height: 1000 });
    return () => page.context().close();
  });

  it("draws behind the page, where nobody sees, reaches or scrolls it, and leaves nothing", async () => {
    const { frames, seen } = await noticed(page);
    expect(frames).toBeGreaterThan(3);
    expect(seen).toEqual([]);
    expect(await page.locator("#app").innerHTML()).toBe("");
  });

  it.each(["svg", "canvas"] as const)(
    "leaves the picture of the first patient as it is without: %s",
    async (painter) => {
      const [patient] = patients;
      if (!patient) throw new Error("there is no example patient");
      await loadFonts(page);
      await showPatient(page, bundleText(patient), { painter });
      const cold = await page.screenshot();
      const words = await page.locator("#app").ariaSnapshot();

      const warm = await browser.open({ height: 1000 });
      await loadFonts(warm);
      await warm.evaluate(() => (window as unknown as Warming).warmUp());
      await showPatient(warm, bundleText(patient), { painter });
      expect((await warm.screenshot()).equals(cold)).toBe(true);
      expect(await warm.locator("#app").ariaSnapshot()).toBe(words);
      await warm.context().close();
    },
  );
});
