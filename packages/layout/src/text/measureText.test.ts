import { describe, expect, it } from "vitest";
import { cachedWidths } from "./cachedWidths.js";
import { estimateTextWidth } from "./measureText.js";

const font = { fontSize: 10, fontWeight: 400 } as const;

describe("estimateTextWidth", () => {
  it("knows letters, guesses others, and counts a character beyond the basic plane once", () => {
    expect(estimateTextWidth("11", font)).toBeCloseTo(12.96);
    expect(estimateTextWidth("ж", font)).toBeCloseTo(6.5);
    expect(estimateTextWidth("医", font)).toBeCloseTo(10);
    expect(estimateTextWidth("\u{1f642}a", font)).toBeCloseTo(15.62);
  });
});

describe("cachedWidths", () => {
  it("measures a text once in each font, and never gives the width of another measure", () => {
    const asked: string[] = [];
    const byLetter = (text: string, { fontSize }: { fontSize: number }) => {
      asked.push(text);
      return text.length * fontSize;
    };
    const large = { ...font, fontSize: 20 };
    const measure = cachedWidths(byLetter);
    expect([measure("abc", font), measure("abc", font), measure("abc", large)]).toEqual([
      30, 30, 60,
    ]);
    expect(asked).toEqual(["abc", "abc"]);
    expect(cachedWidths(() => 1)("abc", font)).toBe(1);
    expect(cachedWidths(byLetter)).toBe(measure);
  });
});
