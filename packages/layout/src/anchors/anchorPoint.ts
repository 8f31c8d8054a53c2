import type { AnchorRule, Terminology } from "@ipo/clinical";
import type { ClinicalEvent, EpochMs, EventOfKind, PatientRecord, TimePoint } from "@ipo/model";
import { eventsOfKind, eventsOfKinds, isLineOfTherapy, isPartial, startOf } from "@ipo/model";

/** When what an anchor names happened, and the event that says so. */
export interface AnchorPoint {
  readonly event: ClinicalEvent;
  readonly at: TimePoint;
}

type Condition = EventOfKind<"condition">;
type Medication = EventOfKind<"medication">;

interface Search {
  readonly record: Pick<PatientRecord, "events">;
  readonly terminology: Terminology;
  /** Packs whose diagnoses count; none counts every primary tumour. */
  readonly packIds: readonly string[];
  readonly now: EpochMs | undefined;
}

/**
 * Finds what an anchor's rule names among what has happened by now. What is planned, ordered or was not done is no anchor,
 * nor is a time that is known only to the month or year, or the last dose of something that still goes on.
 */
export function anchorPointOf(rule: AnchorRule, search: Search): AnchorPoint | undefined {
  const points = pointsOf(rule, search);
  const dated = points.filter(({ at }) => search.now === undefined || at.start <= search.now);
  const isLast =
    rule.kind === "line" ? rule.line === "last" : "which" in rule && rule.which === "last";
  // One known only to the year may be the latest of that year: by its end it is found, and then there is no such anchor.
  const sorted = [...dated].sort((a, b) =>
    isLast ? a.at.end - b.at.end || a.at.start - b.at.start : a.at.start - b.at.start,
  );
  const found = isLast ? sorted.at(-1) : sorted[0];
  return found && !isPartial(found.at) ? found : undefined;
}

function pointsOf(rule: AnchorRule, search: Search): AnchorPoint[] {
  const { record } = search;
  switch (rule.kind) {
    case "diagnosis": {
      const diagnoses = eventsOfKind(record, "condition").filter(isDone);
      return certainFirst(diagnoses.filter((event) => isOwnDiagnosis(event, search))).flatMap(
        startPoint,
      );
    }
    case "line":
      return eventsOfKinds(record, "carePlan", "careEvent")
        .filter(
          (event) =>
            isDone(event) &&
            isLineOfTherapy(event) &&
            (rule.line === "last" || (event.kind === "carePlan" && event.line === rule.line)),
        )
        .flatMap(startPoint);
    case "drug":
      return drugPoints(eventsOfKind(record, "medication").filter(isDone), rule, search);
    case "procedure":
      return eventsOfKind(record, "procedure")
        .filter((event) => event.category === rule.category && isDone(event))
        .flatMap(startPoint);
    case "status":
      return eventsOfKind(record, "diseaseStatus")
        .filter((event) => event.category === rule.category && isDone(event))
        .flatMap(startPoint);
    default:
      return rule satisfies never;
  }
}

function isDone({ status }: ClinicalEvent): boolean {
  return status !== "planned" && status !== "not-done";
}

function isOwnDiagnosis(
  { role, code, histology, bodySite = [] }: Condition,
  { terminology, packIds }: Search,
): boolean {
  if (role !== "primary-cancer") return false;
  if (packIds.length === 0) return true;
  const pack = terminology.diagnosisPackOf(code, ...(histology ? [histology] : []), ...bodySite);
  return pack !== undefined && packIds.includes(pack.id);
}

/** The diagnoses that nobody calls uncertain; where all are, all of them. */
function certainFirst(events: readonly Condition[]): readonly Condition[] {
  const certain = events.filter(
    ({ verificationStatus }) =>
      verificationStatus === undefined || verificationStatus === "confirmed",
  );
  return certain.length > 0 ? certain : events;
}

/**
 * Starts of the drug's doses for the first. For the last the doses that were given, else the ends of its courses, because a
 * course may be written to end long after its last dose. None while a course of it goes on or has no known end, nor where
 * a course begins after the last dose that the record has: when that one ended, nobody says.
 */
function drugPoints(
  events: readonly Medication[],
  { atc, which }: Extract<AnchorRule, { kind: "drug" }>,
  { terminology: { currentAtcOf }, now }: Search,
): AnchorPoint[] {
  const own = events.filter((event) => {
    if (event.atc === undefined) return false;
    if (event.resource !== "administration" && event.resource !== "statement") return false;
    const start = startOf(event.time);
    if (now !== undefined && start !== undefined && start > now) return false;
    const code = currentAtcOf(event.atc);
    return atc.some((prefix) => code.startsWith(prefix) || event.atc?.startsWith(prefix));
  });
  if (which === "first") return own.flatMap(startPoint);
  const courses = own.filter(
    ({ resource, time }) => resource === "statement" && time.kind === "period",
  );
  const isOpen = ({ time }: ClinicalEvent) =>
    time.kind === "period" && (!time.end || (now !== undefined && time.end.start > now));
  const doses = own.filter(({ resource }) => resource === "administration").flatMap(endPoint);
  const lastDose = Math.max(-Infinity, ...doses.map(({ at }) => at.end));
  const isAfterDoses = ({ time }: ClinicalEvent) => (startOf(time) ?? -Infinity) >= lastDose;
  if (own.some((event) => isOpen(event) && (event.status === "active" || isAfterDoses(event))))
    return [];
  if (doses.length === 0) return own.flatMap(endPoint);
  return courses.some(isAfterDoses) ? [] : doses;
}

function startPoint(event: ClinicalEvent): AnchorPoint[] {
  const { time } = event;
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return at ? [{ event, at }] : [];
}

function endPoint(event: ClinicalEvent): AnchorPoint[] {
  const { time } = event;
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.end : undefined;
  return at ? [{ event, at }] : [];
}
