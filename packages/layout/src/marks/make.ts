import type { Font, MeasureText } from "../text/measureText.js";
import type { LineMark, TextMark } from "./mark.js";
import type { Tone } from "./tone.js";

interface TextInput {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly font: Font;
  readonly fill: Tone;
  readonly anchor?: "start" | "middle" | "end";
  readonly hasHalo?: boolean;
  readonly events?: readonly string[];
  readonly label?: string;
}

/** Characters that no XML document may hold, lone halves of surrogate pairs among them (w3.org/TR/xml/#charsets). */
const UNDRAWABLE =
  // eslint-disable-next-line no-control-regex -- these are the characters meant
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A line of text with its measured width. Characters that cannot be drawn stand as U+FFFD, so that they are seen. */
export function textMark(input: TextInput, measureText: MeasureText): TextMark {
  const { x, y, font, fill, anchor = "start", hasHalo = false, events = [], label } = input;
  const text = input.text.replace(UNDRAWABLE, "\ufffd");
  return {
    shape: "text",
    x,
    y,
    text,
    anchor,
    fontSize: font.fontSize,
    fontWeight: font.fontWeight,
    fill,
    width: measureText(text, font),
    ...(hasHalo && { hasHalo }),
    events,
    ...(label !== undefined && { label }),
  };
}

/** A straight line of scenery. */
export function ruleMark(
  from: readonly [number, number],
  to: readonly [number, number],
  stroke: Tone,
  options: {
    readonly strokeWidth?: number;
    readonly dash?: readonly number[];
    readonly label?: string;
  } = {},
): LineMark {
  const { strokeWidth = 1, dash, label } = options;
  return {
    shape: "line",
    points: [from, to],
    stroke,
    strokeWidth,
    ...(dash && { dash }),
    events: [],
    ...(label !== undefined && { label }),
  };
}
