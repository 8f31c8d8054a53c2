import type { EpochMs } from "@ipo/model";
import { anchorOf, quantityOf } from "@ipo/model";
import { answeredBy } from "../describe/respondentText.js";
import { formatValue } from "../describe/formatValue.js";
import { memoise } from "../memoise.js";
import { latestAt } from "../strip/measurementReadout.js";
import { formatNumber, formatQuantity } from "../text/formatNumber.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { eqProfileOf } from "./promProfile.js";
import { referenceOf } from "./promReference.js";
import type { PromScore, ScoreRow } from "./promRows.js";
import { isInScale } from "./promScaleOf.js";
import type { Readout, SelectContext } from "./track.js";

/**
 * The last score at an instant with the scale's maximum, its day, and the difference from the reference as plain
 * arithmetic. A later form that gave no score is named after it, and does not hide it.
 */
export function scoreReadout(
  row: ScoreRow,
  at: EpochMs,
  { text, display }: SelectContext,
): Readout | undefined {
  const { observations } = row.series;
  const numbers = latestAt(numbersOf(observations), at);
  const latest = latestAt(observations, at);
  const shown = numbers.length > 0 ? numbers : latest;
  const [first] = shown;
  if (!first) return undefined;
  const later = latest.filter((event) => !shown.includes(event));
  const words = [...new Set(shown.map((event) => scoreWords(row, event, text)))].join(" · ");
  const profile = shown.length === 1 ? eqProfileOf(row, first) : undefined;
  return {
    title: words,
    ...(shown.length === 1 && quantityOf(first) && { givesWay: maximumWords(row, text) }),
    details: [
      [
        formatEventTime(first.time, formatDay),
        ...(shown.length === 1 ? differenceWords(row, first, { text, display }) : []),
      ].join(" · "),
      ...later
        .slice(0, 1)
        .map(({ time }) => text("prom.missingSince", { day: formatEventTime(time, formatDay) })),
      ...(profile === undefined ? [] : [text("prom.profile", { profile })]),
      ...new Set(shown.map((event) => answeredBy(event, text)).filter(Boolean)),
    ],
    events: [...shown, ...later].map(({ id }) => id),
  };
}

/** The scores that are numbers: the same list at every call. */
const numbersOf = memoise((observations: readonly PromScore[]) => observations.filter(quantityOf));

/** `55 /100` on a scale from 0 that the value is within, else the value as it stands. */
function scoreWords(row: ScoreRow, event: PromScore, text: SelectContext["text"]): string {
  const quantity = quantityOf(event);
  if (!quantity) return formatValue(event.value, text);
  const hasUnit = row.scale === undefined;
  const value = formatQuantity(quantity, text.lang, { short: true, unit: hasUnit });
  return `${value}${maximumWords(row, text)}`;
}

/** ` /100` on a scale from 0 that all values are within, else nothing. */
function maximumWords({ series, scale }: ScoreRow, text: SelectContext["text"]): string {
  return isInScale(series, scale) && scale.min === 0
    ? `\u00a0/${formatNumber(scale.max, text.lang)}`
    : "";
}

/** `−32 from 2018-05-02`; nothing for the reference itself, and nothing where either is not an exact number. */
function differenceWords(
  row: ScoreRow,
  score: PromScore,
  { text, display }: Pick<SelectContext, "text" | "display">,
): string[] {
  const quantity = quantityOf(score);
  const reference = referenceOf(row, score, display.reference);
  if (!quantity || quantity.comparator !== undefined) return [];
  if (!reference || anchorOf(reference.event.time) === anchorOf(score.time)) return [];
  const difference = Number((quantity.value - reference.value).toPrecision(12));
  const signed = `${difference > 0 ? "+" : ""}${formatNumber(difference, text.lang)}`;
  const day = formatEventTime(reference.event.time, formatDay);
  return [text("prom.fromReference", { difference: signed, day })];
}
