import {
  textOf,
  unitKeyOf,
  type ClinicalEvent,
  type CodeableConcept,
  type EventOfKind,
  type EventTime,
  type ObservationValue,
  type TimePoint,
} from "@ipo/model";

/** The kinds that can be one fact told by two sources. Imaging, treatments and documents are never taken for one another. */
type Comparable = EventOfKind<
  "lab" | "vitalSign" | "observation" | "performanceStatus" | "promScore" | "symptom"
>;
const comparableKinds: ReadonlySet<string> = new Set<Comparable["kind"]>([
  "lab",
  "vitalSign",
  "observation",
  "performanceStatus",
  "promScore",
  "symptom",
]);

/** Codes that say that something is missing name nothing, so they make no two things the same. */
const ABSENT_SYSTEM = /data-absent-reason$|NullFlavor$/;

/**
 * Midnight sharp is what many systems write for a day without a clock time; in UTC, midnight in Sweden is 22:00 (summer
 * time) or 23:00 the day before.
 */
const MIDNIGHT = /T(?:00:00(?::00(?:\.0+)?)?(?:Z|[+-])|2[23]:00(?::00(?:\.0+)?)?(?:Z|[+-]00:00))/;

/** Relations that say what was looked at, and for whom it was asked: one value of two specimens is two facts. */
const ABOUT: ReadonlySet<string> = new Set(["focus", "derivedFrom", "specimen", "basedOn"]);

/**
 * What an event states, as text that is equal for equal statements: kind, code, time, status, value with comparator and
 * unit, flag, method, body site, specimen, what it is about, what it was asked by, and notes. Who stated it, the ids and the reference range are left out.
 * `undefined` for what is never taken for another: an event of another kind, without a time, code or value, or a tumour.
 */
export function factKeyOf(event: ClinicalEvent): string | undefined {
  const found = isComparable(event) ? findingOf(event) : conditionOf(event);
  const code = conceptKeyOf(event.code);
  const time = timeKeyOf(event.time);
  if (found === undefined || code === undefined || time === undefined) return undefined;
  const { kind, status, note, related } = event;
  const about = (related ?? [])
    .filter(({ relation }) => ABOUT.has(relation))
    .map(({ relation, source }) => `${relation} ${source}`);
  return JSON.stringify([kind, code, time, status, found, note, about]);
}

/**
 * Whether equal times mean one moment. Measurements must have a clock time: two with one value on one day may both be
 * true. Of a condition that begins on the same day, there is one.
 */
export function isMoment({ kind, time }: ClinicalEvent): boolean {
  const points =
    time.kind === "point" ? [time.at] : time.kind === "period" ? [time.start, time.end] : [];
  const stated = points.filter((point) => point !== undefined);
  return kind === "condition"
    ? stated.every(({ precision }) => precision !== "year" && precision !== "month")
    : stated.every((point) => hasClock(point) && !MIDNIGHT.test(point.text));
}

/** Whether an event is of a kind that can be one fact told by two sources. */
export function isEverSame({ kind }: ClinicalEvent): boolean {
  return kind === "condition" || comparableKinds.has(kind);
}

/** The codes of a concept, in one order, else its words. */
export function conceptKeyOf(concept: CodeableConcept | undefined): string | undefined {
  const codes = (concept?.coding ?? [])
    .filter(({ system, code }) => code !== undefined && !ABSENT_SYSTEM.test(system ?? ""))
    .map(({ system, code }) => `${system ?? ""}|${code ?? ""}`);
  if (codes.length > 0) return [...new Set(codes)].sort().join(" ");
  return concept?.coding.length === 0 ? textOf(concept)?.trim() : concept?.text?.trim();
}

function isComparable(event: ClinicalEvent): event is Comparable {
  return comparableKinds.has(event.kind);
}

function findingOf(event: Comparable): unknown {
  const value = valueKeyOf(event.value);
  if (value === undefined) return undefined;
  const { interpretation, method, bodySite } = event;
  const specimen = event.kind === "lab" ? event.specimen : undefined;
  return [value, keysOf(interpretation), conceptKeyOf(method), conceptKeyOf(bodySite), specimen];
}

/** A tumour is left alone: two of one kind can be found on one day. */
function conditionOf(event: ClinicalEvent): unknown {
  if (event.kind !== "condition" || event.role !== "other") return undefined;
  const { clinicalStatus, verificationStatus, bodySite, histology, stage } = event;
  return [
    clinicalStatus,
    verificationStatus,
    keysOf(bodySite),
    conceptKeyOf(histology),
    keysOf(stage),
  ];
}

function keysOf(concepts: readonly CodeableConcept[] | undefined): unknown {
  return (concepts ?? []).map(conceptKeyOf);
}

function valueKeyOf(value: ObservationValue): unknown {
  switch (value.kind) {
    case "quantity":
      return [value.quantity.value, value.quantity.comparator, unitKeyOf(value.quantity)];
    case "coded":
      return conceptKeyOf(value.concept);
    case "text":
      return value.text.trim();
    case "none":
    case "absent":
    case "sampled":
      return undefined;
    default:
      return value;
  }
}

function timeKeyOf(time: EventTime): unknown {
  if (time.kind === "undated") return undefined;
  return time.kind === "point"
    ? pointKeyOf(time.at)
    : [pointKeyOf(time.start), pointKeyOf(time.end)];
}

/** The instant of a clock time, however it is written; a date as written. */
function pointKeyOf(point: TimePoint | undefined): unknown {
  return point && (hasClock(point) ? point.start : point.text);
}

function hasClock({ precision }: TimePoint): boolean {
  return precision === "minute" || precision === "second" || precision === "millisecond";
}
