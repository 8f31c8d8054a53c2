import { DEFAULT_LINE_GAP_DAYS, tableOf, type Mark, type TrackScene } from "@ipo/layout";
import { anchorOf, dayTextOf, isPartial, textOf, unitKeyOf } from "@ipo/model";
import { describe, expect, it } from "vitest";
import { patients } from "../support/patients.js";
import { drawnPatient, labelsOf, marksOf, type DrawnPatient } from "./drawnPatient.js";
import {
  linesOf,
  NEAR,
  stripSeriesOf,
  type Measured,
  type StripSeries,
  type StripValue,
} from "./stripValues.js";

const isNear = (a: number, b: number) => Math.abs(a - b) < NEAR;

interface Strip {
  readonly track: TrackScene;
  readonly series: readonly StripSeries[];
}

/** The strips of numbers in the picture of all data, whole and as one line. */
function stripsOf({ whole, asLines, record }: DrawnPatient): Strip[] {
  return [whole, asLines].flatMap((scene) =>
    scene.tracks
      .filter(({ kind }) => ["lab", "vitalSigns", "body", "prom"].includes(kind))
      .map((track) => ({ track, series: stripSeriesOf(track, scene, record) })),
  );
}

/** A stroke that belongs to one value: the stem and bar of a limit, or the stretch of a date. */
function isOfOneValue(points: readonly (readonly [number, number])[], value: StripValue): boolean {
  const [from, to, more] = points;
  if (!from || !to || more) return false;
  const isFlat = from[1] === to[1] && isNear((from[0] + to[0]) / 2, value.x);
  const isUpright = from[0] === to[0] && isNear(from[0], value.x);
  const y = value.y ?? from[1];
  return (
    (isFlat && isNear(from[1], y)) || (isUpright && points.some((point) => isNear(point[1], y)))
  );
}

/** Pairs of values that a stroke joins: each with all the values that its ends may be. */
function joinsOf({ track, series }: Strip): { from: StripValue[]; to: StripValue[] }[] {
  const values = series.flatMap((own) => own.values);
  return linesOf(track).flatMap(({ points }) => {
    if (values.some((value) => isOfOneValue(points, value))) return [];
    const at = ([x, y]: readonly [number, number]) =>
      values.filter((value) => isNear(value.x, x) && value.y !== undefined && isNear(value.y, y));
    return points
      .slice(1)
      .map((point, index) => ({ from: at(points[index] ?? point), to: at(point) }));
  });
}

/** How two values differ in a way that no line may cross; empty where a line may. */
function differences(a: Measured, b: Measured): string[] {
  const unitOf = ({ value }: Measured) =>
    value.kind === "quantity" ? unitKeyOf(value.quantity) : "";
  const laboratoryOf = (event: Measured) => (event.kind === "lab" ? event.laboratory : undefined);
  const days = ((anchorOf(b.time) ?? 0) - (anchorOf(a.time) ?? 0)) / 86_400_000;
  return [
    ...(unitOf(a) === unitOf(b) ? [] : ["unit"]),
    ...(textOf(a.method) === textOf(b.method) ? [] : ["method"]),
    ...(laboratoryOf(a) === laboratoryOf(b) ? [] : ["laboratory"]),
    ...(days <= DEFAULT_LINE_GAP_DAYS ? [] : ["gap"]),
    ...[a, b].flatMap(({ time }) => (time.kind === "point" && isPartial(time.at) ? ["date"] : [])),
  ];
}

/** The one numeric range that came with a value and can stand on its axis, as `low–high`. */
function ownRange({ event }: StripValue, unit: string | undefined) {
  const numeric = (event.referenceRange ?? []).filter(({ low, high }) => low ?? high);
  const [range] = numeric;
  if (!range || numeric.length > 1) return undefined;
  const isInUnit = [range.low, range.high].every(
    (limit) => !limit || ["", unit ?? ""].includes(unitKeyOf(limit)),
  );
  return isInUnit ? { low: range.low?.value, high: range.high?.value } : undefined;
}

