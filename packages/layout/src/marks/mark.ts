import type { Tone } from "./tone.js";

/** What every mark has. All lengths are CSS pixels; `y` counts from the top of the mark's own track. */
interface MarkBase {
  /** Ids of the record's events that the mark stands for; empty for scenery (grid, bands, labels). */
  readonly events: readonly string[];
  /** What the mark says in words, for screen readers and titles; present on every mark that stands for events. */
  readonly label?: string;
}

/** A filled or outlined rectangle. `hatch` is for what is planned, `outline` for what has no fill. */
export interface RectMark extends MarkBase {
  readonly shape: "rect";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius?: number;
  readonly fill: Tone;
  readonly pattern?: "hatch" | "outline" | "faded";
}

/** An open polyline through the points. */
export interface LineMark extends MarkBase {
  readonly shape: "line";
  /** Of a line that has columns, made when first read. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /**
   * The same points as columns, `xs[i]`, `ys[i]`, in order of time, where there are so many that a point each would cost
   * more than to draw them. A line has both or neither.
   */
  readonly xs?: readonly number[];
  readonly ys?: readonly number[];
  readonly stroke: Tone;
  readonly strokeWidth: number;
  readonly dash?: readonly number[];
}

/** A closed outline as SVG path data (which a canvas reads too), filled. */
export interface PathMark extends MarkBase {
  readonly shape: "path";
  readonly d: string;
  readonly fill: Tone;
}

/** Small shapes that carry meaning by their form. */
export type SymbolName =
  "circle" | "square" | "diamond" | "triangle-up" | "triangle-down" | "hexagon" | "cross" | "tick";

/** A symbol centred on its point. `isHollow` draws the outline on paper: censored, preliminary or patient-reported values. */
export interface SymbolMark extends MarkBase {
  readonly shape: "symbol";
  readonly symbol: SymbolName;
  readonly x: number;
  readonly y: number;
  /** Width and height of the box around it. */
  readonly size: number;
  readonly fill: Tone;
  readonly isHollow?: boolean;
}

/**
 * Many equal symbols drawn as one: the lowest and the highest value of every few pixels of a dense series. `marks` has
 * each as a mark of its own, with the events it stands for and their words; it is made when first read, as are `events`.
 */
export interface SymbolsMark extends MarkBase {
  readonly shape: "symbols";
  readonly symbol: SymbolName;
  /** The centres: `xs[i]`, `ys[i]`, in order of time. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Width and height of the box around each. */
  readonly size: number;
  readonly fill: Tone;
  readonly isHollow?: boolean;
  readonly marks: readonly SymbolMark[];
}

/** One line of text on its baseline. Its colour never clips: `width` is what the layout reserved. */
export interface TextMark extends MarkBase {
  readonly shape: "text";
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly anchor: "start" | "middle" | "end";
  readonly fontSize: number;
  readonly fontWeight: 400 | 500 | 600 | 700;
  readonly fill: Tone;
  readonly width: number;
  /** Draws an outline of paper behind the letters where the label crosses grid lines. */
  readonly hasHalo?: boolean;
}

/** Every shape a painter must draw; a painter's switch over `shape` ends in `satisfies never`. */
export type Mark = RectMark | LineMark | PathMark | SymbolMark | SymbolsMark | TextMark;
