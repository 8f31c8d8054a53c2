import type { ClinicalEvent, EpochMs, EventOfKind, Treatment } from "@ipo/model";
import { anchorOf, endOf, startOf, textOf, treatmentsOf } from "@ipo/model";
import { doseOf, radiotherapyDose } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { formatNumber, formatQuantity } from "../text/formatNumber.js";
import { certainPart } from "../strip/timeSpan.js";
import type { SelectContext } from "./track.js";

/** One stretch of a treatment at one dose. `share` is the dose over the treatment's highest dose, 1 where unknown. */
export interface DoseStretch {
  readonly start: EpochMs;
  readonly end: EpochMs | undefined;
  readonly share: number;
}

/** What is drawn as one bar (or mark) in a treatment row. */
export interface TreatmentItem {
  readonly id: string;
  /** Row: a drug class, `surgery`, `radiotherapy` or `procedures`. */
  readonly row: string;
  readonly title: string;
  /** What stands beside the title: dose, cycles, fractions. */
  readonly detail: string;
  readonly start: EpochMs;
  /** `undefined` while it goes on, and where no end was ever stated. */
  readonly end: EpochMs | undefined;
  readonly isOngoing: boolean;
  readonly isPlanned: boolean;
  /** Where the time is certain, when its start or end is known only to the year or month. */
  readonly certain?: { readonly start?: EpochMs; readonly end?: EpochMs };
  readonly stretches: readonly DoseStretch[];
  /** Single doses and sessions. */
  readonly doses: readonly EpochMs[];
  /** Why it stopped, in the source's words; empty for a stop without a reason. */
  readonly stop: string | undefined;
  readonly events: readonly ClinicalEvent[];
}

type Radiotherapy = EventOfKind<"radiotherapy">;
type Procedure = EventOfKind<"procedure">;

const DAY_MS = 86_400_000;
const LONGEST_DOSAGE = 34;

/** Every treatment of the record as items, in order of time. */
export function treatmentItemsOf(
  events: readonly ClinicalEvent[],
  { text, treatmentGapDays }: Pick<SelectContext, "text" | "treatmentGapDays">,
): TreatmentItem[] {
  const medications = events.filter(
    (event): event is EventOfKind<"medication"> => event.kind === "medication",
  );
  const radiotherapy = events.filter(
    (event): event is Radiotherapy => event.kind === "radiotherapy",
  );
  const courses = new Set(
    radiotherapy
      .filter(
        ({ related }) =>
          !(related ?? []).some((reference) =>
            radiotherapy.some(({ source }) => source === reference),
          ),
      )
      .map(({ source }) => source),
  );
  const procedures = events.filter((event): event is Procedure => event.kind === "procedure");
  const items = [
    ...treatmentsOf(medications, { gapDays: treatmentGapDays }).map((treatment) =>
      drugItem(treatment, text),
    ),
    ...withPhases(
      procedureItems(
        radiotherapy.filter((event) => !isPhase(event, courses)),
        text,
        treatmentGapDays,
      ),
      radiotherapy.filter((event) => isPhase(event, courses)),
    ),
    ...procedureItems(procedures, text, treatmentGapDays),
  ];
  return items.sort((a, b) => a.start - b.start);
}

/** A phase of radiotherapy names its course; it belongs to the course's bar and has none of its own. */
function isPhase({ related, source }: Radiotherapy, courses: ReadonlySet<string>): boolean {
  return (related ?? []).some((reference) => reference !== source && courses.has(reference));
}

function withPhases(
  items: readonly TreatmentItem[],
  phases: readonly Radiotherapy[],
): TreatmentItem[] {
  return items.map((item) => {
    const own = new Set(item.events.map(({ source }) => source));
    const parts = phases.filter(({ related }) =>
      (related ?? []).some((reference) => own.has(reference)),
    );
    return parts.length === 0 ? item : { ...item, events: [...item.events, ...parts] };
  });
}

function drugItem(treatment: Treatment, text: Text): TreatmentItem {
  const { courses, doses } = treatment;
  const first = (courses[0] ?? doses[0]) as EventOfKind<"medication">;
  const amounts = courses.map(({ dose }) => dose).filter((dose) => dose !== undefined);
  const isComparable = new Set(amounts.map(({ code, unit }) => code ?? unit ?? "")).size === 1;
  const highest = amounts.reduce((most, { value }) => Math.max(most, value), 0);
  const stopped = [...courses, ...doses].reverse().find(({ status }) => status === "stopped");
  return {
    id: treatment.id,
    row: treatment.drugClass ?? "other",
    title: titleOf(first, text),
    detail: drugDetail(treatment, text),
    start: treatment.start,
    end: treatment.end,
    isOngoing: treatment.isOngoing,
    isPlanned: treatment.isPlanned,
    ...certainSpan([...courses, ...doses]),
    stretches: courses.map((course) => ({
      start: (startOf(course.time) ?? treatment.start) as EpochMs,
      end: endOf(course.time),
      share: isComparable && course.dose && highest > 0 ? course.dose.value / highest : 1,
    })),
    doses: doses.flatMap((dose) => anchorOf(dose.time) ?? []),
    stop: stopped && (textOf(stopped.stopReason) ?? ""),
    events: [...courses, ...doses],
  };
}

