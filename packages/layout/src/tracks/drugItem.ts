import type { EpochMs, EventOfKind, Quantity, Treatment } from "@ipo/model";
import { anchorOf, endOf, startOf } from "@ipo/model";
import { doseOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { formatNumber, formatQuantity } from "../text/formatNumber.js";
import { certainSpan, stopOf, type TreatmentItem } from "./treatmentItem.js";

type Medication = EventOfKind<"medication">;

/** Longest dosage in words that stands beside a name. */
const LONGEST_DOSAGE = 34;
const UNKNOWN_DOSE = "?";

/** One drug as a bar: its courses with their doses, its single doses, and how it ended. */
export function drugItem(treatment: Treatment, text: Text): TreatmentItem {
  const { courses, doses, orders } = treatment;
  const attested = [...courses, ...doses];
  const first = attested[0] as Medication;
  const amounts = courses.flatMap(({ dose }) => dose ?? []);
  const isComparable = new Set(amounts.map(unitOf)).size === 1;
  const highest = amounts.reduce((most, { value }) => Math.max(most, value), 0);
  const shareOf = ({ dose }: Medication) => {
    if (amounts.length === 0 || !isComparable || highest <= 0) return 1;
    return dose && dose.value / highest;
  };
  return {
    id: treatment.id,
    identity: treatment.identity,
    row: treatment.drugClass ?? "other",
    title: titleOf(first, text),
    detail: drugDetail(treatment, text),
    start: treatment.start,
    end: treatment.end,
    isOngoing: treatment.isOngoing,
    isPlanned: treatment.isPlanned,
    ...certainSpan(attested),
    stretches: courses.map((course) => ({
      start: startOf(course.time) ?? treatment.start,
      end: endOf(course.time),
      share: shareOf(course),
    })),
    doses: doses.flatMap((dose) => anchorOf(dose.time) ?? []) as EpochMs[],
    stop: stopOf(attested, treatment.isOngoing),
    events: [...attested, ...orders],
  };
}

/** That it was only ordered or dispensed; else cycles given of those stated, the doses of the courses, or how it is dosed in words. */
function drugDetail({ courses, doses, isOnlyOrdered, isPlanned }: Treatment, text: Text): string {
  if (isOnlyOrdered && !isPlanned) return orderedDetail([...courses, ...doses], text);
  const cycles = new Set(doses.flatMap(({ cycle }) => cycle?.number ?? []));
  const of = [...doses, ...courses].find(({ cycle }) => cycle?.of !== undefined)?.cycle?.of;
  if (cycles.size > 0)
    return of === undefined || of === cycles.size
      ? text("treatment.cycles", { count: cycles.size })
      : text("treatment.given", { given: cycles.size, of });
  const [course] = courses;
  if (courses.length > 1) return courseDoses(courses, text);
  if (course?.dosage !== undefined && course.dosage.length <= LONGEST_DOSAGE) return course.dosage;
  if (course) return doseOf({ ...course, dosage: undefined }, text) ?? "";
  return doses.length > 1
    ? text("treatment.doses", { count: doses.length })
    : ((doses[0] && doseOf(doses[0], text)) ?? "");
}

function orderedDetail(orders: readonly Medication[], text: Text): string {
  const isDispensed = orders.every(({ resource }) => resource === "dispense");
  const key = isDispensed ? "treatment.dispensed" : "treatment.ordered";
  const ordered = text(key, { count: orders.length });
  const [only] = orders;
  const dose =
    orders.length === 1 && only ? doseOf({ ...only, dosage: undefined }, text) : undefined;
  return [dose, ordered].filter(Boolean).join(" ");
}

/** Doses of courses that follow on one another with arrows; of courses that run beside one another with a plus. */
function courseDoses(courses: readonly Medication[], text: Text): string {
  const isSequence = courses.every((course, index) => {
    const next = courses[index + 1];
    const end = endOf(course.time);
    return !next || (end !== undefined && end <= (startOf(next.time) ?? Infinity));
  });
  const doses = courses.map(({ dose }) => dose);
  const changes = doses.filter((dose, index) => index === 0 || !isSameDose(dose, doses[index - 1]));
  if (changes.every((dose) => dose === undefined)) return "";
  const isOneUnit = new Set(changes.flatMap((dose) => (dose ? [unitOf(dose)] : []))).size === 1;
  const words = changes.map((dose, index) => {
    if (!dose) return UNKNOWN_DOSE;
    const isLast = index === changes.length - 1;
    return isOneUnit && !isLast ? formatDoseNumber(dose, text) : formatQuantity(dose, text.lang);
  });
  return words.join(isSequence ? " → " : " + ");
}

function formatDoseNumber(dose: Quantity, text: Text): string {
  return dose.comparator
    ? formatQuantity(dose, text.lang, { unit: false })
    : formatNumber(dose.value, text.lang);
}

function isSameDose(a: Quantity | undefined, b: Quantity | undefined): boolean {
  return (
    a?.value === b?.value &&
    a?.comparator === b?.comparator &&
    (!a || !b || unitOf(a) === unitOf(b))
  );
}

function unitOf({ code, unit }: Quantity): string {
  return code ?? unit ?? "";
}
