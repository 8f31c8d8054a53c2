import type { Column } from "../scene.js";
import type { PlacedValue } from "./placeValues.js";

/** A value that has a mark, and the values beside it that share the mark because theirs could not be told from it. */
export interface DrawnValue {
  readonly value: PlacedValue;
  readonly hidden: readonly PlacedValue[];
}

const none: readonly PlacedValue[] = [];

/** Pixels in which values of a dense strip are gathered. */
const BUCKET = 3;

/**
 * Chooses the values that have a mark of their own. All have one while there is room; in a denser strip, of the ordinary
 * values in every three pixels only the lowest and the highest do, and hold the others. A value that is censored, outside
 * its range, missing or not final always has its own. The line runs through all of them.
 */
export function thinValues(
  visible: readonly PlacedValue[],
  plot: Column,
  isAlwaysDrawn: (value: PlacedValue) => boolean = () => false,
): DrawnValue[] {
  if (visible.length * BUCKET <= plot.width)
    return visible.map((value) => ({ value, hidden: none }));
  const drawn: DrawnValue[] = [];
  const buckets = new Map<number, PlacedValue[]>();
  for (const value of visible) {
    if (!isOrdinary(value) || isAlwaysDrawn(value)) {
      drawn.push({ value, hidden: none });
      continue;
    }
    const key = Math.floor(value.x / BUCKET);
    const bucket = buckets.get(key);
    if (bucket) bucket.push(value);
    else buckets.set(key, [value]);
  }
  for (const bucket of buckets.values()) drawn.push(...extremes(bucket));
  return drawn.sort((a, b) => a.value.x - b.value.x);
}

function isOrdinary({ event, y, isCensored, isOutside, span }: PlacedValue): boolean {
  const isPlain = event.status === "final" && event.timeDoubt === undefined;
  return isPlain && y !== undefined && !isCensored && !span.isWide && !isOutside;
}

function extremes(bucket: readonly PlacedValue[]): DrawnValue[] {
  const [first] = bucket;
  if (!first) return [];
  let [low, high] = [first, first];
  for (const value of bucket) {
    if ((value.y ?? 0) > (low.y ?? 0)) low = value;
    if ((value.y ?? 0) < (high.y ?? 0)) high = value;
  }
  const hidden = bucket.filter((value) => value !== low && value !== high);
  return low === high
    ? [{ value: low, hidden }]
    : [
        { value: high, hidden: none },
        { value: low, hidden },
      ];
}
