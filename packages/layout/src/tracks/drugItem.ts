import type { EpochMs, EventOfKind, Treatment } from "@ipo/model";
import { anchorOf, doseGapsOf, endOf, regimenPartsOf, startOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { gatherKnown } from "../gather.js";
import { lazily } from "../memoise.js";
import type { Text } from "../locale/text.js";
import { formatQuantity } from "../text/formatNumber.js";
import { drugDetails, isSameDose, unitOf } from "./drugDetail.js";
import {
  certainSpan,
  isOnHold,
  stopOf,
  type DoseStretch,
  type TreatmentItem,
} from "./treatmentItem.js";

type Medication = EventOfKind<"medication">;

/**
 * One drug as a bar: its courses with their doses, its single doses, and how it ended. Of several regimens one after the
 * other each has a part of its own, with what was given under it.
 */
export function drugItem(treatment: Treatment, text: Text): TreatmentItem {
  const parts = regimenPartsOf(treatment);
  const item = partItem(treatment, text);
  if (parts.length < 2) return item;
  const regimenParts = parts.map((part) => partItem(part, text));
  return { ...item, regimen: undefined, regimenParts };
}

function partItem(treatment: Treatment, text: Text): TreatmentItem {
  const { courses, doses, orders } = treatment;
  const attested = [...courses, ...doses];
  const first = attested[0] as Medication;
  const start = begunBy(treatment, attested);
  const detailWith = lazily(() => drugDetails(treatment, text));
  // Without a spread: a record may have ten thousand of them.
  const item: { -readonly [Key in keyof TreatmentItem]: TreatmentItem[Key] } = {
    id: treatment.id,
    identity: treatment.identity,
    row: treatment.drugClass ?? "other",
    title: titleOf(first, text),
    detail: (words) => detailWith()(words),
    start,
    end: treatment.end,
    isOngoing: treatment.isOngoing,
    isPlanned: treatment.isPlanned,
    stretches: stretchesOf(treatment, start),
    doses: gatherKnown(doses, ({ time }) => anchorOf(time)),
    dose: sameDose(doses, text),
    stop: stopOf(attested, treatment.isOngoing),
    isOnHold: !treatment.isOngoing && isOnHold(attested),
    regimen: attested.find(({ regimen }) => regimen !== undefined)?.regimen,
    treatment,
    events: orders.length === 0 ? attested : [...attested, ...orders],
  };
  const certain = certainSpan(attested);
  if (certain) item.certain = certain;
  if (!treatment.isPlanned) item.doseGaps = lazily(() => doseGapsOf(doses.filter(isGiven)));
  return item;
}

/** When it begins; of what has only an end, known to the year or month, all of that is drawn, since it ended somewhere in it. */
function begunBy({ start }: Treatment, attested: readonly Medication[]): EpochMs {
  const ends = attested.flatMap(({ time }) =>
    time.kind === "period" && time.start === undefined && time.end ? time.end.start : [],
  );
  return Math.min(start, ...ends) as EpochMs;
}

/** Whether it says that a dose was given or taken; orders and hand-outs do not. */
function isGiven({ resource }: Medication): boolean {
  return resource === "administration" || resource === "statement";
}

/** The dose of all single doses, where every one states the same. */
function sameDose(doses: readonly Medication[], text: Text): string | undefined {
  const dose = doses[0]?.dose;
  const isSame = dose !== undefined && doses.every((one) => isSameDose(one.dose, dose));
  return isSame ? formatQuantity(dose, text.lang) : undefined;
}

/** The stretches of one dose each: those of the courses; where the single doses differ, from one of these to the next. */
function stretchesOf({ courses, doses, end }: Treatment, start: EpochMs): DoseStretch[] {
  if (courses.length <= 1 && areChanging(doses)) {
    const shares = doseShares(doses);
    const changes = doses
      .map((dose, index) => ({ at: anchorOf(dose.time) ?? start, share: shares[index] }))
      .filter(({ share }, index) => index === 0 || share !== shares[index - 1]);
    return changes.map(({ at, share }, index) => ({
      start: index === 0 ? start : at,
      end: changes[index + 1]?.at ?? end,
      share,
    }));
  }
  const shares = doseShares(courses);
  return courses.map((course, index) => ({
    start: startOf(course.time) ?? start,
    end: endOf(course.time),
    share: shares[index],
  }));
}

/** Whether single doses have amounts that can be compared and are not all the same. */
function areChanging(doses: readonly Medication[]): boolean {
  const [first] = doses;
  return (
    doses.every(({ dose }) => dose && dose.comparator === undefined && unitOf(dose) !== "") &&
    doses.some(({ dose }) => !isSameDose(dose, first?.dose)) &&
    new Set(doses.map(({ dose }) => dose && unitOf(dose))).size === 1
  );
}

/**
 * Each dose over the highest of them: `undefined` for one that is not stated among others that are; 1 for all where they
 * cannot be compared.
 */
export function doseShares(events: readonly Medication[]): (number | undefined)[] {
  const amounts = gatherKnown(events, ({ dose }) => dose);
  const unit = amounts[0] && unitOf(amounts[0]);
  const isComparable = unit !== undefined && amounts.every((dose) => unitOf(dose) === unit);
  const highest = amounts.reduce((most, { value }) => Math.max(most, value), 0);
  if (!isComparable || highest <= 0) return events.map(() => 1);
  return events.map(({ dose }) => dose && dose.value / highest);
}
