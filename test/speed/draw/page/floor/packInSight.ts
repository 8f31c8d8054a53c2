import type { Lane } from "../chart/barRow.js";
import { firstFrom, PLOT, widthOf, type Pen } from "./pen.js";

/** Space between a bar and its words, and between words and the next bar. */
export const GAP = 6;

/** The bars in sight, by number, and the lane of each; as in the overview no bar stands in another's words. */
export interface PackedBars {
  readonly bars: readonly number[];
  readonly lanes: readonly number[];
  readonly laneCount: number;
}

/** Packs the bars in sight into lanes; `reach` is the latest end of all bars up to each. */
export function packInSight(pen: Pen, all: Lane, reach: Float64Array): PackedBars {
  const { context, window, xOf } = pen;
  const { starts, ends, texts, chains, chainEnds } = all;
  const last = firstFrom(starts, window.end);
  const bars: number[] = [];
  const lanes: number[] = [];
  const taken: number[] = [];
  const laneOf = new Map<number, number>();
  context.font = "500 11px sans-serif";
  for (let bar = firstFrom(reach, window.start); bar < last; bar += 1) {
    if ((ends[bar] ?? 0) < window.start) continue;
    const chain = chains[bar] ?? 0;
    let lane = laneOf.get(chain);
    if (lane === undefined) {
      const from = Math.max(PLOT.x, xOf(starts[bar] ?? 0));
      const to = Math.min(PLOT.x + PLOT.width, Math.max(from + 2, xOf(chainEnds[bar] ?? 0)));
      const words = widthOf(context, texts[bar] ?? "") + 2 * GAP;
      lane = 0;
      while ((taken[lane] ?? -Infinity) > from) lane += 1;
      const isInside = ends[bar] === chainEnds[bar] && words <= to - from;
      taken[lane] = isInside ? to : to + words;
      laneOf.set(chain, lane);
    }
    bars.push(bar);
    lanes.push(lane);
  }
  return { bars, lanes, laneCount: taken.length };
}

/** The latest end of all bars up to each. */
export function reachOf({ ends }: Lane): Float64Array {
  let latest = -Infinity;
  return ends.map((end) => (latest = Math.max(latest, end)));
}
