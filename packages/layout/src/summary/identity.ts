import type { Patient, PatientRecord, TimePoint } from "@ipo/model";
import { dayTextOf, isPartial } from "@ipo/model";
import type { Text } from "../locale/text.js";
import type { PreparedTimeline } from "../prepare.js";
import { formatDay, formatInstantDay } from "../text/formatTime.js";

/** The name, family name first; as the source words it where it has no parts. */
export function nameOf({ name }: Patient, text: Text): string {
  const parts = [name?.family, name?.given.join(" ")].filter(Boolean);
  return parts.length > 0 ? parts.join(", ") : (name?.text ?? text("summary.noName"));
}

/** Personal number or birth date, gender, age and death. A protected identity has neither number nor birth date. */
export function identityOf(
  { patient, asOf }: PatientRecord,
  isHidden: boolean,
  { context: { text, now }, isNowGiven }: PreparedTimeline,
): string {
  const number = patient.identifiers.find(({ kind }) => kind !== "other");
  const birth = patient.birthDate;
  const death = patient.deceased;
  const present = isNowGiven && now !== undefined ? formatInstantDay(now) : dayOf(asOf);
  const until = typeof death === "object" ? dayOf(death) : death ? undefined : present;
  const born = dayOf(birth);
  const years = born !== undefined && until !== undefined ? wholeYears(born, until) : undefined;
  return [
    isHidden ? undefined : number ? formatPersonalNumber(number.value) : birth && formatDay(birth),
    patient.gender && text(`gender.${patient.gender}`),
    years === undefined ? undefined : text("summary.age", { years }),
    typeof death === "object"
      ? text("summary.dead", { day: formatDay(death) })
      : death
        ? text("summary.deadUndated")
        : undefined,
  ]
    .filter(Boolean)
    .join(" · ");
}

/** `194803149824` as `19480314-9824`; anything of another form as it is. */
function formatPersonalNumber(value: string): string {
  return /^\d{12}$/.test(value) ? `${value.slice(0, 8)}-${value.slice(8)}` : value;
}

/** The calendar day as written; `undefined` for one known only to the year or month, which gives no age. */
function dayOf(point: TimePoint | undefined): string | undefined {
  return point && !isPartial(point) ? dayTextOf(point) : undefined;
}

/** Whole years between two calendar days, `2025-04-11`. */
function wholeYears(from: string, to: string): number {
  const years = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return to.slice(5) < from.slice(5) ? years - 1 : years;
}
