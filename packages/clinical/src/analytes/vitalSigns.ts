import { codings } from "../codes/codings.js";
import type { TableSource } from "../tableSource.js";
import type { Analyte } from "./analyte.js";

/** Where the vital sign codes were read. */
export const vitalSignsSource: TableSource = {
  source: "hl7.org/fhir/R4/observation-vitalsigns.html; mCODE STU4 body surface area",
  date: "2026-09-15",
};

function vitalSign(id: string, sv: string, en: string, ...loinc: string[]): Analyte {
  const name = { sv, en };
  return {
    id,
    label: name,
    name,
    codes: codings("loinc", ...loinc),
    scale: "linear",
    group: "other",
  };
}

/** Vital signs and body measures, in the shape of analytes. */
export const vitalSigns: readonly Analyte[] = [
  vitalSign("weight", "Vikt", "Weight", "29463-7", "3141-9"),
  vitalSign("height", "Längd", "Height", "8302-2"),
  vitalSign("bmi", "BMI", "BMI", "39156-5"),
  vitalSign("bsa", "Kroppsyta", "Body surface area", "8277-6"),
  vitalSign("systolic", "Systoliskt blodtryck", "Systolic blood pressure", "8480-6"),
  vitalSign("diastolic", "Diastoliskt blodtryck", "Diastolic blood pressure", "8462-4"),
  vitalSign("heart-rate", "Hjärtfrekvens", "Heart rate", "8867-4"),
  vitalSign("respiratory-rate", "Andningsfrekvens", "Respiratory rate", "9279-1"),
  vitalSign("temperature", "Kroppstemperatur", "Body temperature", "8310-5"),
  vitalSign("oxygen-saturation", "Syremättnad", "Oxygen saturation", "2708-6", "59408-5"),
];
