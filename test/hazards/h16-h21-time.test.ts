import { layoutTimeline, timeAnchorsOf, type Mark, type Scene } from "@ipo/layout";
import { OverviewSvg } from "@ipo/react";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { drawnPatient, quickPatients, isDrawn, marksOf, pixelOf } from "./drawnPatient.js";

/** Where a mark ends. */
function endOfMark(mark: Mark): number {
  if (mark.shape === "rect") return mark.x + mark.width;
  return mark.shape === "symbol" ? mark.x : -Infinity;
}

/** The arrows of what goes on. */
function arrowsOf({ tracks }: Scene): Mark[] {
  const treatments = tracks.filter(({ kind }) => kind === "treatment");
  return treatments.flatMap(({ marks }) => marks.filter(({ shape }) => shape === "path"));
}

describe.each(quickPatients)("$id", (patient) => {
  const { record, now, draw, whole } = drawnPatient(patient);
  const first = draw();

  it("H16: where the overview strip draws time together, it says so with the days; elsewhere its pace is even", () => {
    const { stops, marks } = first.overview;
    const paces = stops.slice(1).map(({ at, x }, index) => {
      const from = stops[index] ?? { at: 0, x: 0 };
      return { from, to: { at, x }, pace: (x - from.x) / (at - from.at) };
    });
    const course = Math.max(...paces.map(({ pace }) => pace));
    for (const { from, to, pace } of paces) {
      if (pace > course * 0.999) continue;
      const ground = marks.find(
        (mark) =>
          mark.shape === "rect" &&
          mark.label?.startsWith("Hopdragen tid") &&
          mark.x <= from.x + 1 &&
          mark.x + mark.width >= to.x - 1,
      );
      expect(ground?.label).toMatch(/\d{4}-\d\d-\d\d – \d{4}-\d\d-\d\d/);
    }
    expect(paces.filter(({ pace }) => pace > course * 0.999).length).toBe(1);
  });

  it("H16: the main axis is never drawn together: every tick stands at its own even place", () => {
    for (const scene of [first, whole])
      for (const { at, x } of scene.axis.ticks) expect(x).toBeCloseTo(pixelOf(scene, at), 3);
  });

  it("H17: what is planned is hatched, outlined or hollow, and lies after now or is worded as passed", () => {
    const nowX = pixelOf(whole, now);
    const planned = record.events.filter((event) => event.status === "planned" && isDrawn(event));
    const ids = new Set(planned.map(({ id }) => id));
    for (const mark of marksOf(whole)) {
      if (mark.events.length === 0 || !mark.events.every((id) => ids.has(id))) continue;
      const where = mark.events.join();
      // The pale ground of a line of therapy has its dashed bracket over it.
      if (mark.shape === "rect" && mark.fill === "panel" && mark.pattern === undefined) {
        expect(mark.label, where).toContain("planera");
        continue;
      }
      if (mark.shape === "rect") expect(mark.pattern, where).toMatch(/hatch|outline|faded/);
      if (mark.shape === "symbol") expect(mark.isHollow, where).toBe(true);
      if (mark.shape === "rect" && mark.pattern === "hatch")
        expect(mark.x, where).toBeGreaterThan(nowX - 1);
      if (mark.shape === "rect" || mark.shape === "symbol")
        expect(mark.label, where).toMatch(
          /planera|bokad|föreslag|begärd|beställd|inväntar|kandidat|screening|kriterier|väntar|passerad/,
        );
    }
  });

  it("H20: nothing goes on after death, and what has no end reaches to now and no further", () => {
    const death = record.events.find(({ kind }) => kind === "death");
    const until = death?.time.kind === "point" ? death.time.at.end : now;
    const limit = pixelOf(whole, until);
    const open = record.events.filter(
      ({ time, status }) =>
        time.kind === "period" && time.end === undefined && status !== "planned",
    );
    for (const event of open) {
      if (!isDrawn(event)) continue;
      const own = marksOf(whole).filter(
        ({ events }) => events.length === 1 && events[0] === event.id,
      );
      // A block keeps room for its digit.
      for (const mark of own) expect(endOfMark(mark), event.id).toBeLessThan(limit + 16);
    }
    if (death) expect(arrowsOf(whole)).toEqual([]);
  });

  it("H20: without the day of the data nothing has the arrow of what goes on", () => {
    const { schemaVersion, patient: person, events, sources } = record;
    const scene = layoutTimeline(
      { schemaVersion, patient: person, events, sources },
      { width: 1600 },
    );
    expect(arrowsOf(scene)).toEqual([]);
  });

  it("H21: time counted from an anchor stands beside the calendar, on the screen and in print", () => {
    for (const { id, label, at } of timeAnchorsOf(record, { now })) {
      const scene = draw({ anchor: id });
      const words = scene.axis.marks.flatMap((mark) =>
        mark.shape === "text" ? [mark.label ?? ""] : [],
      );
      expect(words.join(), id).toMatch(/\bsedan\b/);
      expect(scene.axis.anchor, id).toMatchObject({ id, label, at });
      expect(scene.axis.ticks.filter(({ mark }) => mark).length, id).toBeGreaterThan(1);
      expect(scene.axis.ticks.map(({ x, label: tick }) => [x, tick])).toEqual(
        first.axis.ticks.map(({ x, label: tick }) => [x, tick]),
      );
    }
    const [anchor] = timeAnchorsOf(record, { now });
    if (!anchor) return;
    const page = renderToStaticMarkup(
      createElement(OverviewSvg, { record, now, anchor: anchor.id }),
    );
    expect(page).toMatch(/\bsedan\b/);
    const ticks = draw({ anchor: anchor.id }).axis.ticks.flatMap(({ mark }) => mark?.text ?? []);
    for (const tick of ticks) expect(page).toContain(`>${tick}<`);
  });
});

it("the example patients have what these hazards are looked for in", () => {
  const all = quickPatients.map(drawnPatient);
  expect(all.filter(({ draw }) => draw().overview.stops.length > 2).length).toBeGreaterThan(3);
  expect(all.filter(({ draw }) => arrowsOf(draw()).length > 0).length).toBeGreaterThan(3);
  expect(
    all.filter(({ record }) => record.events.some(({ kind }) => kind === "death")).length,
  ).toBe(2);
});
