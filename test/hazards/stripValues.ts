import type { LineMark, Scene, TrackScene } from "@ipo/layout";
import {
  anchorOf,
  endOf,
  startOf,
  textOf,
  unitKeyOf,
  type ClinicalEvent,
  type EventOfKind,
  type PatientRecord,
} from "@ipo/model";
import { isDrawn, pixelOf } from "./drawnPatient.js";

export type Measured = EventOfKind<"lab" | "vitalSign" | "promScore">;

/** A value of a strip at the place where it must lie; `y` is absent where it has no number. */
export interface StripValue {
  readonly event: Measured;
  readonly x: number;
  readonly y: number | undefined;
}

/** The values of one kind in a strip, in the order of the record, and its axis of values read off the picture. */
export interface StripSeries {
  readonly values: readonly StripValue[];
  /** The units of its numbers: one, or the picture joins what must not be joined. */
  readonly units: readonly string[];
  /** The pixel of a number; `undefined` where the picture has too few numbers to read an axis from. */
  readonly yOf: ((value: number) => number) | undefined;
}

/** How far two places may differ and still be the same. */
export const NEAR = 0.7;

const isMeasured = (event: ClinicalEvent): event is Measured =>
  event.kind === "lab" || event.kind === "vitalSign" || event.kind === "promScore";

/** What is measured, whatever its unit. */
function nameOf(event: Measured): string {
  const id = event.kind === "promScore" ? event.scale : event.analyte;
  return id ?? event.code.coding[0]?.code ?? textOf(event.code) ?? "";
}

/** The series of a strip of numbers: one, two for blood pressure, several where they are laid over one another. */
export function stripSeriesOf(
  track: TrackScene,
  scene: Scene,
  { events }: PatientRecord,
): StripSeries[] {
  const ids = new Set(track.marks.flatMap((mark) => mark.events));
  const groups = new Map<string, Measured[]>();
  for (const event of events) {
    if (!ids.has(event.id) || !isMeasured(event) || !isDrawn(event)) continue;
    groups.set(nameOf(event), [...(groups.get(nameOf(event)) ?? []), event]);
  }
  return [...groups.values()].map((own) => {
    const yOf = axisOf(own, track);
    const values = own.map((event): StripValue => {
      const { value, time } = event;
      const start = startOf(time) ?? anchorOf(time) ?? 0;
      const end = endOf(time) ?? start;
      const quantity = value.kind === "quantity" ? value.quantity : undefined;
      return {
        event,
        x: (pixelOf(scene, start) + pixelOf(scene, end)) / 2,
        y: quantity && (placeOf(yOf, quantity.value, track) ?? symbolY(event, track)),
      };
    });
    const units = own.flatMap(({ value }) =>
      value.kind === "quantity" ? [unitKeyOf(value.quantity)] : [],
    );
    return { values, units: [...new Set(units)], yOf };
  });
}

/** The lines of a strip that may join values. */
export function linesOf({ marks }: TrackScene): LineMark[] {
  return marks.flatMap((mark) =>
    mark.shape === "line" && mark.stroke.startsWith("series") && mark.events.length === 0
      ? [mark]
      : [],
  );
}

/** A log axis has no place for zero and less: such a value stands in a lane of its own. */
function placeOf(
  yOf: StripSeries["yOf"],
  value: number,
  { valueScale }: TrackScene,
): number | undefined {
  return valueScale === "log" && value <= 0 ? undefined : yOf?.(value);
}

/** Where the picture has a number: its point, or the bar that marks the limit of a censored one. */
function symbolY(event: Measured, { marks }: TrackScene): number | undefined {
  const own = marks.findIndex((mark) => mark.shape === "symbol" && mark.events[0] === event.id);
  const symbol = marks[own];
  if (symbol?.shape !== "symbol") return undefined;
  if (event.value.kind !== "quantity" || !event.value.quantity.comparator) return symbol.y;
  const [bar] = marks.slice(Math.max(0, own - 2), own).flatMap((mark) => {
    const [from, to] = mark.shape === "line" ? mark.points : [];
    return from && to && from[1] === to[1] ? [from[1]] : [];
  });
  return bar;
}

/** The axis through the lowest and the highest number that are drawn: linear, or logarithmic where that is printed. */
function axisOf(own: readonly Measured[], track: TrackScene): StripSeries["yOf"] {
  const isLog = track.valueScale === "log";
  const scaled = (value: number) => (isLog ? Math.log10(value) : value);
  const points = own.flatMap((event) => {
    if (event.value.kind !== "quantity") return [];
    const y = symbolY(event, track);
    const { value } = event.value.quantity;
    return y === undefined || (isLog && value <= 0) ? [] : [{ at: scaled(value), y }];
  });
  points.sort((a, b) => a.at - b.at);
  const [low, high] = [points[0], points.at(-1)];
  if (!low || !high || low.at === high.at) return undefined;
  return (value) => low.y + ((scaled(value) - low.at) / (high.at - low.at)) * (high.y - low.y);
}
