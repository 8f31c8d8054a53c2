import type { EpochMs, LabSeries, MeasurementEvent } from "@ipo/model";
import { anchorOf, quantityOf } from "@ipo/model";
import { rangeText } from "../describe/fact.js";
import { formatValue } from "../describe/formatValue.js";
import type { Text } from "../locale/text.js";
import { formatQuantity, formatRange, formatUnit } from "../text/formatNumber.js";
import { formatEventTime, formatDay } from "../text/formatTime.js";
import type { Readout } from "../tracks/track.js";
import { standingOf } from "./measurement.js";
import { isInUnit } from "./rangeBand.js";

/**
 * The last value known at an instant, with its date and range; a range in another unit carries that unit. Values at one and the same time are all named.
 * `undefined` before the first value.
 */
export function measurementReadout(
  series: LabSeries,
  at: EpochMs,
  text: Text,
  { unit: showsUnit = true, standing = true }: { unit?: boolean; standing?: boolean } = {},
): Readout | undefined {
  const latest = latestAt(series.observations, at);
  const [first] = latest;
  if (!first) return undefined;
  // Several numbers at one time share one unit at the end; beside a result in words each keeps its own.
  const numbers = latest.flatMap((event) => quantityOf(event) ?? []);
  const isNumeric = numbers.length === latest.length;
  const words = latest.map((event) => {
    const quantity = quantityOf(event);
    const unit = showsUnit && !isNumeric;
    return quantity
      ? formatQuantity(quantity, text.lang, { short: true, unit })
      : formatValue(event.value, text);
  });
  const unit = showsUnit && isNumeric && numbers[0] ? formatUnit(numbers[0]) : "";
  const ranges = (first.referenceRange ?? [])
    .map((range) =>
      isInUnit(range, series.unit) ? formatRange(range, text.lang) : rangeText(range, text),
    )
    .filter(Boolean);
  const isOutside = standing && latest.some((event) => standingOf(event) === "outside");
  return {
    title: `${[...new Set(words)].join(" · ")}${unit}`,
    details: [
      formatEventTime(first.time, formatDay),
      ...(ranges.length === 1 ? [text("lab.ref", { range: ranges[0] ?? "" })] : []),
    ],
    ...(isOutside && { tone: "alert" as const }),
    events: latest.map(({ id }) => id),
  };
}

/** The observations of the last time at or before an instant: several when they share that time. */
export function latestAt<Measurement extends MeasurementEvent>(
  observations: readonly Measurement[],
  at: EpochMs,
): Measurement[] {
  let latest: Measurement[] = [];
  let best = -Infinity;
  for (const event of observations) {
    const anchor = anchorOf(event.time);
    if (anchor === undefined || anchor > at || anchor < best) continue;
    if (anchor > best) latest = [];
    best = anchor;
    latest.push(event);
  }
  return latest;
}
