import type { Mark, SymbolName, TextMark } from "@ipo/layout";
import { lightPalette } from "@ipo/react";
import { look } from "../../../../../packages/react/src/painters/look.js";

/** How marks of one kind look. */
export type Look =
  | {
      readonly kind: "rect";
      readonly isOutline: boolean;
      readonly fill: string;
      readonly radius: number;
      readonly alpha: number;
    }
  | {
      readonly kind: "line";
      readonly stroke: string;
      readonly width: number;
      readonly dash: readonly number[];
    }
  | {
      readonly kind: "symbol";
      readonly fill: string;
      readonly symbol: SymbolName;
      readonly size: number;
      readonly isHollow: boolean;
    }
  | { readonly kind: "dots"; readonly fill: string; readonly size: number }
  | {
      readonly kind: "path";
      readonly fill: string;
      readonly d: string;
      readonly y: number;
      readonly path: Path2D;
    };

/**
 * Marks of one look that follow each other, as numbers from `from` to before `to` of their drawing: of a rectangle its
 * corner, width and height; of a line how many points it has, and these; of symbols and dots their centres. A path has no numbers.
 */
export interface Run {
  readonly look: Look;
  readonly from: number;
  readonly to: number;
}

/** A text by its left end. */
export interface Words {
  readonly text: string;
  readonly font: string;
  readonly fill: string;
  readonly hasHalo: boolean;
  readonly x: number;
  readonly y: number;
}

/** All that is drawn of a window: shapes in their order, then words, font by font. */
export interface Drawing {
  readonly runs: readonly Run[];
  readonly numbers: Float32Array;
  readonly words: readonly Words[];
}

/** Marks that count from a height of the canvas. */
export interface PlacedMarks {
  readonly marks: readonly Mark[];
  readonly y: number;
}

/** The width of a text in a font. */
export type Measure = (text: string, font: string) => number;

const FAMILY = 'Inter, "Inter Variable", "Segoe UI", Arial, sans-serif';
/** No mark reaches further from its own place. */
const REACH = 24;
const shares = { start: 0, middle: 0.5, end: 1 } as const;

/** Makes a drawing of marks, without those that lie above `top` or below `bottom` of the canvas. */
export function drawingOf(
  strips: readonly PlacedMarks[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
  measure: Measure,
): Drawing {
  const numbers: number[] = [];
  const runs: Run[] = [];
  const words: Words[] = [];
  let last = "";
  const add = (look: Look, values: readonly number[]) => {
    const from = numbers.length;
    for (const value of values) numbers.push(value);
    const own = JSON.stringify(look);
    const first = own === last ? runs.pop() : undefined;
    runs.push({ look, from: first?.from ?? from, to: numbers.length });
    last = own;
  };
  for (const { marks, y } of strips)
    for (const mark of marks) {
      const [first, end] = heightsOf(mark);
      if (y + end + REACH < top || y + first - REACH > bottom) continue;
      if (mark.shape === "text") words.push(wordsOf(mark, y, measure));
      else addShape(mark, y, add);
    }
  words.sort((a, b) => (a.font < b.font ? -1 : Number(a.font > b.font)));
  return { runs, numbers: Float32Array.from(numbers), words };
}

/** Where a mark begins and ends, from above. */
function heightsOf(mark: Mark): readonly [first: number, end: number] {
  switch (mark.shape) {
    case "rect":
      return [mark.y, mark.y + mark.height];
    case "line": {
      if (mark.xs) return [-Infinity, Infinity];
      const ys = mark.points.map(([, y]) => y);
      return [Math.min(...ys), Math.max(...ys)];
    }
    case "symbol":
    case "text":
      return [mark.y, mark.y];
    case "symbols":
    case "path":
      return [-Infinity, Infinity];
    default:
      return mark satisfies never;
  }
}

function addShape(
  mark: Exclude<Mark, TextMark>,
  y: number,
  add: (look: Look, values: readonly number[]) => void,
): void {
  switch (mark.shape) {
    case "rect": {
      const { x, width, height, radius = 0, pattern } = mark;
      if (pattern === "hatch") throw new Error("the floor draws nothing that is planned");
      const own = {
        kind: "rect",
        fill: lightPalette[mark.fill],
        radius,
        alpha: pattern === "faded" ? look.faded : 1,
        isOutline: pattern === "outline",
      } as const;
      if (width > 0 && height > 0) add(own, [x, mark.y + y, width, height]);
      return;
    }
    case "line": {
      const { points, xs, ys = [], strokeWidth: width, dash = [] } = mark;
      const stroke = lightPalette[mark.stroke];
      const [from, to] = points;
      const isRule = !xs && points.length === 2 && dash.length === 0 && from && to;
      // An upright or level line is a rectangle, which takes a fraction of a stroke.
      const rule = { kind: "rect", fill: stroke, radius: 0, alpha: 1, isOutline: false } as const;
      if (isRule && from[0] === to[0])
        return add(rule, [from[0] - width / 2, from[1] + y, width, to[1] - from[1]]);
      if (isRule && from[1] === to[1])
        return add(rule, [from[0], from[1] + y - width / 2, to[0] - from[0], width]);
      const values = xs
        ? xs.flatMap((x, index) => [x, (ys[index] ?? 0) + y])
        : points.flatMap(([x, at]) => [x, at + y]);
      return add({ kind: "line", stroke, width, dash }, [values.length / 2, ...values]);
    }
    case "symbol":
    case "symbols": {
      const { symbol, size, isHollow = false } = mark;
      const fill = lightPalette[mark.fill];
      const [xs, ys] = mark.shape === "symbols" ? [mark.xs, mark.ys] : [[mark.x], [mark.y]];
      const centres = xs.flatMap((x, index) => [x, (ys[index] ?? 0) + y]);
      // A dot of three pixels without an edge looks the same drawn as a square, in half the time.
      const isDots = mark.shape === "symbols" && symbol === "circle" && size <= 4 && !isHollow;
      return add(
        isDots ? { kind: "dots", fill, size } : { kind: "symbol", fill, symbol, size, isHollow },
        centres,
      );
    }
    case "path": {
      const path = new Path2D();
      path.addPath(new Path2D(mark.d), { f: y });
      return add({ kind: "path", fill: lightPalette[mark.fill], d: mark.d, y, path }, []);
    }
    default:
      return mark satisfies never;
  }
}

function wordsOf(mark: TextMark, y: number, measure: Measure): Words {
  const { text, fontSize, fontWeight, anchor, hasHalo = false } = mark;
  const font = `${fontWeight} ${fontSize}px ${FAMILY}`;
  const x = mark.x - (anchor === "start" ? 0 : shares[anchor] * measure(text, font));
  return { text, font, fill: lightPalette[mark.fill], hasHalo, x, y: mark.y + y };
}
