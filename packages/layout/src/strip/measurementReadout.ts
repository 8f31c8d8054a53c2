import type { EpochMs, LabSeries, MeasurementEvent } from "@ipo/model";
import {
  firstRowAfter,
  firstRowFrom,
  quantityOf,
  seriesColumnsOf,
  standingOf,
  textOf,
} from "@ipo/model";
import { rangeText } from "../describe/fact.js";
import { formatValue } from "../describe/formatValue.js";
import { statusWords } from "../describe/withVerification.js";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { memoiseLast } from "../memoiseLast.js";
import { formatQuantity, formatRange, formatUnit } from "../text/formatNumber.js";
import { formatEventTime, formatDay } from "../text/formatTime.js";
import type { Readout } from "../tracks/track.js";
import type { RowRange } from "./placeValues.js";
import { isInUnit } from "./rangeBand.js";
import { seriesFactsOf } from "./seriesFacts.js";

/**
 * The last value known at an instant, with its date and range; a range in another unit carries that unit. Values at one
 * and the same time are all named, each with what tells it from the others: its status, its range, its method and its
 * laboratory. `undefined` before the first value.
 */
export function measurementReadout(
  series: LabSeries,
  at: EpochMs,
  text: Text,
  { unit: showsUnit = true, standing = true }: { unit?: boolean; standing?: boolean } = {},
): Readout | undefined {
  const { from, to } = latestRows(series.observations, at);
  return from < to ? readoutOf(series, from, to, text, showsUnit, standing) : undefined;
}

/** What some rows of a series say, for as long as they are its latest. */
const readoutOf = memoiseLast(writeReadout);

function writeReadout(
  series: LabSeries,
  from: number,
  to: number,
  text: Text,
  showsUnit: boolean,
  standing: boolean,
): Readout | undefined {
  const latest = seriesColumnsOf(series.observations).observations.slice(from, to);
  const [first] = latest;
  if (!first) return undefined;
  // Several numbers at one time share one unit at the end; beside a result in words each keeps its own.
  const numbers = latest.flatMap((event) => quantityOf(event) ?? []);
  const isNumeric = numbers.length === latest.length;
  const words = latest.map((event) => {
    const quantity = quantityOf(event);
    const unit = showsUnit && !isNumeric;
    const value = quantity
      ? formatQuantity(quantity, text.lang, { short: true, unit })
      : formatValue(event.value, text);
    return { event, words: withStatus(value, event, text) };
  });
  const unit = showsUnit && isNumeric && numbers[0] ? formatUnit(numbers[0]) : "";
  const isOutside = standing && latest.some((event) => standingOf(event) === "outside");
  return {
    title: `${[...new Set(words.map((one) => one.words))].join(" · ")}${unit}`,
    givesWay: unit,
    details: [formatEventTime(first.time, formatDay), ...distinctions(words, series.unit, text)],
    ...(isOutside && { tone: "alert" as const }),
    events: latest.map(({ id }) => id),
  };
}

/** A value with the word of a status that changes what it means before it: `prel. 1.2`. What is missing has no status. */
export function withStatus(words: string, event: MeasurementEvent, text: Text): string {
  const { status, value } = event;
  if (value.kind === "absent" || value.kind === "none") return words;
  const isShort = status === "preliminary" || status === "corrected" || status === "amended";
  const word = isShort ? text(`status.short.${status}`) : statusWords(event, text);
  return [word, words].filter(Boolean).join(" ");
}

/** Whether a series has several values at one time that differ in more than the number. */
export const hasDistinctions: (series: LabSeries, text: Text) => boolean = memoiseByBoth(
  (series, text) =>
    seriesFactsOf(series).simultaneous.some((events) => {
      const parts = distinguishing(events, series.unit, text);
      return parts.some((words) => new Set(words).size > 1);
    }),
);

interface WordedValue {
  readonly event: MeasurementEvent;
  readonly words: string;
}

/** The range that all the values have; where range, method or laboratory differ, a line for each value with its own. */
function distinctions(values: readonly WordedValue[], unit: string, text: Text): string[] {
  const parts = distinguishing(
    values.map(({ event }) => event),
    unit,
    text,
  );
  const differing = parts.filter((words) => new Set(words).size > 1);
  if (differing.length === 0) return [parts[0]?.[0] ?? ""].filter(Boolean);
  const [ranges] = parts;
  const shared = ranges && !differing.includes(ranges) ? [ranges[0] ?? ""] : [];
  const own = values.flatMap(({ words }, index) => {
    const told = differing.flatMap((part) => part[index] || []);
    return told.length > 0 ? [`${words}: ${told.join(", ")}`] : [];
  });
  return [...own, ...shared].filter(Boolean);
}

/** Range, method and laboratory of several values, in words. */
function distinguishing(events: readonly MeasurementEvent[], unit: string, text: Text): string[][] {
  return [
    events.map((event) => rangeWords(event, unit, text)),
    events.map((event) => textOf(event.method) ?? ""),
    events.map((event) => (event.kind === "lab" ? (event.laboratory ?? "") : "")),
  ];
}

/** The range of a value, where it has one and not several that nothing chooses between. */
function rangeWords(event: MeasurementEvent, unit: string, text: Text): string {
  const ranges = (event.referenceRange ?? [])
    .map((range) =>
      isInUnit(range, unit) ? formatRange(range, text.lang) : rangeText(range, text),
    )
    .filter(Boolean);
  return ranges.length === 1 ? text("lab.ref", { range: ranges[0] ?? "" }) : "";
}

/** The observations of the last time at or before an instant: several when they share that time. */
export function latestAt<Measurement extends MeasurementEvent>(
  all: readonly Measurement[],
  at: EpochMs,
): readonly Measurement[] {
  const { from, to } = latestRows(all, at);
  return seriesColumnsOf(all).observations.slice(from, to);
}

function latestRows(all: readonly MeasurementEvent[], at: EpochMs): RowRange {
  const { starts } = seriesColumnsOf(all);
  const to = firstRowAfter(starts, at);
  return { from: firstRowFrom(starts, starts[to - 1] ?? Infinity), to };
}
