import type { LeadTimeRule } from "@ipo/clinical";
import type { Text } from "../locale/text.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { Pathway, PathwayStep } from "./pathway.js";
import { limitDays, limitText } from "./pathwayLimits.js";

/** Open, closed, or ended after so many days; an end that is known too coarsely to count to says so. */
export function pathwayText({ end, isClosed, days }: Pathway, text: Text): string {
  if (!end) return text("care.svfOpen");
  if (isClosed) return text("care.svfClosed");
  return days === undefined ? text("care.svfInexact") : text("care.svf", { days });
}

/** The days with the limit that applied, `SVF 99 d · gräns 60 d (v. 2016)`; without one, where days were counted at all. */
export function pathwayWithLimit(
  pathway: Pathway,
  limits: readonly LeadTimeRule[],
  text: Text,
): string {
  const days = pathwayText(pathway, text);
  return pathway.days === undefined ? days : `${days} · ${limitText(limits, text)}`;
}

/** The same, shorter: of several candidates the days alone, `SVF 99 d · gräns 60 d / 28 d`. */
export function pathwayWithDays(
  pathway: Pathway,
  limits: readonly LeadTimeRule[],
  text: Text,
): string {
  const days = pathwayText(pathway, text);
  return pathway.days === undefined ? days : `${days} · ${limitDays(limits, text)}`;
}

/** From which day to which a pathway was counted. */
export function pathwayDates({ start, end, days }: Pathway, text: Text): string {
  const [from, to] = [start, end].map((event) => event && formatEventTime(event.time, formatDay));
  if (from === undefined || to === undefined) return from ?? "";
  return days === undefined ? `${from} – ${to}` : text("care.days", { days, start: from, end: to });
}

/** A measuring point with the days since the one before it, `MDK 9 d`; the first stands alone. */
export function stepText({ label, sincePrevious }: PathwayStep, text: Text): string {
  const words = text.of(label);
  return sincePrevious === undefined
    ? words
    : `${words} ${text("care.stepDays", { days: sincePrevious })}`;
}

/** All measuring points of a pathway in order, each with the days since the one before it. */
export function stepsText({ steps }: Pathway, text: Text): string {
  return steps.map((step) => stepText(step, text)).join(" → ");
}
