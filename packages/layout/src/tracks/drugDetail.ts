import type { EventOfKind, Quantity, Treatment } from "@ipo/model";
import { endOf, startOf, wordsBesideDose } from "@ipo/model";
import { doseOf } from "../describe/contentOf.js";
import type { Text } from "../locale/text.js";
import { formatNumber, formatQuantity } from "../text/formatNumber.js";
import { cycleCountsOf, dosesGivenIn } from "./treatmentCounts.js";

type Medication = EventOfKind<"medication">;

/** Longest dosage in words, and longest changes of dose with their words, that stand beside a name. */
const LONGEST_DOSAGE = 34;
const LONGEST_CHANGES = 64;
/** Longest dosage of what is only planned: what it depends on may stand in it. */
const LONGEST_PLAN = 72;
const UNKNOWN_DOSE = "?";

/** How much of the dosages in words is said: what is short enough to stand beside a name, all of it, or none. */
export type DosageWords = "fitting" | "all" | "none";

type Given = Pick<Treatment, "courses" | "doses" | "isOnlyOrdered" | "isPlanned">;

/**
 * That it was only ordered or dispensed; else cycles given of those stated (with the doses, where they are more than the
 * cycles), the doses of the courses, or how it is dosed in words.
 */
export function drugDetail(given: Given, text: Text, words: DosageWords = "fitting"): string {
  return drugDetails(given, text)(words);
}

/** The same with as much of the dosages in words as is then asked for; what has none of them is worked out once. */
export function drugDetails(given: Given, text: Text): (words: DosageWords) => string {
  const { courses, doses, isOnlyOrdered, isPlanned } = given;
  if (isOnlyOrdered && !isPlanned) {
    const ordered = orderedDetail([...courses, ...doses], text);
    return () => ordered;
  }
  const changing = changingAmong(courses, doses);
  const cycles = cycleWords(courses, doses, text);
  return (words) => {
    const changes = courseDoses(changing, text, words);
    if (cycles !== "")
      return [cycles, changes].filter(Boolean).join(cycles.includes(",") ? ", " : " ");
    return changes === "" ? uncycledDetail(given, text, words) : changes;
  };
}

/** Without cycles, and where no dose changes. */
function uncycledDetail(
  { courses, doses, isPlanned }: Given,
  text: Text,
  words: DosageWords,
): string {
  if (courses.length > 1) return courseDoses(courses, text, words);
  const [course] = courses;
  if (course) return doseIn(course, LONGEST_DOSAGE, text, words);
  const [dose] = doses;
  if (doses.length > 1) return text("treatment.doses", { count: doses.length });
  return dose ? doseIn(dose, isPlanned ? LONGEST_PLAN : LONGEST_DOSAGE, text, words) : "";
}

/** The dose of one event, with its words where they are wanted and, unless all are, no longer than that. */
function doseIn(event: Medication, longest: number, text: Text, words: DosageWords): string {
  const whole = dosageOf(event, text);
  const isSaid = words === "all" || (words === "fitting" && (whole ?? "").length <= longest);
  if (isSaid) return whole ?? "";
  return amountOf(event, text) ?? "";
}

/** The dose alone, without its words. */
function amountOf({ dose }: Medication, text: Text): string | undefined {
  return dose && formatQuantity(dose, text.lang);
}

/**
 * A dose with all that the record says in words of how it is taken: `150 mg two times daily`. Of a dose that was given
 * once, the dose alone.
 */
export function dosageOf(event: Medication, text: Text): string | undefined {
  const { dose, dosage, resource } = event;
  if (!dose || dosage === undefined || resource === "administration") return doseOf(event, text);
  const rest = wordsBesideDose(dose, dosage);
  const amount = formatQuantity(dose, text.lang);
  if (rest === "") return amount;
  // Where the words do not begin with the dose they stand as they were written.
  const isFirst = rest !== dosage.trim() && dosage.trim().endsWith(rest);
  if (isFirst) return `${amount}${/^[,;]/.test(rest) ? "" : " "}${rest}`;
  return rest === dosage.trim() ? `${amount} · ${rest}` : dosage;
}

