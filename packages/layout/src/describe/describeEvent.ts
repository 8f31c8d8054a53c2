import type { ClinicalEvent, Identifier, PatientRecord, TimePoint } from "@ipo/model";
import { eventsWith } from "../eventsWith.js";
import type { Text } from "../locale/text.js";
import { createText } from "../locale/text.js";
import type { TimelineOptions } from "../options.js";
import { formatEventTime, formatPoint } from "../text/formatTime.js";
import { codeWord } from "./codeWords.js";
import { contentOf } from "./contentOf.js";
import { conceptText, fact, type Fact } from "./fact.js";
import { kindFacts } from "./kindFacts.js";
import { referenceText } from "./referenceText.js";
import { studyStatusText } from "./studyStatusText.js";
import { titleOf } from "./titleOf.js";
import { statedStatus, statusWords } from "./withVerification.js";

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
  { lang, terminology }: Pick<TimelineOptions, "lang" | "terminology"> = {},
): EventDescription | undefined {
  return describeEvents(record, [eventId], { lang, terminology })[0];
}

/** Describes several, in the order of the ids, in one look through the record; ids that it does not have are left out. */
export function describeEvents(
  record: PatientRecord,
  eventIds: readonly string[],
  { lang = "sv", terminology }: Pick<TimelineOptions, "lang" | "terminology"> = {},
): EventDescription[] {
  const text = createText(lang, undefined, terminology);
  const byId = new Map(eventsWith(eventIds, record).map((event) => [event.id, event]));
  return eventIds.flatMap((id) => {
    const event = byId.get(id);
    return event ? [descriptionOf(event, record, text)] : [];
  });
}

function descriptionOf(event: ClinicalEvent, record: PatientRecord, text: Text): EventDescription {
  return {
    eventId: event.id,
    kind: text(`kind.${event.kind}`),
    title: titleOf(event, text),
    content: contentOf(event, text),
    facts: [
      ...timeFacts(event, text),
      ...kindFacts(event, text),
      ...referenceFacts(event, record, text),
      ...provenanceFacts(event, text),
    ],
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
    ...fact("code", conceptText(event.code, text), text),
  ];
}

function statusText(event: ClinicalEvent, text: Text): string {
  const isEnded = event.status === "stopped" && event.sourceStatus === "inactive";
  const words = isEnded ? statusWords(event, text) : statedStatus(event, text);
  const { sourceStatus } = event;
  if (sourceStatus === undefined || sourceStatus === event.status) return words;
  const stated =
    event.kind === "studyParticipation"
      ? studyStatusText(event, text)
      : codeWord("status", sourceStatus, text);
  return words === "" || stated === words ? stated : `${words} (${stated})`;
}

/** What an event refers to, each by the name that it has in the record, with its reference. */
function referenceFacts(event: ClinicalEvent, { events }: PatientRecord, text: Text): Fact[] {
  const named = (sources: readonly string[]) =>
    [...new Set(sources)].map((source) => referenceText(source, events, text)).join("\n");
  const suspects = event.kind === "adverseEvent" ? event.suspects : [];
  const assesses = event.kind === "response" ? event.assesses : [];
  const related = (event.related ?? []).map(({ source }) => source);
  const others = related.filter((source) => ![...suspects, ...assesses].includes(source));
  return [
    ...fact("suspects", named(suspects), text),
    ...fact("assesses", named(assesses), text),
    ...fact("related", named(others), text),
    ...fact("duplicates", named(event.duplicates ?? []), text),
    ...fact("duplicateOf", event.duplicateOf && named([event.duplicateOf]), text),
  ];
}

function provenanceFacts(event: ClinicalEvent, text: Text): Fact[] {
  const { provenance } = event;
  return [
    ...fact("note", event.note?.join("\n"), text),
    ...fact(
      "timeDoubt",
      event.timeDoubt?.map((doubt) => text(`timeDoubt.${doubt}`)).join("; "),
      text,
    ),
    ...fact("identifiers", event.identifiers?.map(identifierText).join("\n"), text),
    ...fact("author", provenance.author, text),
    ...fact("organisation", provenance.organisation, text),
    ...fact("recorded", provenance.recorded && formatPoint(provenance.recorded), text),
    ...fact("lastUpdated", provenance.lastUpdated && formatPoint(provenance.lastUpdated), text),
    ...fact("system", provenance.system, text),
    ...fact("source", event.source, text),
    ...fact("path", event.path, text),
  ];
}

/** A business identifier, such as an accession number, with the system that gave it. */
function identifierText({ system, value }: Identifier): string {
  return system === undefined ? value : `${value} (${system})`;
}
