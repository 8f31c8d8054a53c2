import { resourceOf, wordsOf } from "./bundleFacts.js";
import type { Resources } from "./question.js";

/** An adverse event as it is told: name, grade and its days. */
export function adverseEventOf(resources: Resources, id: string): string {
  const { event, severity } = resourceOf(resources, "AdverseEvent", id);
  const { start, end } = daysOfEvent(resources, id);
  const grade = severity?.coding?.[0]?.code ?? "";
  const days = start === end ? start : `${start} –${end === "" ? "" : ` ${end}`}`;
  return `${wordsOf(event)}, grad ${grade}, ${days}`;
}

/** The first and last day of an adverse event's grade; no last day while it goes on. */
export function daysOfEvent(
  resources: Resources,
  id: string,
): { readonly start: string; readonly end: string } {
  const { date = "", extension = [] } = resourceOf(resources, "AdverseEvent", id);
  const period = extension.find(({ valuePeriod }) => valuePeriod)?.valuePeriod;
  return { start: period?.start ?? date, end: period?.end ?? "" };
}
