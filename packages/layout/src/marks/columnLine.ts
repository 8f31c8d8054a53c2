import { lazyPoints } from "./lazyFields.js";
import type { LineMark } from "./mark.js";

/** A line through many points, which are given as columns; `points` has them one by one when something reads it. */
export function columnLine(
  xs: readonly number[],
  ys: readonly number[],
  look: Omit<LineMark, "shape" | "points" | "xs" | "ys">,
): LineMark {
  return lazyPoints({ shape: "line", xs, ys, ...look }, () =>
    xs.map((x, index) => [x, ys[index] ?? 0] as const),
  );
}