/** Cycles given of those stated, else the doses of the courses in order, else how it is dosed in words. */
function drugDetail({ courses, doses }: Treatment, text: Text): string {
  const cycles = new Set(doses.flatMap(({ cycle }) => cycle?.number ?? []));
  const of = [...doses, ...courses].find(({ cycle }) => cycle?.of !== undefined)?.cycle?.of;
  if (cycles.size > 0)
    return of === undefined || of === cycles.size
      ? text("treatment.cycles", { count: cycles.size })
      : text("treatment.given", { given: cycles.size, of });
  const amounts = courses
    .flatMap(({ dose }) => dose ?? [])
    .filter(
      (dose, index, all) =>
        index === 0 || dose.value !== all[index - 1]?.value || dose.code !== all[index - 1]?.code,
    );
  if (amounts.length > 1) {
    const last = amounts.at(-1);
    const isOneUnit = new Set(amounts.map(({ code, unit }) => code ?? unit)).size === 1;
    return amounts
      .map((dose) =>
        isOneUnit && dose !== last
          ? formatNumber(dose.value, text.lang)
          : formatQuantity(dose, text.lang),
      )
      .join(" → ");
  }
  const course = courses.at(-1);
  if (course?.dosage !== undefined && course.dosage.length <= LONGEST_DOSAGE) return course.dosage;
  if (course) return doseOf({ ...course, dosage: undefined }, text) ?? "";
  return doses.length > 1
    ? text("treatment.doses", { count: doses.length })
    : ((doses[0] && doseOf(doses[0], text)) ?? "");
}

/** Courses with a stated period are items of their own; sessions at a point gather by code like single doses of a drug. */
function procedureItems(
  events: readonly (Radiotherapy | Procedure)[],
  text: Text,
  gapDays: number,
): TreatmentItem[] {
  const groups: (Radiotherapy | Procedure)[][] = [];
  const open = new Map<string, (Radiotherapy | Procedure)[]>();
  for (const event of [...events].sort(
    (a, b) => (anchorOf(a.time) ?? 0) - (anchorOf(b.time) ?? 0),
  )) {
    const key = `${rowOf(event)} ${event.status === "planned" ? "planned" : ""} ${titleOf(event, text)}`;
    const group = isSession(event) ? open.get(key) : undefined;
    const last = group?.at(-1);
    const isNear =
      last && (anchorOf(event.time) ?? 0) - (anchorOf(last.time) ?? 0) <= gapDays * DAY_MS;
    if (group && isNear) group.push(event);
    else {
      const fresh = [event];
      groups.push(fresh);
      if (isSession(event)) open.set(key, fresh);
    }
  }
  return groups.map((group) => procedureItem(group, text));
}

/** Surgery and biopsies are acts of their own; sessions of radiotherapy, radioligand and systemic treatment repeat. */
function isSession(event: Radiotherapy | Procedure): boolean {
  const isRepeating =
    event.kind === "radiotherapy"
      ? event.volumes.length === 0
      : event.category === "systemic" || event.category === "radioligand";
  return isRepeating && (event.time.kind === "point" || isShort(event));
}

function isShort(event: Radiotherapy | Procedure): boolean {
  const start = startOf(event.time);
  const end = endOf(event.time);
  return start !== undefined && end !== undefined && end - start <= 2 * DAY_MS;
}

function procedureItem(group: readonly (Radiotherapy | Procedure)[], text: Text): TreatmentItem {
  const first = group[0] as Radiotherapy | Procedure;
  const start = (anchorOf(first.time) ?? 0) as EpochMs;
  const ends = group.flatMap((event) => endOf(event.time) ?? []);
  const isOngoing =
    first.status === "active" && first.time.kind === "period" && first.time.end === undefined;
  const end = isOngoing
    ? undefined
    : (ends.reduce<number>((a, b) => Math.max(a, b), start) as EpochMs);
  const dose = first.kind === "radiotherapy" ? radiotherapyDose(first, text) : "";
  const stopped = group.find(({ status }) => status === "stopped");
  const site = textOf(first.bodySite?.[0]);
  return {
    id: first.id,
    row: rowOf(first),
    title: dose || titleOf(first, text),
    detail:
      dose && site
        ? site
        : group.length > 1
          ? text("treatment.doses", { count: group.length })
          : "",
    start,
    end,
    isOngoing,
    isPlanned: first.status === "planned",
    ...certainSpan(group),
    stretches: [{ start, end, share: 1 }],
    doses: group.length > 1 ? group.flatMap((event) => anchorOf(event.time) ?? []) : [],
    stop: stopped && (textOf(stopped.stopReason) ?? ""),
    events: group,
  };
}

function rowOf(event: Radiotherapy | Procedure): string {
  if (event.kind === "radiotherapy") return "radiotherapy";
  if (event.category === "surgery" || event.category === "transplant") return "surgery";
  if (event.category === "radioligand") return "radioligand";
  return event.category === "systemic" ? "other" : "procedures";
}

/** The certain part of several events: from the one that begins first to the one that ends last. */
function certainSpan(events: readonly ClinicalEvent[]): Pick<TreatmentItem, "certain"> {
  const from = (event: ClinicalEvent) => startOf(event.time) ?? Infinity;
  const to = (event: ClinicalEvent) => endOf(event.time) ?? Infinity;
  const first = events.reduce((best, event) => (from(event) < from(best) ? event : best));
  const last = events.reduce((best, event) => (to(event) > to(best) ? event : best));
  const start = certainPart(first.time)?.start;
  const end = certainPart(last.time)?.end;
  if (start === undefined && end === undefined) return {};
  return { certain: { ...(start !== undefined && { start }), ...(end !== undefined && { end }) } };
}
