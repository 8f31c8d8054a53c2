import { lazily } from "../memoise.js";
import type { LineMark } from "./mark.js";

/** A line through many points, which are given as columns; `points` has them one by one when something reads it. */
export function columnLine(
  xs: readonly number[],
  ys: readonly number[],
  look: Omit<LineMark, "shape" | "points" | "xs" | "ys">,
): LineMark {
  const points = lazily(() => xs.map((x, index) => [x, ys[index] ?? 0] as const));
  return {
    shape: "line",
    get points() {
      return points();
    },
    xs,
    ys,
    ...look,
  };
}
