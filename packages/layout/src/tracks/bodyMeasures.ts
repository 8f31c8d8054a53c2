import type { ClinicalEvent } from "@ipo/model";

/** Measures of the body by the ids of the tables of vital signs, in the order that they are drawn. */
export const bodyMeasures: ReadonlySet<string> = new Set(["weight", "height", "bmi", "bsa"]);

/** Whether a vital sign is one of the two parts of a blood pressure. */
export function isBloodPressure(event: ClinicalEvent): boolean {
  return (
    event.kind === "vitalSign" && (event.analyte === "systolic" || event.analyte === "diastolic")
  );
}
