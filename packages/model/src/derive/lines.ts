import { hasCode } from "../coding.js";
import type { CareEvent, CarePlanEvent } from "../events/care.js";
import type { ClinicalEvent } from "../events/clinicalEvent.js";
import { eventsOfKinds } from "../record.js";

/** What states a line of therapy: a plan of care, or an episode of care, coded as one. */
export type LineEvent =
  (CarePlanEvent & { category: "line-of-therapy" }) | (CareEvent & { category: "episode" });

/** A line of therapy and what the source says belongs to it, in the record's order. */
export interface LineOfTherapy {
  readonly line: LineEvent;
  readonly events: readonly ClinicalEvent[];
}

/** The local code of a line of therapy; no official code is known to us. */
const LINE = {
  system: "https://ipo.example/fhir/CodeSystem/care-plan-category",
  code: "line-of-therapy",
};

/** Elements by which a resource states what it belongs to, in FHIR R4 (`context` and `encounter` lead to episodes of care). */
const belongsBy: ReadonlySet<string> = new Set([
  "basedOn",
  "partOf",
  "request",
  "authorizingPrescription",
  "context",
  "encounter",
  "episodeOfCare",
]);

/** Whether an event states a line of therapy: by the category of a plan, or the code of an episode of care; never by its title. */
export function isLineOfTherapy(event: ClinicalEvent): event is LineEvent {
  if (event.kind === "carePlan") return event.category === "line-of-therapy";
  return (
    event.kind === "careEvent" &&
    event.category === "episode" &&
    hasCode(event.code, LINE.system, LINE.code)
  );
}

/**
 * The lines of therapy of a record with their events, in the record's order.
 *
 * Rule: an event belongs to a line when it leads there by what it states to belong to (`basedOn`, `partOf`, its order, its
 * encounter …), from one resource to the next, or when it, or something it belongs to, is named by the line's activities.
 * What belongs to a line of its own within another belongs to the inner one. Dates, drugs and regimen names put
 * nothing into a line; a line without such references has no events.
 */
export function linesOf({
  events,
}: {
  readonly events: readonly ClinicalEvent[];
}): readonly LineOfTherapy[] {
  const known = linesOfEvents.get(events) ?? findLines(events);
  linesOfEvents.set(events, known);
  return known;
}

/** Records are never changed in place. */
const linesOfEvents = new WeakMap<readonly ClinicalEvent[], readonly LineOfTherapy[]>();

function findLines(events: readonly ClinicalEvent[]): LineOfTherapy[] {
  const lines = eventsOfKinds({ events }, "carePlan", "careEvent").filter(isLineOfTherapy);
  if (lines.length === 0) return [];
  const bySource = new Map<string, ClinicalEvent[]>();
  const belonging = new Map<string, ClinicalEvent[]>();
  const place = new Map<ClinicalEvent, number>();
  const activities = new Set(lines.flatMap(activitySourcesOf));
  events.forEach((event, index) => {
    if (activities.has(event.source)) add(bySource, event.source, event);
    for (const { relation, source } of event.related ?? [])
      if (belongsBy.has(relation)) add(belonging, source, event);
    if (event.related || activities.has(event.source)) place.set(event, index);
  });
  return lines.map((line) => {
    const found = new Set<ClinicalEvent>();
    const named = activitySourcesOf(line).flatMap((source) => bySource.get(source) ?? []);
    const waiting = [...(belonging.get(line.source) ?? []), ...named];
    for (let event = waiting.pop(); event; event = waiting.pop()) {
      if (found.has(event) || isLineOfTherapy(event)) continue;
      found.add(event);
      for (const part of belonging.get(event.source) ?? []) waiting.push(part);
    }
    const own = [...found].sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0));
    return { line, events: own };
  });
}

/** What a line names as its activities. */
function activitySourcesOf({ related }: LineEvent): string[] {
  return (related ?? []).flatMap(({ relation, source }) =>
    relation === "activity.reference" ? [source] : [],
  );
}

function add<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
