import type { AnchorRule, Terminology } from "@ipo/clinical";
import type { ClinicalEvent, EpochMs, TimePoint } from "@ipo/model";
import { isLineOfTherapy, isPartial } from "@ipo/model";

/** When what an anchor names happened, and the event that says so. */
export interface AnchorPoint {
  readonly event: ClinicalEvent;
  readonly at: TimePoint;
}

interface Search {
  readonly events: readonly ClinicalEvent[];
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
  const sorted = [...dated].sort((a, b) => a.at.start - b.at.start);
  const isLast =
    rule.kind === "line" ? rule.line === "last" : "which" in rule && rule.which === "last";
  const found = isLast ? sorted.at(-1) : sorted[0];
  return found && !isPartial(found.at) ? found : undefined;
}

function pointsOf(rule: AnchorRule, search: Search): AnchorPoint[] {
  const events = search.events.filter(
    ({ status }) => status !== "planned" && status !== "not-done",
  );
  switch (rule.kind) {
    case "diagnosis":
      return events.filter((event) => isOwnDiagnosis(event, search)).flatMap(startPoint);
    case "line":
      return events
        .filter(
          (event) =>
            isLineOfTherapy(event) &&
            (rule.line === "last" || (event.kind === "carePlan" && event.line === rule.line)),
        )
        .flatMap(startPoint);
    case "drug":
      return drugPoints(events, rule, search.terminology);
    case "procedure":
      return events
        .filter((event) => event.kind === "procedure" && event.category === rule.category)
        .flatMap(startPoint);
    case "status":
      return events
        .filter((event) => event.kind === "diseaseStatus" && event.category === rule.category)
        .flatMap(startPoint);
    default:
      return rule satisfies never;
  }
}

function isOwnDiagnosis(event: ClinicalEvent, { terminology, packIds }: Search): boolean {
  if (event.kind !== "condition" || event.role !== "primary-cancer") return false;
  if (packIds.length === 0) return true;
  const { code, histology, bodySite = [] } = event;
  const pack = terminology.diagnosisPackOf(code, ...(histology ? [histology] : []), ...bodySite);
  return pack !== undefined && packIds.includes(pack.id);
}

/** Starts of the drug's doses for the first; for the last the ends, and none while a course of it has no end. */
function drugPoints(
  events: readonly ClinicalEvent[],
  { atc, which }: Extract<AnchorRule, { kind: "drug" }>,
  { currentAtcOf }: Terminology,
): AnchorPoint[] {
  const own = events.filter((event) => {
    if (event.kind !== "medication" || event.atc === undefined) return false;
    if (event.resource !== "administration" && event.resource !== "statement") return false;
    const code = currentAtcOf(event.atc);
    return atc.some((prefix) => code.startsWith(prefix) || event.atc?.startsWith(prefix));
  });
  if (which === "first") return own.flatMap(startPoint);
  const isGoingOn = own.some(
    ({ time, status }) => time.kind === "period" && !time.end && status === "active",
  );
  return isGoingOn ? [] : own.flatMap(endPoint);
}

function startPoint(event: ClinicalEvent): AnchorPoint[] {
  const { time } = event;
  const at = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return at ? [{ event, at }] : [];
}

function endPoint(event: ClinicalEvent): AnchorPoint[] {
  const { time } = event;
  const at =
    time.kind === "point" ? time.at : time.kind === "period" ? (time.end ?? time.start) : undefined;
  return at ? [{ event, at }] : [];
}
