import type { EpochMs, LabSeries, MeasurementEvent } from "@ipo/model";
import { quantityOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { memoise } from "../memoise.js";
import { latestAt } from "../strip/measurementReadout.js";
import { formatNumber } from "../text/formatNumber.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";

/** A value and the one that it is compared with. */
export interface PercentChange {
  readonly percent: number;
  readonly reference: MeasurementEvent;
}

/**
 * The value that changes are counted from: the last one known at the chosen instant, else the first. Only exact numbers
 * above zero count, and a time with several of them gives none.
 */
export function referenceOf(
  { observations }: Pick<LabSeries, "observations">,
  chosen: EpochMs | undefined,
): MeasurementEvent | undefined {
  const exact = exactAmong(observations);
  const known = chosen === undefined ? [] : latestAt(exact, chosen);
  if (known.length > 1) return undefined;
  return known[0] ?? exact[0];
}

/**
 * By how many percent the last value known at an instant differs from the reference: arithmetic on two numbers, to one
 * decimal. Only within one segment: a value by another method is never compared with. Without a chosen instant the
 * reference is the first of that segment; one chosen in another segment gives none.
 */
export function percentChangeAt(
  series: LabSeries,
  at: EpochMs,
  chosen: EpochMs | undefined,
): PercentChange | undefined {
  const [event, ...others] = latestAt(series.observations, at);
  const own = series.segments.find(({ observations }) => event && observations.includes(event));
  const found = referenceOf(chosen === undefined && own ? own : series, chosen);
  const reference = found && own?.observations.includes(found) ? found : undefined;
  const from = reference && exactOf(reference);
  const to = event && others.length === 0 ? exactOf(event) : undefined;
  if (!reference || event === reference || from === undefined || to === undefined) return undefined;
  return { percent: Math.round((to / from - 1) * 1000) / 10, reference };
}

/** `−8,2`, `+3`, `0`. */
function signedNumber(value: number, { lang }: Text): string {
  return value > 0 ? `+${formatNumber(value, lang)}` : formatNumber(value, lang);
}

/** `−8,2 % från 2023-03-13`. */
export function percentWords({ percent, reference }: PercentChange, text: Text): string {
  return text("body.percent", {
    percent: signedNumber(percent, text),
    day: formatEventTime(reference.time, formatDay),
  });
}

const exactAmong = memoise((observations: readonly MeasurementEvent[]) =>
  observations.filter((event) => exactOf(event) !== undefined),
);

function exactOf(event: MeasurementEvent): number | undefined {
  const quantity = quantityOf(event);
  return quantity && quantity.comparator === undefined && quantity.value > 0
    ? quantity.value
    : undefined;
}
