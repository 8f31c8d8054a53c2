import type { MedicationAdministration, MedicationStatement } from "fhir/r4";
import { allOf, amountOf, decimalOf, resourceOf, wordsOf } from "./bundleFacts.js";
import type { Resources } from "./question.js";

/** The drug and dose of a course: `Olaparib 250 mg`. */
export function courseOf({ medicationCodeableConcept, dosage }: MedicationStatement): string {
  const dose = dosage?.[0]?.doseAndRate?.[0]?.doseQuantity;
  return [wordsOf(medicationCodeableConcept), ...(dose ? [amountOf(dose)] : [])].join(" ");
}

/** The courses in force on a day whose ATC code fits, each with its dose. */
export function coursesOn(resources: Resources, day: string, atc: RegExp): string[] {
  return allOf(resources, "MedicationStatement")
    .filter(({ effectivePeriod, medicationCodeableConcept }) => {
      const { start = "", end = "9999" } = effectivePeriod ?? {};
      const isMeant = medicationCodeableConcept?.coding?.some(({ code = "" }) => atc.test(code));
      return isMeant === true && start <= day && day <= end;
    })
    .map(courseOf);
}

/** Cancer drugs by ATC: L01 and L02, and the immunomodulating ones of L04AX. */
export const cancerDrugs = /^L01|^L02|^L04AX0/;

/** The doses of a course that were given, oldest first. */
export function dosesOf(
  resources: Resources,
  ...courseIds: readonly string[]
): MedicationAdministration[] {
  const courses = new Set(courseIds.map((id) => `MedicationStatement/${id}`));
  return allOf(resources, "MedicationAdministration")
    .filter(
      ({ status, supportingInformation = [] }) =>
        status === "completed" &&
        supportingInformation.some(({ reference = "" }) => courses.has(reference)),
    )
    .sort((a, b) => givenOn(a).localeCompare(givenOn(b)));
}

/** The day that a dose was given or begun. */
export function givenOn({ effectiveDateTime, effectivePeriod }: MedicationAdministration): string {
  return (effectiveDateTime ?? effectivePeriod?.start ?? "").slice(0, 10);
}

/** Why a course ended, in the words of the source. */
export function stopReasonOf(resources: Resources, id: string): string {
  const { statusReason } = resourceOf(resources, "MedicationStatement", id);
  return wordsOf(statusReason?.[0]);
}

/** The days that a course or a line of therapy covers. */
export function spanOf(
  resources: Resources,
  type: "MedicationStatement" | "CarePlan",
  id: string,
): { readonly start: string; readonly end: string } {
  const own = resourceOf(resources, type, id);
  const period = own.resourceType === "CarePlan" ? own.period : own.effectivePeriod;
  return { start: period?.start ?? "", end: period?.end ?? "" };
}

const deliveredUrl =
  "http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-dose-delivered-to-volume";

/** What was delivered to a volume, over all courses that named it: `20 Gy / 5 fr`. */
export function deliveredTo(resources: Resources, volume: string): string {
  const parts = allOf(resources, "Procedure")
    .filter(({ status }) => status === "completed")
    .flatMap(({ extension = [] }) => extension.filter(({ url }) => url === deliveredUrl))
    .map(
      ({ extension = [] }) =>
        (name: string) =>
          extension.find(({ url }) => url === name),
    )
    .filter((part) => part("volume")?.valueReference?.display === volume);
  const sum = (numbers: readonly (number | undefined)[]) =>
    numbers.reduce<number>((total, own = 0) => total + own, 0);
  const centigray = sum(parts.map((part) => part("totalDoseDelivered")?.valueQuantity?.value));
  const fractions = sum(parts.map((part) => part("fractionsDelivered")?.valueUnsignedInt));
  return `${decimalOf(centigray / 100)}\u00a0Gy / ${decimalOf(fractions)} fr`;
}
