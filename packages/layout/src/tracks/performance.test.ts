import type { ClinicalEvent, ObservationValue } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../layoutTimeline.js";
import { prepareTimeline } from "../prepare.js";
import { at, base, recordOf, when } from "../testing/makeEvent.js";

const ecog = (date: string, value: ObservationValue): ClinicalEvent => ({
  kind: "performanceStatus",
  ...base("ECOG", when(date)),
  scale: "ECOG",
  value,
});
const number = (value: number, comparator?: "<" | ">="): ObservationValue => ({
  kind: "quantity",
  quantity: { value, ...(comparator && { comparator }) },
});
const marksOf = (events: ClinicalEvent[]) => {
  const options = { width: 1200, now: at("2024-12-01").start, lang: "en" as const };
  const [track] = layoutTimeline(recordOf(events), options).tracks;
  const marks = track?.marks ?? [];
  return {
    marks,
    symbols: marks.flatMap((mark) => (mark.shape === "symbol" ? [mark] : [])),
    lines: marks.flatMap((mark) => (mark.shape === "line" && mark.stroke === "ink" ? [mark] : [])),
    texts: marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : [])),
  };
};

const readoutOf = (events: ClinicalEvent[]) => {
  const { context, strips: chosen } = prepareTimeline(recordOf(events), { lang: "en" });
  const strips = chosen.all();
  const [first] = strips;
  return { strips, readout: first?.track.readout(first.strip, at("2024-12-01").start, context) };
};

describe("performanceTrack", () => {
  it("a level is carried to a newer status without a number, and not past it", () => {
    const coded: ObservationValue = { kind: "coded", concept: { coding: [], text: "Bedbound" } };
    for (const value of [coded, { kind: "none" } as const]) {
      const { lines, symbols } = marksOf([
        ecog("2024-01-01", number(1)),
        ecog("2024-06-01", value),
      ]);
      expect(lines).toHaveLength(1);
      expect(lines[0]?.points.at(-1)?.[0]).toBe(symbols[1]?.x);
    }
  });

  it("a coded answer stands at the grade that it codes, with its own words", () => {
    const coded: ObservationValue = { kind: "coded", concept: { coding: [], text: "Grad 2" } };
    const event = { ...ecog("2024-06-01", coded), grade: 2 } as ClinicalEvent;
    const { lines, symbols } = marksOf([ecog("2024-01-01", number(2)), event]);
    expect(symbols[1]?.y).toBe(symbols[0]?.y);
    expect(lines[0]?.points.at(-1)?.[0]).toBeGreaterThan(symbols[1]?.x ?? Infinity);
    expect(symbols[1]?.label).toContain("ECOG 2 · Grad 2");
  });

  it("the latest level is carried to now when it is a number", () => {
    const { lines, symbols } = marksOf([
      ecog("2024-01-01", { kind: "none" }),
      ecog("2024-06-01", number(1)),
    ]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.points.at(-1)?.[0]).toBeGreaterThan(symbols[1]?.x ?? Infinity);
  });

  it("a level with a comparator is hollow, says it, and is not joined by the line", () => {
    const { lines, symbols, texts } = marksOf([
      ecog("2024-01-01", number(1)),
      ecog("2024-06-01", number(2, ">=")),
    ]);
    expect(symbols[1]).toMatchObject({ symbol: "circle", isHollow: true });
    expect(texts).toContain("≥\u00a02");
    expect(lines[0]?.points.some(([, y]) => y === symbols[1]?.y)).toBe(false);
    expect(lines[0]?.points.at(-1)?.[0]).toBe(symbols[1]?.x);
  });

  it("a number outside the scale is drawn in words beside the axis, and the axis keeps its levels", () => {
    const { symbols, texts } = marksOf([
      ecog("2024-01-01", number(5_000_000_000)),
      ecog("2024-03-01", number(-1)),
      ecog("2024-06-01", number(1)),
    ]);
    expect(symbols.map(({ symbol }) => symbol)).toEqual(["square", "square", "circle"]);
    expect(symbols[0]).toMatchObject({ isHollow: true });
    expect(texts).toContain("5\u202f000\u202f000\u202f000");
    expect(texts.filter((words) => /^\d$/.test(words))).toEqual(["0", "1", "2"]);
  });

  it("H5: a level that nobody has confirmed for long is carried by a dashed line", () => {
    const events = [ecog("2020-01-01", number(1)), ecog("2024-06-01", number(1))];
    const { marks } = marksOf(events);
    const dashed = marks.filter(
      (mark) => mark.shape === "line" && mark.dash && mark.stroke === "ink-faint",
    );
    expect(dashed).toHaveLength(1);
    const near = marksOf([ecog("2024-01-01", number(1)), ecog("2024-06-01", number(1))]).marks;
    expect(near.filter((mark) => mark.shape === "line" && mark.dash)).toEqual([]);
  });

  it("H9: a status that was not asked for does not hide the last one with a number", () => {
    const { readout } = readoutOf([
      ecog("2024-01-01", number(1)),
      ecog("2024-06-01", { kind: "absent", reason: "not-asked" }),
    ]);
    expect(readout?.title).toBe("ECOG not asked");
    expect(readout?.details).toEqual(["2024-06-01", "ECOG 1 2024-01-01"]);
  });

  it("H6: two different levels at one time are both named", () => {
    const { readout } = readoutOf([ecog("2024-01-01", number(1)), ecog("2024-01-01", number(2))]);
    expect(readout?.title).toBe("ECOG 1 · ECOG 2");
  });

  it("H12: each scale has a strip of its own that says which end is best", () => {
    const karnofsky: ClinicalEvent = {
      kind: "performanceStatus",
      ...base("Karnofsky", when("2024-01-01")),
      value: number(80),
      scale: "Karnofsky",
    };
    const { strips } = readoutOf([ecog("2024-01-01", number(1)), karnofsky]);
    expect(strips.map(({ strip }) => strip.sublabel)).toEqual([
      "ECOG · 0 is best",
      "Karnofsky · 100 is best",
    ]);
  });

  it("H7: a status known only to the year is drawn over that year", () => {
    const { marks } = marksOf([ecog("2023", number(1))]);
    const wide = marks.some(
      (mark) => mark.shape === "line" && mark.strokeWidth === 3 && mark.stroke === "ink-faint",
    );
    expect(wide).toBe(true);
  });
});
