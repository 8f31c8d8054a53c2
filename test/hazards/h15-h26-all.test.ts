import { layoutTimeline, type Mark, type SymbolMark } from "@ipo/layout";
import { anchorOf, endOf, startOf, type ClinicalEvent } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { nowOf, readPatient } from "../support/patients.js";
import { viewsOf } from "../support/views.js";
import { drawnBy, quickPatients, isDrawn, marksOf } from "./drawnPatient.js";

/** The stretch of time that an event takes; an open one goes on. */
function stretchOf({ time }: ClinicalEvent): { start: number; end: number } {
  const start = startOf(time) ?? anchorOf(time) ?? 0;
  const isOpen = time.kind === "period" && time.end === undefined;
  return { start, end: isOpen ? Infinity : (endOf(time) ?? start) };
}

describe("H15: list silently cut", () => {
  it.each(quickPatients)(
    "$id: in every view, each event of the window is in a mark, and the others are counted",
    (patient) => {
      const { record } = readPatient(patient);
      for (const { name, options } of viewsOf(record, nowOf(record))) {
        const scene = layoutTimeline(record, { ...options, width: 1600, lang: "sv" });
        const inMarks = new Set(marksOf(scene).flatMap(({ events }) => events));
        const { start, end } = scene.viewport;
        const dated = record.events.filter(isDrawn);
        const before = dated.filter((event) => {
          const own = stretchOf(event);
          const isOpen = own.end === Infinity && own.start < start;
          return own.end <= start || (isOpen && !inMarks.has(event.id));
        });
        const after = dated.filter((event) => stretchOf(event).start >= end);
        expect(scene.outside, name).toEqual({ before: before.length, after: after.length });
        const outside = new Set([...before, ...after]);
        const lost = dated.filter((event) => {
          const own = stretchOf(event);
          // What was over at no stated time is drawn at its start; an event of the very edge may be on either side.
          const isInside =
            own.start > start && own.start < end && (own.end < end || own.end === Infinity);
          return isInside && !outside.has(event) && !inMarks.has(event.id);
        });
        expect(
          lost.map(({ id }) => id),
          name,
        ).toEqual([]);
      }
    },
  );
});

describe("H26: thousands of events hang the host", () => {
  const { record, draw, whole, asLines } = drawnBy("marta-margsdotter");

  it("fifteen years with thousands of values give a bounded number of marks, however they are looked at", () => {
    expect(record.events.length).toBeGreaterThan(3500);
    for (const scene of [draw(), asLines]) expect(marksOf(scene).length).toBeLessThan(6000);
    expect(marksOf(whole).length).toBeLessThan(9000);
  });

  it("every value is in a mark, and no value that is censored, outside its range, not final or extreme is hidden in that of another", () => {
    for (const scene of [draw({ viewport: whole.viewport, width: 640 }), whole, asLines]) {
      for (const track of scene.tracks.filter(({ kind }) => kind === "lab")) {
        const symbols = track.marks.flatMap(symbolsIn);
        const ids = new Set(symbols.flatMap(({ events }) => events));
        const hidden = new Set(symbols.flatMap(({ events }) => events.slice(1)));
        const own = record.events.filter(({ id }) => ids.has(id));
        const numbers = own.flatMap((event) =>
          event.kind === "lab" && event.value.kind === "quantity"
            ? [{ event, quantity: event.value.quantity }]
            : [],
        );
        const values = numbers.map(({ quantity }) => quantity.value);
        const [low, high] = [Math.min(...values), Math.max(...values)];
        const shown = (value: number) =>
          numbers.some(({ event, quantity }) => quantity.value === value && !hidden.has(event.id));
        if (values.length > 0) expect([shown(low), shown(high)], track.id).toEqual([true, true]);
        for (const { event, quantity } of numbers) {
          const flags = (event.interpretation ?? []).flatMap(({ coding }) =>
            coding.map(({ code }) => code),
          );
          const isMarked =
            quantity.comparator !== undefined ||
            event.status !== "final" ||
            flags.includes("H") ||
            flags.includes("L");
          if (isMarked) expect(hidden.has(event.id), event.id).toBe(false);
        }
      }
    }
  });

  it("the marks that hold several values say how many", () => {
    const several = draw({ width: 640 })
      .tracks.filter(({ kind }) => kind === "lab")
      .flatMap(({ marks }) => marks.flatMap(symbolsIn))
      .filter(({ events }) => events.length > 1);
    expect(several.length).toBeGreaterThan(0);
    for (const { label, events } of several) expect(label).toContain(`${events.length} händelser`);
  });
});

/** The symbols of a mark: itself, or each of the many that a dense series draws as one. */
function symbolsIn(mark: Mark): readonly SymbolMark[] {
  if (mark.shape === "symbols") return mark.marks;
  return mark.shape === "symbol" ? [mark] : [];
}
