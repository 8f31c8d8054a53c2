import type { Chart, ChartRow } from "../chart/chart.js";
import type { TimeWindow } from "../contender.js";
import type { Pyramid } from "./pyramid.js";

/** The overview has its header, its buttons, the whole course and the axis here; scrolled, only the last two stay. */
export const HEAD = 170;
export const SCROLLED_HEAD = 66;

export interface FloorState {
  readonly chart: Chart;
  readonly pyramids: ReadonlyMap<ChartRow, Pyramid>;
  readonly reaches: ReadonlyMap<ChartRow, Float64Array>;
  readonly overview: HTMLCanvasElement;
  window: TimeWindow;
  scroll: number;
  head: number;
  /** The pointer's instant; absent where it is not over the plot. */
  at: number | undefined;
  /** What the readout column says. */
  said: string;
}
