/**
 * Code systems used in the example bundles, and two ways to make a FHIR `CodeableConcept`.
 * Systems under `ipo.example` are the project's own, for facts no official code is known for.
 */
const LOCAL = "https://ipo.example/fhir/CodeSystem";
const TERMINOLOGY = "http://terminology.hl7.org/CodeSystem";

export const EXTENSION_BASE = "https://ipo.example/fhir/StructureDefinition";
export const MCODE_BASE = "http://hl7.org/fhir/us/mcode/StructureDefinition";

export const SYSTEM = {
  actCode: `${TERMINOLOGY}/v3-ActCode`,
  adverseEventOutcome: `${TERMINOLOGY}/adverse-event-outcome`,
  atc: "http://www.whocc.no/atc",
  careEvent: `${LOCAL}/care-event`,
  carePlanCategory: `${LOCAL}/care-plan-category`,
  conditionCategory: `${TERMINOLOGY}/condition-category`,
  conditionClinical: `${TERMINOLOGY}/condition-clinical`,
  conditionVerification: `${TERMINOLOGY}/condition-ver-status`,
  ctcaeGrade: `${LOCAL}/ctcae-grade`,
  dataAbsentReason: `${TERMINOLOGY}/data-absent-reason`,
  dicom: "http://dicom.nema.org/resources/ontology/DCM",
  diseaseState: `${LOCAL}/disease-state`,
  diagnosticService: `${TERMINOLOGY}/v2-0074`,
  hgnc: "http://www.genenames.org/geneId",
  icd10: "http://hl7.org/fhir/sid/icd-10",
  interpretation: `${TERMINOLOGY}/v3-ObservationInterpretation`,
  kva: "urn:oid:1.2.752.116.1.3.2.1.4",
  loinc: "http://loinc.org",
  npu: "urn:oid:1.2.752.108.1",
  observationCategory: `${TERMINOLOGY}/observation-category`,
  personnummer: "http://electronichealth.se/identifier/personnummer",
  promScale: `${LOCAL}/prom-scale`,
  snomed: "http://snomed.info/sct",
  symptomDomain: `${LOCAL}/symptom-domain`,
  symptomLevel: `${LOCAL}/symptom-level`,
  ucum: "http://unitsofmeasure.org",
};

/** UCUM code of each unit as it is worded in the bundles. */
const UCUM = {
  "µg/L": "ug/L",
  "µkat/L": "ukat/L",
  "g/L": "g/L",
  "g/dL": "g/dL",
  "mg/L": "mg/L",
  "nmol/L": "nmol/L",
  "mmol/L": "mmol/L",
  "µmol/L": "umol/L",
  "kIE/L": "k[IU]/L",
  "10⁹/L": "10*9/L",
  1: "1",
  mg: "mg",
  "mg/m²": "mg/m2",
  "mg/kg": "mg/kg",
  GBq: "GBq",
  cGy: "cGy",
  poäng: "{score}",
};

/**
 * A concept with one code. `text` is what the source would show; without it the display is shown.
 * @param {string} system @param {string} code @param {string} [display] @param {string} [text]
 */
export function coded(system, code, display, text) {
  return { coding: [{ system, code, display }], text };
}

/** A concept in words only, for facts no code is known for. @param {string} text */
export function worded(text) {
  return { text };
}

/**
 * A quantity in a unit of the table above; a unit that is not there is written in words, without a code.
 * @param {number} value @param {string} [unit] @param {string} [comparator]
 */
export function quantity(value, unit, comparator) {
  const code = unit === undefined ? undefined : UCUM[/** @type {keyof typeof UCUM} */ (unit)];
  return { value, comparator, unit, system: code === undefined ? undefined : SYSTEM.ucum, code };
}
