import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { paintersBrowser, showPatient } from "./support/paintersPage.js";
import { bundleText, patients } from "./support/patients.js";

const painters = paintersBrowser();

describe("the table's columns", () => {
  it.each(patients)("have room for what stands in them: $id", async (patient) => {
    const page = await painters.open({ height: 1200 });
    // Times in another zone than the reader's are the longest.
    const text = bundleText(patient).replace(/(T\d\d:\d\d:\d\d(?:\.\d+)?)[+-]\d\d:\d\d"/g, '$1Z"');
    await showPatient(page, text, { painter: "auto", view: "table" });
    expect(await wordsOutsideTheirCell(page)).toEqual([]);
    await page.context().close();
  });
});

/** What is written beyond the edge of its cell. */
function wordsOutsideTheirCell(page: Page): Promise<string[]> {
  return page
    .locator(".ipo-table-events td, .ipo-table-events th")
    .evaluateAll((cells) =>
      cells
        .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
        .map(({ textContent }) => textContent ?? ""),
    );
}
