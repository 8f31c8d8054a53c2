import type { Element, Period } from "fhir/r4";
import type { EventTime, TimePoint } from "@ipo/model";
import { TIME_TEXT } from "../normalise/sibling.js";

/** A time as the elements of a FHIR choice such as `effective[x]`. At most one is there. */
export interface WrittenTime {
  readonly dateTime: string | undefined;
  readonly period: Period | undefined;
  /** The extra element of the date (`_effectiveDateTime`), with words that are no date. */
  readonly words: Element | undefined;
}

/** A time in the source's own spelling: a year stays a year, an open period stays open. */
export function writeTime(time: EventTime): WrittenTime {
  return {
    dateTime: time.kind === "point" ? time.at.text : undefined,
    period: time.kind === "period" ? writePeriod(time) : undefined,
    words: time.kind === "undated" ? writeTimeText(time.text) : undefined,
  };
}

/** A period as FHIR writes it. */
export function writePeriod({
  start,
  end,
}: {
  readonly start?: TimePoint | undefined;
  readonly end?: TimePoint | undefined;
}): Period {
  return { start: start?.text, end: end?.text };
}

/** The extra element of a date that the source gave in words. */
export function writeTimeText(text: string | undefined): Element | undefined {
  return text === undefined ? undefined : { extension: [{ url: TIME_TEXT, valueString: text }] };
}
