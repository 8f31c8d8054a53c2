import { scaleLinear, scaleLog } from "@visx/scale";
import type { Language } from "../locale/text.js";
import { formatNumber } from "../text/formatNumber.js";

/** A value axis in pixels: where a value lies, and the ticks to print. */
export interface ValueScale {
  readonly type: "linear" | "log";
  /** The pixel of a value. On a log axis, zero and negative values have no place: they give `belowScaleY`. */
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  /** Where values that a log axis has no place for are set; `undefined` when there are none. */
  readonly belowScaleY: number | undefined;
}

interface ValueScaleInput {
  readonly type: "linear" | "log";
  readonly values: readonly number[];
  readonly top: number;
  readonly bottom: number;
  readonly lang: Language;
  /** Fixed limits (a PROM scale); otherwise they follow the values. */
  readonly limits?: readonly [number, number];
}

/** Pixels between two ticks that can still be read. */
const TICK_SPACING = 22;
const BELOW_SCALE_HEIGHT = 10;

/** Makes the value axis of a strip. Falls back to linear when a log axis would have no positive value to show. */
export function createValueScale({
  type,
  values,
  top,
  bottom,
  lang,
  limits,
}: ValueScaleInput): ValueScale {
  const positive = values.filter((value) => value > 0);
  if (type === "log" && positive.length > 0) return logScale(values, positive, top, bottom, lang);
  const low = limits ? limits[0] : Math.min(...fallback(values));
  const high = limits ? limits[1] : Math.max(...fallback(values));
  const pad = limits ? 0 : (high - low || Math.abs(high) || 1) * 0.08;
  // Values that cannot be negative get no room below zero.
  const from = !limits && low >= 0 ? Math.max(0, low - pad) : low - pad;
  const scale = scaleLinear<number>({ domain: [from, high + pad], range: [bottom, top] });
  const count = Math.max(2, Math.floor((bottom - top) / TICK_SPACING));
  const ticks = limits
    ? [low, (low + high) / 2, high]
    : spaced(scale.ticks(count), (value) => scale(value));
  return {
    type: "linear",
    y: (value) => roundPixel(scale(value)),
    ticks: ticks.map((value) => ({
      y: roundPixel(scale(value)),
      label: formatNumber(value, lang),
    })),
    belowScaleY: undefined,
  };
}

function logScale(
  values: readonly number[],
  positive: readonly number[],
  top: number,
  bottom: number,
  lang: Language,
): ValueScale {
  const hasBelow = positive.length < values.length;
  const floor = hasBelow ? bottom - BELOW_SCALE_HEIGHT : bottom;
  const low = Math.min(...positive) * 0.8;
  const high = Math.max(...positive) * 1.25;
  // A log axis shorter than a decade prints no tick to read it by.
  const isShort = high / low < 10;
  const domain: [number, number] = isShort
    ? [10 ** Math.floor(Math.log10(low)), 10 ** Math.ceil(Math.log10(high))]
    : [low, high];
  const scale = scaleLog<number>({ domain, range: [floor, top] });
  const decades: number[] = [];
  for (
    let power = Math.ceil(Math.log10(domain[0]) - 1e-9);
    10 ** power <= domain[1] * (1 + 1e-9);
    power += 1
  )
    decades.push(Number(`1e${power}`));
  return {
    type: "log",
    y: (value) => (value > 0 ? roundPixel(scale(value)) : bottom - 2),
    ticks: spaced(decades, (value) => scale(value)).map((value) => ({
      y: roundPixel(scale(value)),
      label: formatNumber(value, lang),
    })),
    belowScaleY: hasBelow ? bottom - 2 : undefined,
  };
}

/** Engines differ in the last digit of a logarithm; a thousandth of a pixel is the same in all of them. */
function roundPixel(y: number): number {
  return Math.round(y * 1000) / 1000;
}

/** Leaves out ticks, evenly, until those left can be read. */
function spaced(ticks: readonly number[], y: (value: number) => number): readonly number[] {
  const [first, second] = ticks;
  if (first === undefined || second === undefined) return ticks;
  const step = Math.ceil(12 / Math.abs(y(second) - y(first)));
  return ticks.filter((_, index) => index % step === 0);
}

function fallback(values: readonly number[]): readonly number[] {
  return values.length > 0 ? values : [0, 1];
}
