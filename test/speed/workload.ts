import { anchorOf, type ClinicalEvent, type PatientRecord } from "@ipo/model";
import { doubledOutside } from "./workload/doubledOutside.js";
import { createEntries } from "./workload/entry.js";
import { otherEvents } from "./workload/events.js";
import { promEvents } from "./workload/proms.js";
import { createRandom } from "./workload/random.js";
import { seriesEvents, type PlantedValue } from "./workload/series.js";
import { clockPoint, dayPoint } from "./workload/times.js";
import { treatmentEvents, type Span } from "./workload/treatments.js";

/** How much a record holds. */
export interface WorkloadCounts {
  readonly years: number;
  /** Distinct drugs; the treatments are their cycles and courses. */
  readonly drugs: number;
  readonly treatments: number;
  readonly events: number;
  readonly series: { readonly count: number; readonly points: number };
  readonly proms: { readonly count: number; readonly points: number };
}

/** The sizes that the drawing is measured at: a typical patient, a long course, a dense one, and the limit. */
export const workloadSizes = {
  S: counts(5, [8, 25], 40, [12, 60], [4, 20]),
  M: counts(15, [20, 300], 600, [40, 400], [4, 60]),
  L: counts(15, [40, 2_000], 5_000, [60, 5_000], [8, 200]),
  XL: counts(15, [60, 10_000], 20_000, [100, 20_000], [8, 1_000]),
} as const satisfies Record<string, WorkloadCounts>;

export type WorkloadSize = keyof typeof workloadSizes;

export interface WorkloadOptions {
  /** Default 1. */
  readonly seed?: number;
  /** The number of a series, from 0, that has twice as many values. */
  readonly doubledSeries?: number;
  /** A window in milliseconds: whatever lies outside it is there twice, with ids of its own. */
  readonly doubledOutside?: Span;
  /** Values put in at known places; the event's id is then `seriesPointId(series, point)`. */
  readonly planted?: readonly PlantedValue[];
}

const END = Date.UTC(2026, 0, 1);

/** The time that a workload covers, in milliseconds. */
export function workloadSpan({ years }: WorkloadCounts): Span {
  return { start: Date.UTC(2026 - years, 0, 1), end: END };
}

/**
 * A made-up patient's record of a size, in the shape that the reader gives: the same for the same arguments, always.
 * Events that state the same thing in the same words share those parts; each has an id, a time and a value of its own.
 */
export function workload(
  size: WorkloadSize | { readonly custom: WorkloadCounts },
  { seed = 1, planted = [], ...options }: WorkloadOptions = {},
): PatientRecord {
  const wanted = typeof size === "string" ? workloadSizes[size] : size.custom;
  const { drugs, treatments, events, series, proms } = wanted;
  const span = workloadSpan(wanted);
  const entries = createEntries();
  const points = Array.from(
    { length: series.count },
    (_, index) => series.points * (index === options.doubledSeries ? 2 : 1),
  );
  // A generator of its own for each part, so that more of one leaves the others as they were.
  const parts = [
    treatmentEvents(treatments, drugs, span, createRandom(seed), entries),
    otherEvents(events, span, createRandom(seed + 1), entries),
    ...promEvents(proms.count, proms.points, span, createRandom(seed + 2), entries),
    ...seriesEvents(points, span, planted, seed + 3, entries),
  ];
  const all = options.doubledOutside
    ? parts.map((part) => doubledOutside(part, options.doubledOutside ?? span))
    : parts;
  return {
    schemaVersion: 1,
    patient: {
      id: "workload",
      source: "Patient/workload",
      identifiers: [],
      isProtected: false,
      name: { given: ["Mät"], family: "Märta" },
      gender: "male",
      birthDate: dayPoint(Date.UTC(1950, 4, 17)),
    },
    events: inOrder(all.flat()),
    asOf: clockPoint(END),
    sources: ["Cosmic", "INCA", "RIS", "1177"],
  };
}

function inOrder(events: ClinicalEvent[]): ClinicalEvent[] {
  return events.sort((a, b) => (anchorOf(a.time) ?? Infinity) - (anchorOf(b.time) ?? Infinity));
}

function counts(
  years: number,
  [drugs, treatments]: readonly [number, number],
  events: number,
  [series, seriesPoints]: readonly [number, number],
  [proms, promPoints]: readonly [number, number],
): WorkloadCounts {
  return {
    years,
    drugs,
    treatments,
    events,
    series: { count: series, points: seriesPoints },
    proms: { count: proms, points: promPoints },
  };
}
