import type { RectMark } from "./mark.js";

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

interface RectInput extends Omit<RectMark, "shape" | "radius" | "pattern" | "label"> {
  readonly radius?: number | undefined;
  readonly pattern?: RectMark["pattern"] | undefined;
  readonly label?: string | undefined;
}

/** A rectangle. Made without a spread, like the marks of `make.ts`; what it lacks is not there. */
export function rectMark(input: RectInput): RectMark {
  const { x, y, width, height, radius, fill, pattern, events, label } = input;
  const mark: Mutable<RectMark> = { shape: "rect", x, y, width, height, fill, events };
  if (radius !== undefined) mark.radius = radius;
  if (pattern !== undefined) mark.pattern = pattern;
  if (label !== undefined) mark.label = label;
  return mark;
}
