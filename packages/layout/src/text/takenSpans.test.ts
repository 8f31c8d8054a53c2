import { describe, expect, it } from "vitest";
import { overlaps, type Span } from "./placeLabel.js";
import { takenOver, takenSpans } from "./takenSpans.js";

const spans = Array.from({ length: 200 }, (_, index): Span => {
  const start = (index * 7919) % 2000;
  return { start, end: start + ((index * 13) % 30) };
});

describe("takenSpans", () => {
  it("says the same as looking at every stretch", () => {
    const taken = takenSpans(spans);
    for (let start = -10; start < 2050; start += 7) {
      const span = { start, end: start + (start % 20) };
      const met = spans.filter((one) => overlaps(one, span));
      expect(taken.meets(span)).toBe(met.length > 0);
      const touching = spans.filter((one) => one.start <= span.end && one.end >= span.start);
      expect(taken.reachOf(span)).toBe(Math.max(-Infinity, ...touching.map(({ end }) => end)));
      const next = Math.min(...spans.flatMap((one) => (one.start > start ? [one.start] : [])));
      expect(taken.nextStart(start) ?? Infinity).toBe(next);
    }
  });

  it("edges that touch do not meet", () => {
    const taken = takenSpans([{ start: 10, end: 20 }]);
    expect(taken.meets({ start: 20, end: 30 })).toBe(false);
    expect(taken.meets({ start: 0, end: 10 })).toBe(false);
    expect(taken.meets({ start: 19, end: 30 })).toBe(true);
  });

  it("a try takes nothing of the row that it is made on", () => {
    const row = takenSpans([{ start: 0, end: 10 }]);
    const attempt = takenOver(row, []);
    attempt.push({ start: 20, end: 30 });
    expect(attempt.meets({ start: 5, end: 6 })).toBe(true);
    expect(attempt.meets({ start: 25, end: 26 })).toBe(true);
    expect(attempt.nextStart(0)).toBe(20);
    expect(row.meets({ start: 25, end: 26 })).toBe(false);
  });
});