describe.each(patients)("$id", (patient) => {
  const drawn = drawnPatient(patient);
  const { record, whole, now } = drawn;
  const strips = stripsOf(drawn);

  describe("H2: curves in two units joined", () => {
    it("no strip holds one analyte in two units", () => {
      for (const { track, series } of strips)
        for (const { units } of series) expect(units.length, track.id).toBeLessThanOrEqual(1);
    });

    it("each strip of numbers says its unit, or that none is stated", () => {
      for (const { track, series } of strips) {
        const quantities = series.flatMap(({ values }) =>
          values.flatMap(({ event }) =>
            event.kind === "lab" && event.value.kind === "quantity" ? [event.value.quantity] : [],
          ),
        );
        const [first] = quantities;
        if (!first || first.code === "1") continue;
        expect(track.sublabel, track.id).toContain(first.unit ?? first.code ?? "enhet ej angiven");
      }
    });
  });

  describe("H5: interpolation over long gaps; H4: a change of method or laboratory seen as the patient's", () => {
    it("a line passes from value to value and through nothing else: no smoothing, no value jumped over", () => {
      for (const strip of strips)
        for (const { from, to } of joinsOf(strip)) {
          const order = strip.series.map(({ values }) => values);
          const isNext = from.some((a) =>
            to.some((b) =>
              order.some((own) => own.includes(a) && own.indexOf(b) === own.indexOf(a) + 1),
            ),
          );
          expect(isNext, `${strip.track.id} ${from[0]?.event.id} → ${to[0]?.event.id}`).toBe(true);
        }
    });

    it("a line joins only values of one unit, method and laboratory, on known days, with no long gap", () => {
      for (const strip of strips)
        for (const { from, to } of joinsOf(strip)) {
          const all = from.flatMap((a) => to.map((b) => differences(a.event, b.event)));
          const where = `${strip.track.id} ${from[0]?.event.id} → ${to[0]?.event.id}`;
          expect(
            all.some((found) => found.length === 0),
            where,
          ).toBe(true);
        }
    });

    it("where the method or the laboratory changes stands a border that says so", () => {
      for (const { track, series } of strips.filter(({ track }) => track.kind === "lab"))
        for (const { values } of series) {
          const measured = values.filter(
            ({ event }) => !["absent", "none"].includes(event.value.kind),
          );
          for (const [index, b] of measured.entries()) {
            const a = measured[index - 1];
            const changed =
              a &&
              differences(a.event, b.event).filter((what) =>
                ["method", "laboratory"].includes(what),
              );
            if (!a || !changed || changed.length === 0) continue;
            const border = bordersOf(track.marks).find(
              ({ x, label }) =>
                x > a.x - NEAR && x < b.x + NEAR && changed.every((what) => says(label, what, b)),
            );
            expect(border, `${track.id} ${a.event.id} → ${b.event.id}`).toBeDefined();
          }
        }
    });
  });

  describe("H3: wrong or constant range", () => {
    it("every band is the range that came with the values over it, and where none came there is none", () => {
      for (const { track, series } of strips.filter(({ track }) => track.kind !== "prom"))
        for (const { values, units, yOf } of series) {
          if (!yOf) continue;
          const bands = track.marks.flatMap((mark) =>
            mark.shape === "rect" && mark.fill === "range" ? [mark] : [],
          );
          const top = Math.min(...values.flatMap(({ y }) => y ?? []));
          const bottom = Math.max(...values.flatMap(({ y }) => y ?? []));
          for (const [index, a] of values.entries()) {
            const b = values[index + 1];
            if (!b || b.x - a.x < 2) continue;
            const middle = (a.x + b.x) / 2;
            const own = bands.filter(({ x, width }) => x < middle && x + width > middle);
            const range = ownRange(a, units[0]);
            const where = `${track.id} ${a.event.id}`;
            if (!range) {
              expect(own, where).toEqual([]);
              continue;
            }
            const [band] = own;
            const isOnAxis = (range.low ?? -Infinity) < (range.high ?? Infinity);
            if (!isOnAxis) continue;
            expect(
              own.length,
              `${where} ${b.event.id} ${middle} ${track.isCollapsed} ${JSON.stringify(bands)}`,
            ).toBe(1);
            if (!band) continue;
            const isEdge = (edge: number, limit: number | undefined, end: number, sign: 1 | -1) =>
              (limit !== undefined && isNear(edge, yOf(limit))) ||
              // Beyond the axis, or no limit on this side: the band ends where the strip does.
              ((limit === undefined || sign * (yOf(limit) - edge) > 0) &&
                sign * (edge - end) >= -NEAR);
            expect(isEdge(band.y, range.high, top, -1), `${where} upper`).toBe(true);
            expect(isEdge(band.y + band.height, range.low, bottom, 1), `${where} lower`).toBe(true);
          }
        }
    });
  });

  describe("H6: two values on one day merged or drawn over one another", () => {
    it("each has a mark, and two that differ are two marks or one that says how many it holds", () => {
      const labels = labelsOf(marksOf(whole));
      const symbols = marksOf(whole).filter(({ shape }) => shape === "symbol");
      for (const own of sameDay(strips)) {
        for (const { event } of own) expect(labels.get(event.id), event.id).toBeDefined();
        const marks = new Set(
          own.map(({ event }) => symbols.find((mark) => mark.events.includes(event.id))),
        );
        const values = new Set(own.map(({ event }) => JSON.stringify(event.value)));
        if (marks.size >= values.size) continue;
        for (const mark of marks) expect(mark?.label).toMatch(/^\d+ händelser/);
      }
    });

    it("the table lists them in order of time", () => {
      const rows = tableOf(record, { now }).map(({ eventId }) => eventId);
      for (const own of sameDay(strips)) {
        const placed = [...own].sort((a, b) => rows.indexOf(a.event.id) - rows.indexOf(b.event.id));
        const times = placed.map(({ event }) => anchorOf(event.time) ?? 0);
        expect(times).toEqual([...times].sort((a, b) => a - b));
      }
    });
  });
});

