import { memoise } from "../memoise.js";
import type { EventOfKind } from "@ipo/model";

export type Performance = EventOfKind<"performanceStatus">;
export type PerformanceScale = Performance["scale"];

/** The scales, in the order of their strips. They are never mixed. */
export const performanceScales: readonly PerformanceScale[] = ["ECOG", "Karnofsky", "Lansky"];
/** The highest number of each scale; the lowest is 0. */
const highest: Readonly<Record<PerformanceScale, number>> = {
  ECOG: 5,
  Karnofsky: 100,
  Lansky: 100,
};
/** The number of each scale that says that nothing is wrong. */
export const bestLevel: Readonly<Record<PerformanceScale, number>> = {
  ECOG: 0,
  Karnofsky: 100,
  Lansky: 100,
};

/** The number on the axis, with or without comparator; `undefined` for a value in words alone or outside the scale. */
export function levelOf({ scale, value, grade }: Performance): number | undefined {
  const level = value.kind === "quantity" ? value.quantity.value : grade;
  return level !== undefined && level >= 0 && level <= highest[scale] ? level : undefined;
}

/** The level that is known to be exactly this, so that a line may pass through it. */
export function exactLevelOf(event: Performance): number | undefined {
  const { value } = event;
  const isBound = value.kind === "quantity" && value.quantity.comparator !== undefined;
  return isBound ? undefined : levelOf(event);
}

/** Printed levels, best first: ECOG from 0 to at least 2, the others by tens down to the lowest found. */
export const axisLevels = memoise((rows: readonly Performance[]): readonly number[] => {
  const values = rows.flatMap((event) => levelOf(event) ?? []);
  if (rows[0]?.scale === "ECOG") {
    const worst = Math.ceil(Math.max(2, ...values));
    return Array.from({ length: worst + 1 }, (_, level) => level);
  }
  const lowest = Math.min(80, ...values);
  const count = Math.round((100 - Math.floor(lowest / 10) * 10) / 10) + 1;
  const step = count > 6 ? 20 : 10;
  return Array.from(
    { length: Math.ceil((100 - lowest) / step) + 1 },
    (_, index) => 100 - index * step,
  );
});
