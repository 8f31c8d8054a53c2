import type { TimeWindow } from "../contender.js";

/** The columns of the overview at 1600 pixels. */
export const PLOT = { x: 212, width: 1256 };
export const READOUT_X = 1482;
export const WIDTH = 1600;
export const HEIGHT = 1000;

/** A canvas with what is in sight of time. */
export interface Pen {
  readonly context: CanvasRenderingContext2D;
  readonly window: TimeWindow;
  /** Pixels to a millisecond. */
  readonly scale: number;
  readonly xOf: (at: number) => number;
}

export function createPen(context: CanvasRenderingContext2D, window: TimeWindow): Pen {
  const scale = PLOT.width / (window.end - window.start);
  return { context, window, scale, xOf: (at) => PLOT.x + (at - window.start) * scale };
}

/** The first place in sorted times that is not before an instant. */
export function firstFrom(times: Float64Array, at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

const widths = new Map<string, number>();

/** The width of a text in the font that is set, measured once. */
export function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const known = widths.get(text);
  if (known !== undefined) return known;
  const { width } = context.measureText(text);
  widths.set(text, width);
  return width;
}
