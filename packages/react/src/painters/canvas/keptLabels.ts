import type { Mark } from "@ipo/layout";
import { outlinesOf } from "../pixels/fillPath.js";
import type { MarksAt } from "./paintMarks.js";

/** A mark with the height that it counts from. */
interface PlacedMark {
  mark: Mark;
  readonly y: number;
}

/** What stands on a canvas left of its plot, and all that it depends on beside its marks. */
interface KeptLabels {
  readonly key: readonly unknown[];
  readonly marks: PlacedMark[];
}

const keptOn = new WeakMap<HTMLCanvasElement, KeptLabels>();

/**
 * Whether a canvas already shows the labels of some strips, so that only what lies right of `edge` is painted again; and
 * remembers those that it will show. Labels are the same from frame to frame of a pan, and letters take long to paint.
 */
export function areLabelsKept(
  canvas: HTMLCanvasElement,
  strips: readonly MarksAt[],
  edge: number,
  key: readonly unknown[],
): boolean {
  const last = keptOn.get(canvas);
  const known = last && isSameKey(last.key, key) ? last.marks : undefined;
  const marks = known ?? [];
  let isKept = known !== undefined;
  let count = 0;
  for (const { marks: own, y } of strips)
    for (let index = 0; index < own.length; index += 1) {
      const mark = own[index] as Mark;
      if (!beginsBefore(mark, edge)) continue;
      const other = marks[count];
      // In a frame of a pan all are the same: nothing is made to find that out.
      if (other?.y === y && looksSame(other.mark, mark)) other.mark = mark;
      else {
        marks[count] = { mark, y };
        isKept = false;
      }
      count += 1;
    }
  if (marks.length !== count) isKept = false;
  marks.length = count;
  if (!known) keptOn.set(canvas, { key, marks });
  return isKept;
}

function isSameKey(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((part, index) => Object.is(part, b[index]));
}

/** To be called when something else may have changed what a canvas shows. */
export function forgetLabels(canvas: HTMLCanvasElement): void {
  keptOn.delete(canvas);
}

/** Whether a mark begins left of a place, or may. Asked of every mark in every frame: no number is handed back. */
function beginsBefore(mark: Mark, edge: number): boolean {
  switch (mark.shape) {
    case "rect":
      return mark.x - 1 < edge;
    case "symbol":
      return mark.x - mark.size < edge;
    case "symbols":
      return (mark.xs[0] ?? 0) - mark.size < edge;
    case "text":
      return (mark.anchor === "start" ? mark.x : mark.x - 2 * mark.width) < edge;
    case "line":
      // Columns are in order of time.
      return mark.xs
        ? (mark.xs[0] ?? Infinity) - mark.strokeWidth < edge
        : mark.points.some((point) => point[0] - mark.strokeWidth < edge);
    case "path":
      return pathStart(mark.d) < edge;
    default:
      return mark satisfies never;
  }
}

function pathStart(d: string): number {
  return Math.min(...outlinesOf(d).flatMap((points) => points.map(([x]) => x)));
}

function looksSame(a: Mark, b: Mark): boolean {
  if (a === b) return true;
  const others = b as unknown as Readonly<Record<string, unknown>>;
  const own = a as unknown as Readonly<Record<string, unknown>>;
  const fields = Object.keys(a);
  if (fields.length !== Object.keys(b).length) return false;
  // The points of a line with columns, and the marks of many symbols, would be made to be compared.
  const isSeen = (field: string) => !unseen.has(field) && !(field === "points" && "xs" in own);
  return (
    fields.every((field) => !isSeen(field) || isEqual(own[field], others[field])) &&
    a.events.length > 0 === b.events.length > 0
  );
}

/** Fields that change nothing of how a mark looks, but for whether there are events. */
const unseen = new Set(["events", "label", "marks"]);

function isEqual(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return Object.is(a, b);
  return a.length === b.length && a.every((part, index) => isEqual(part, b[index]));
}
