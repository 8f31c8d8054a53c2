import { scaleLinear, scaleLog } from "@visx/scale";
import type { Language } from "../locale/text.js";
import { formatNumber } from "../text/formatNumber.js";

/** A value axis in pixels: where a value lies, and the ticks to print. */
export interface ValueScale {
  readonly type: "linear" | "log";
  /** The pixel of a value. On a log axis, zero and negative values have no place: they give `belowScaleY`. */
  readonly y: (value: number) => number;
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  /** Pixels of the steps 2 to 9 between the powers of ten of a log axis, which have no label; none on a linear one. */
  readonly minorTicks: readonly number[];
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
/** Pixels between two labels. */
const LABEL_SPACING = 12;
/** Height of the lane below a log axis, for values it has no place for. */
const BELOW_SCALE_HEIGHT = 16;
/** How many more ticks than usual are tried before an axis is left with one. */
const MORE_TICKS = 6;
/** What a log axis can reach: beyond this a power of ten is no number any more. */
const LOG_REACH = [1e-300, 1e300] as const;
/** Least height of a power of ten in which all its steps can be told apart, and two and five of them. */
const MINOR_TICKS_HEIGHT = 26;
const FEW_TICKS_HEIGHT = 12;

const scalesOfValues = new WeakMap<readonly number[], Map<string, ValueScale>>();

/**
 * The value axis of a strip. Falls back to linear when a log axis would have no positive value to show. The same list of
 * values gives the same axis at every call: it is never changed in place.
 */
export function createValueScale(input: ValueScaleInput): ValueScale {
  const { type, values, top, bottom, lang, limits } = input;
  const known = scalesOfValues.get(values) ?? new Map<string, ValueScale>();
  scalesOfValues.set(values, known);
  const key = `${type} ${top} ${bottom} ${lang} ${limits ? limits.join(" ") : ""}`;
  const scale = known.get(key) ?? makeValueScale(input);
  known.set(key, scale);
  return scale;
}

function makeValueScale({ type, values, top, bottom, lang, limits }: ValueScaleInput): ValueScale {
  const positive = values.filter((value) => value > 0);
  if (type === "log" && positive.length > 0) return logScale(values, positive, top, bottom, lang);
  const low = limits ? limits[0] : smallest(fallback(values));
  const high = limits ? limits[1] : largest(fallback(values));
  const pad = limits ? 0 : (high - low || Math.abs(high) || 1) * 0.08;
  // Values that cannot be negative get no room below zero.
  const from = !limits && low >= 0 ? Math.max(0, low - pad) : low - pad;
  const scale = scaleLinear<number>({ domain: [from, high + pad], range: [bottom, top] });
  const count = Math.max(2, Math.floor((bottom - top) / TICK_SPACING));
  const ticks = limits ? [low, (low + high) / 2, high] : linearLabels(scale, count);
  return {
    type: "linear",
    y: placedBetween(from, high + pad, bottom, top) ?? ((value) => roundPixel(scale(value))),
    ticks: ticks.map((value) => ({
      y: roundPixel(scale(value)),
      label: formatNumber(value, lang),
    })),
    minorTicks: [],
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
  const domain = logDomain(
    withinReach(smallest(positive) * 0.8),
    withinReach(largest(positive) * 1.25),
  );
  const scale = scaleLog<number>({ domain: [...domain], range: [floor, top] });
  const [low, high] = [Math.log(domain[0]), Math.log(domain[1])];
  const placed =
    placedBetween(low, high, floor, top) ?? ((log: number) => roundPixel(scale(Math.exp(log))));
  const labelled = logLabels(domain, (value) => scale(value));
  const decade = (floor - top) / Math.log10(domain[1] / domain[0]);
  const steps =
    decade >= MINOR_TICKS_HEIGHT
      ? [1, 2, 3, 4, 5, 6, 7, 8, 9]
      : decade >= FEW_TICKS_HEIGHT
        ? [1, 2, 5]
        : [1];
  const minor = stepsWithin(domain, steps).filter((value) => !labelled.includes(value));
  return {
    type: "log",
    y: (value) => (value > 0 ? placed(Math.log(value)) : bottom - 4),
    ticks: labelled.map((value) => ({
      y: roundPixel(scale(value)),
      label: formatNumber(value, lang),
    })),
    minorTicks: minor.map((value) => roundPixel(scale(value))),
    belowScaleY: hasBelow ? bottom - 4 : undefined,
  };
}

/**
 * The pixel of a number between two, counted as d3 does, without the look-ups of its scales: every value of every frame is
 * placed by it. `undefined` where the two are one.
 */
function placedBetween(
  low: number,
  high: number,
  start: number,
  end: number,
): ((value: number) => number) | undefined {
  const span = high - low;
  if (!(span > 0)) return undefined;
  return (value) => {
    const part = (value - low) / span;
    return roundPixel(start * (1 - part) + end * part);
  };
}

/** The stretch of a log axis: that of the values, or so much wider that it has two numbers to be read by. */
function logDomain(low: number, high: number): readonly [number, number] {
  if (stepsWithin([low, high], [1, 2, 5]).length > 1) return [low, high];
  const wider = stepsWithin([low / 10, high * 10], [1, 2, 5]);
  const from = wider.filter((step) => step < low).at(-1) ?? low;
  const to = wider.find((step) => step > high) ?? high;
  return [from, to];
}

function withinReach(value: number): number {
  return Math.min(LOG_REACH[1], Math.max(LOG_REACH[0], value));
}

/**
 * The numbers that a log axis prints: powers of ten where there are several; else one, two and five of them, or fewer
 * where these have no room.
 */
function logLabels(
  domain: readonly [number, number],
  y: (value: number) => number,
): readonly number[] {
  const decades = stepsWithin(domain, [1]);
  if (decades.length > 1) return spaced(decades, y);
  const finer = [
    [1, 2, 5],
    [1, 3],
    [2, 5],
  ].map((steps) => stepsWithin(domain, steps));
  const roomy = finer.find((steps) => steps.length > 1 && spaced(steps, y).length === steps.length);
  return roomy ?? spaced(stepsWithin(domain, [1, 2, 5]), y);
}

/** Round numbers with room for each: at least two wherever there is room for two, since one is no axis. */
function linearLabels(
  scale: ((value: number) => number) & { ticks(count: number): number[] },
  count: number,
): readonly number[] {
  let labels: readonly number[] = [];
  for (let more = 0; more <= MORE_TICKS && labels.length < 2; more += 1)
    labels = spaced(scale.ticks(count + more), scale);
  return labels;
}

/** The multiples of powers of ten that lie in a stretch, in order. */
function stepsWithin([low, high]: readonly [number, number], multiples: readonly number[]) {
  const steps: number[] = [];
  const last = Math.ceil(Math.log10(high));
  for (let power = Math.floor(Math.log10(low)); power <= last; power += 1)
    for (const multiple of multiples) {
      const step = Number(`${multiple}e${power}`);
      if (step >= low * (1 - 1e-9) && step <= high * (1 + 1e-9)) steps.push(step);
    }
  return steps;
}

/** Least and greatest of many numbers: a spread of thousands of arguments may overflow the stack. */
function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

/** Engines differ in the last digit of a logarithm; a thousandth of a pixel is the same in all of them. */
function roundPixel(y: number): number {
  return Math.round(y * 1000) / 1000;
}

/** Leaves out the ticks that have no room after the last one kept. */
function spaced(ticks: readonly number[], y: (value: number) => number): readonly number[] {
  let last = Infinity;
  return ticks.filter((tick) => {
    if (last - y(tick) < LABEL_SPACING) return false;
    last = y(tick);
    return true;
  });
}

function fallback(values: readonly number[]): readonly number[] {
  return values.length > 0 ? values : [0, 1];
}
