import type { ClinicalEvent, PatientRecord, TimePoint } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { createText } from "../locale/text.js";
import type { TimelineOptions } from "../options.js";
import { formatEventTime, formatPoint } from "../text/formatTime.js";
import { contentOf } from "./contentOf.js";
import { conceptText, fact, type Fact } from "./fact.js";
import { kindFacts } from "./kindFacts.js";
import { titleOf } from "./titleOf.js";

/** Everything the record holds of one event, in words. */
export interface EventDescription {
  readonly eventId: string;
  readonly kind: string;
  readonly title: string;
  readonly content: string;
  readonly facts: readonly Fact[];
  /** The resource it came from, untouched. */
  readonly source: string;
}

/** Describes an event for the details panel; `undefined` when the record has no event with the id. */
export function describeEvent(
  record: PatientRecord,
  eventId: string,
  { lang = "sv", terminology }: Pick<TimelineOptions, "lang" | "terminology"> = {},
): EventDescription | undefined {
  const event = record.events.find(({ id }) => id === eventId);
  if (!event) return undefined;
  const text = createText(lang, undefined, terminology);
  return {
    eventId,
    kind: text(`kind.${event.kind}`),
    title: titleOf(event, text),
    content: contentOf(event, text),
    facts: [...timeFacts(event, text), ...kindFacts(event, text), ...provenanceFacts(event, text)],
    source: event.source,
  };
}

function timeFacts(event: ClinicalEvent, text: Text): Fact[] {
  const { time } = event;
  const points: (TimePoint | undefined)[] =
    time.kind === "point" ? [time.at] : time.kind === "period" ? [time.start, time.end] : [];
  const precisions = points.flatMap((point) =>
    point ? [text(`precision.${point.precision}`)] : [],
  );
  const openEnds =
    time.kind !== "period"
      ? []
      : [time.start ? "" : text("time.openStart"), time.end ? "" : text("time.openEnd")];
  return [
    ...fact("time", formatEventTime(time) || text("time.undated"), text),
    ...fact(
      "precision",
      [...new Set([...precisions, ...openEnds])].filter(Boolean).join(", "),
      text,
    ),
    ...fact("status", statusText(event, text), text),
    ...fact("code", conceptText(event.code), text),
  ];
}

function statusText(event: ClinicalEvent, text: Text): string {
  const words = text(`status.${event.status}`);
  return event.sourceStatus !== undefined && event.sourceStatus !== event.status
    ? `${words} (${event.sourceStatus})`
    : words;
}

function provenanceFacts(event: ClinicalEvent, text: Text): Fact[] {
  const { provenance } = event;
  return [
    ...fact("note", event.note?.join("\n"), text),
    ...fact("related", event.related?.map(({ source }) => source).join(", "), text),
    ...fact(
      "timeDoubt",
      event.timeDoubt?.map((doubt) => text(`timeDoubt.${doubt}`)).join("; "),
      text,
    ),
    ...fact("duplicates", event.duplicates?.join(", "), text),
    ...fact("duplicateOf", event.duplicateOf, text),
    ...fact("author", provenance.author, text),
    ...fact("organisation", provenance.organisation, text),
    ...fact("recorded", provenance.recorded && formatPoint(provenance.recorded), text),
    ...fact("lastUpdated", provenance.lastUpdated && formatPoint(provenance.lastUpdated), text),
    ...fact("system", provenance.system, text),
    ...fact("source", event.source, text),
    ...fact("path", event.path, text),
  ];
}