/** Borders of a strip: dotted upright lines with words. */
function bordersOf(marks: readonly Mark[]): { x: number; label: string }[] {
  return marks.flatMap((mark) => {
    const [from, to] = mark.shape === "line" ? mark.points : [];
    const isBorder = from && to && from[0] === to[0] && mark.label !== undefined;
    return isBorder ? [{ x: from[0], label: mark.label ?? "" }] : [];
  });
}

function says(label: string, what: string, { event }: StripValue): boolean {
  const stated =
    what === "method" ? textOf(event.method) : event.kind === "lab" && event.laboratory;
  return (
    label.includes(what === "method" ? "metod" : "lab.") && label.includes(stated || "ej angivet")
  );
}

/** Numbers of one analyte on one stated day, where there are several. */
function sameDay(strips: readonly Strip[]): StripValue[][] {
  const days = new Map<string, StripValue[]>();
  for (const { track, series } of strips.filter(({ track }) => !track.isCollapsed))
    for (const [index, { values }] of series.entries())
      for (const value of values) {
        const { time } = value.event;
        if (time.kind !== "point" || value.y === undefined) continue;
        const key = `${track.id} ${index} ${dayTextOf(time.at)}`;
        days.set(key, [...(days.get(key) ?? []), value]);
      }
  return [...days.values()].filter(({ length }) => length > 1);
}

it("the example patients have what these hazards are looked for in", () => {
  const all = patients.map(drawnPatient);
  const found = all.flatMap((drawn) => stripsOf(drawn));
  const joins = found.flatMap(joinsOf);
  const borders = found.flatMap(({ track }) => bordersOf(track.marks));
  expect(joins.length).toBeGreaterThan(1000);
  expect(borders.filter(({ label }) => label.includes("metod")).length).toBeGreaterThan(3);
  expect(borders.filter(({ label }) => label.includes("lab.")).length).toBeGreaterThan(3);
  expect(borders.filter(({ label }) => label.includes("enhet")).length).toBeGreaterThan(1);
  expect(sameDay(found).length).toBeGreaterThan(10);
});