/** `4 cycles`, `10/12` of those stated, `4 + 4 cycles` where the numbers began again, `4 cycles, 8 doses`. */
function cycleWords(
  courses: readonly Medication[],
  doses: readonly Medication[],
  text: Text,
): string {
  const counts = cycleCountsOf(doses);
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return "";
  // Of plans for different numbers of cycles none is the one that all of these are counted against.
  const stated = new Set([...doses, ...courses].flatMap(({ cycle }) => cycle?.of ?? []));
  const of = stated.size === 1 ? [...stated][0] : undefined;
  const isOfMore = counts.length === 1 && of !== undefined && of !== total;
  const cycles =
    counts.length > 1
      ? text("treatment.cyclesAgain", { counts: counts.join(" + ") })
      : isOfMore
        ? text("treatment.given", { given: total, of })
        : text("treatment.cycles", { count: total });
  const given = dosesGivenIn(doses);
  return given > total ? `${cycles}, ${text("treatment.doses", { count: given })}` : cycles;
}

/**
 * What a change of dose is told from: the single doses, where each states its amount and all amounts of the courses are
 * among them; else several courses. Nothing where the dose did not change.
 */
function changingAmong(
  courses: readonly Medication[],
  doses: readonly Medication[],
): readonly Medication[] {
  const isTold = doses.every(({ dose }) => dose && dose.comparator === undefined && unitOf(dose));
  const isWhole = courses.every(
    (course) => !course.dose || doses.some(({ dose }) => isSameDose(dose, course.dose)),
  );
  const stated = courses.length > 1 && !(isTold && isWhole) ? courses : doses;
  const isChanged = stated.some(({ dose }) => dose && !isSameDose(dose, stated[0]?.dose));
  return !isChanged || (stated === doses && !isTold) ? [] : stated;
}

function orderedDetail(orders: readonly Medication[], text: Text): string {
  const isDispensed = orders.every(({ resource }) => resource === "dispense");
  const key = isDispensed ? "treatment.dispensed" : "treatment.ordered";
  const ordered = text(key, { count: orders.length });
  const [only] = orders;
  const dose = orders.length === 1 && only ? amountOf(only, text) : undefined;
  return [dose, ordered].filter(Boolean).join(" ");
}

/**
 * Doses of courses that follow on one another with arrows; of courses that run beside one another with a plus. Words that
 * all of them share stand once behind them; where they differ each has its own, or none where that is too long.
 */
function courseDoses(courses: readonly Medication[], text: Text, words: DosageWords): string {
  if (courses.length === 0) return "";
  const isSequence = courses.every((course, index) => {
    const next = courses[index + 1];
    const end = endOf(course.time);
    return !next || (end !== undefined && end <= (startOf(next.time) ?? Infinity));
  });
  const sign = isSequence ? " → " : " + ";
  const doses = courses.map(({ dose }) => dose);
  const changes = doses.filter((dose, index) => index === 0 || !isSameDose(dose, doses[index - 1]));
  const bare = changes.every((dose) => dose === undefined) ? "" : amountsOf(changes, sign, text);
  if (words === "none" || courses.some(({ resource }) => resource === "administration"))
    return bare;
  const rests = new Set(
    courses.map(({ dose, dosage }) => (dose ? wordsBesideDose(dose, dosage) : (dosage ?? ""))),
  );
  const [shared] = rests;
  const isShared = rests.size === 1 && doses.every((dose) => dose !== undefined);
  const own = courses.map((course) => dosageOf(course, text) ?? UNKNOWN_DOSE);
  const whole = isShared
    ? [bare, shared].filter(Boolean).join(" ")
    : own.filter((one, index) => index === 0 || one !== own[index - 1]).join(sign);
  const isSaid = rests.size > 1 || (shared ?? "") !== "";
  return isSaid && (words === "all" || whole.length <= LONGEST_CHANGES) ? whole : bare;
}

/** The unit stands once behind doses that share it, and again where it changes. */
function amountsOf(doses: readonly (Quantity | undefined)[], sign: string, text: Text): string {
  const words = doses.map((dose, index) => {
    if (!dose) return UNKNOWN_DOSE;
    const next = doses[index + 1];
    const isUnitNext = next !== undefined && unitOf(next) === unitOf(dose);
    return isUnitNext ? formatDoseNumber(dose, text) : formatQuantity(dose, text.lang);
  });
  return words.join(sign);
}

function formatDoseNumber(dose: Quantity, text: Text): string {
  return dose.comparator
    ? formatQuantity(dose, text.lang, { unit: false })
    : formatNumber(dose.value, text.lang);
}

/** Whether two doses are the same number with the same comparator and unit. */
export function isSameDose(a: Quantity | undefined, b: Quantity | undefined): boolean {
  return (
    a?.value === b?.value &&
    a?.comparator === b?.comparator &&
    (!a || !b || unitOf(a) === unitOf(b))
  );
}

/** The unit of a dose by its code, else by its words. */
export function unitOf({ code, unit }: Quantity): string {
  return code ?? unit ?? "";
}
