import type { Font, MeasureText } from "../text/measureText.js";
import type { LineMark, SymbolMark, SymbolName, TextMark } from "./mark.js";
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

/** Anything outside this is looked at more closely; almost no text has any. */
const UNUSUAL = /[^\u0020-\ud7ff\ue000-\ufffd]/;

type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

// Marks are made by the thousand in every frame. A spread costs a hundred times what a literal does, so that there are
// none here, and parts that a mark may lack are set afterwards.

/** A line of text with its measured width. Characters that cannot be drawn stand as U+FFFD, so that they are seen. */
export function textMark(input: TextInput, measureText: MeasureText): TextMark {
  const { x, y, font, fill, anchor = "start", hasHalo = false, events = none, label } = input;
  const text = UNUSUAL.test(input.text) ? input.text.replace(UNDRAWABLE, "\ufffd") : input.text;
  const { fontSize, fontWeight } = font;
  const width = measureText(text, font);
  const mark: Mutable<TextMark> = {
    shape: "text",
    x,
    y,
    text,
    anchor,
    fontSize,
    fontWeight,
    fill,
    width,
    events,
  };
  if (hasHalo) mark.hasHalo = true;
  if (label !== undefined) mark.label = label;
  return mark;
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
  const mark: Mutable<LineMark> = {
    shape: "line",
    points: [from, to],
    stroke,
    strokeWidth,
    events: none,
  };
  if (dash) mark.dash = dash;
  if (label !== undefined) mark.label = label;
  return mark;
}

interface SymbolInput {
  readonly symbol: SymbolName;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly fill: Tone;
  readonly isHollow?: boolean;
  readonly events: readonly string[];
  readonly label: string;
}

/** A symbol that stands for events. */
export function symbolMark(input: SymbolInput): SymbolMark {
  const { symbol, x, y, size, fill, isHollow = false, events, label } = input;
  const mark: Mutable<SymbolMark> = { shape: "symbol", symbol, x, y, size, fill, events, label };
  if (isHollow) mark.isHollow = true;
  return mark;
}

const none: readonly string[] = [];
