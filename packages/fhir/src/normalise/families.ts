import {
  findInstrument,
  findPromScale,
  isDiseaseStatusCode,
  isGeneticsReport,
  isPathologyReport,
  isResponseCode,
  isStageCode,
  isTissueCode,
  kvaCodeOf,
  systems,
} from "@ipo/clinical";
import { hasCode, type ClinicalEvent, type CodeableConcept, type EventOfKind } from "@ipo/model";
import { isObservationOf } from "./observation/observationCodes.js";

/** The families of data: the eight of the individual patient overview first, then those that stand beside them. */
export const families = [
  "disease history",
  "disease status",
  "laboratory",
  "investigations",
  "treatments",
  "side effects",
  "symptoms",
  "quality of life",
  "planned care",
  "study participation",
  "genomics",
  "pathology",
  "performance status",
  "MDK",
  "care pathway",
  "death",
  "background",
] as const;
export type Family = (typeof families)[number];

/** One rule: which events, from which resources, by which signal, belong to which family. */
export interface FamilyRule {
  readonly kind: ClinicalEvent["kind"];
  readonly family: Family;
  /** FHIR resource types the events come from. */
  readonly resources: string;
  /** What decides, in words; empty where the kind does. */
  readonly signal: string;
  readonly applies: (event: ClinicalEvent) => boolean;
}

const always = () => true;

/** A rule for all events of a kind. */
function all(kind: FamilyRule["kind"], family: Family, resources: string): FamilyRule {
  return { kind, family, resources, signal: "", applies: always };
}

/** A rule for the events of a kind that a signal tells. */
function some<Kind extends FamilyRule["kind"]>(
  kind: Kind,
  family: Family,
  resources: string,
  signal: string,
  applies: (event: EventOfKind<Kind>) => boolean,
): FamilyRule {
  const isOne = (event: ClinicalEvent): event is EventOfKind<Kind> => event.kind === kind;
  return { kind, family, resources, signal, applies: (event) => isOne(event) && applies(event) };
}

const hasDiagnosticSection = (
  category: readonly CodeableConcept[],
  ...sections: readonly string[]
): boolean =>
  category.some((concept) =>
    sections.some((code) => hasCode(concept, systems.diagnosticService, code)),
  );

const hasLoinc = (concepts: readonly CodeableConcept[], ...codes: readonly string[]): boolean =>
  concepts.some((concept) => codes.some((code) => hasCode(concept, systems.loinc, code)));

const isPromCode = (code: CodeableConcept): boolean =>
  findPromScale(code) !== undefined || findInstrument(code) !== undefined;

const inCategory = ({ category }: EventOfKind<"observation">, ...codes: readonly string[]) =>
  (category ?? []).some((code) => codes.includes(code));

/** Categories of FHIR and US Core for circumstances, habits and wishes. */
const SOCIAL = [
  "social-history",
  "sdoh",
  "care-experience-preference",
  "treatment-intervention-preference",
];

const isFromForm = ({ related }: ClinicalEvent): boolean =>
  (related ?? []).some(
    ({ relation, source }) =>
      relation === "derivedFrom" && source.startsWith("QuestionnaireResponse/"),
  );

/** The rules, in order; the first for the kind that applies decides. */
export const familyRules: readonly FamilyRule[] = [
  all("condition", "disease history", "Condition"),
  all("stage", "disease status", "Observation"),
  all("diseaseStatus", "disease status", "Observation"),
  all("response", "disease status", "Observation"),
  all("followUp", "disease status", "Observation"),

  all("lab", "laboratory", "Observation"),
  all("vitalSign", "investigations", "Observation"),
  all("imaging", "investigations", "ImagingStudy, DiagnosticReport, Procedure"),
  all("specimen", "pathology", "Specimen"),
  all("genomicFinding", "genomics", "Observation"),
  all("performanceStatus", "performance status", "Observation"),

  some(
    "report",
    "pathology",
    "DiagnosticReport",
    "HL7 section PAT, SP, CP, or a LOINC pathology report",
    isPathologyReport,
  ),
  some(
    "report",
    "genomics",
    "DiagnosticReport",
    "HL7 section GE, CG, or a genetic report's code",
    isGeneticsReport,
  ),
  some(
    "report",
    "quality of life",
    "DiagnosticReport",
    "code of a patient-reported instrument, or one of Synthea's screening forms",
    ({ code }) =>
      isPromCode(code) || hasLoinc([code], "55757-9", "69737-5", "72109-2", "76499-3", "82666-9"),
  ),
  some("report", "death", "DiagnosticReport", "LOINC death certificate", ({ code }) =>
    hasLoinc([code], "69409-1", "64297-5"),
  ),
  some(
    "report",
    "disease history",
    "DiagnosticReport",
    "LOINC clinical note",
    ({ code, category }) => hasLoinc([code, ...category], "34117-2", "51847-2"),
  ),
  some(
    "report",
    "laboratory",
    "DiagnosticReport",
    "HL7 section LAB, CH, HM, MB …, or LOINC laboratory report",
    ({ category, code }) =>
      hasDiagnosticSection(category, "LAB", "CH", "HM", "MB", "IMM", "SR", "TX", "BLB") ||
      hasLoinc([code, ...category], "26436-6", "11502-2"),
  ),
  all("report", "investigations", "DiagnosticReport"),

  some("observation", "death", "Observation", "code of death or its cause", ({ code }) =>
    isObservationOf("death", code),
  ),
  some(
    "observation",
    "study participation",
    "Observation",
    "code of enrolment in a trial",
    ({ code }) => isObservationOf("studyParticipation", code),
  ),
  some("observation", "disease history", "Observation", "code of a past illness", ({ code }) =>
    isObservationOf("diseaseHistory", code),
  ),
  some(
    "observation",
    "pathology",
    "Observation",
    "code describes the tumour's tissue",
    ({ code }) => isTissueCode(code),
  ),
  some(
    "observation",
    "disease status",
    "Observation",
    "code of residual tumour, metastasis or overall state; a staging or status without its answer",
    ({ code }) =>
      isObservationOf("diseaseStatus", code) ||
      isObservationOf("overallResponse", code) ||
      isStageCode(code) ||
      isDiseaseStatusCode(code) ||
      isResponseCode(code),
  ),
  some("observation", "side effects", "Observation", "code of a complication", ({ code }) =>
    isObservationOf("sideEffect", code),
  ),
  some(
    "observation",
    "genomics",
    "Observation",
    "a part or an implication of a genomic finding, by code",
    ({ code }) =>
      isObservationOf("genomics", code) ||
      code.coding.some((coding) => coding.code?.endsWith("-implication")),
  ),
  some(
    "observation",
    "background",
    "Observation",
    "social history: its category, or a code of living habits",
    (event) => inCategory(event, ...SOCIAL) || isObservationOf("background", event.code),
  ),
  some(
    "observation",
    "quality of life",
    "Observation",
    "category survey, a code of an instrument, or derived from a form",
    (event) => inCategory(event, "survey") || isPromCode(event.code) || isFromForm(event),
  ),
  some("observation", "laboratory", "Observation", "category laboratory", (event) =>
    inCategory(event, "laboratory"),
  ),
  some("observation", "treatments", "Observation", "category therapy", (event) =>
    inCategory(event, "therapy"),
  ),
  all("observation", "investigations", "Observation"),

  some(
    "medication",
    "planned care",
    "MedicationRequest",
    "intent plan, proposal or option",
    ({ status }) => status === "planned",
  ),
  all("medication", "treatments", "MedicationRequest, -Administration, -Statement, -Dispense"),
  some(
    "radiotherapy",
    "planned care",
    "Procedure",
    "status preparation",
    ({ status }) => status === "planned",
  ),
  all("radiotherapy", "treatments", "Procedure"),
  some(
    "procedure",
    "planned care",
    "Procedure",
    "status preparation",
    ({ status }) => status === "planned",
  ),
  some(
    "procedure",
    "investigations",
    "Procedure",
    "a biopsy, examination or test, by code or category",
    ({ category }) => category === "biopsy" || category === "diagnostic",
  ),
  some(
    "procedure",
    "background",
    "Procedure",
    "KVÅ AW019 or AU124: need for rehabilitation assessed, plan of care made together",
    ({ code }) => ["AW019", "AU124"].includes(kvaCodeOf(code) ?? ""),
  ),
  all("procedure", "treatments", "Procedure"),

  all("adverseEvent", "side effects", "AdverseEvent"),
  all("symptom", "symptoms", "Observation"),
  all("promScore", "quality of life", "Observation, QuestionnaireResponse"),
  all("promForm", "quality of life", "QuestionnaireResponse"),

  some(
    "careEvent",
    "MDK",
    "Procedure, CarePlan, Encounter …",
    "KVÅ with suffix 35, or the code of a conference",
    ({ category }) => category === "mdk",
  ),
  some(
    "careEvent",
    "care pathway",
    "Procedure, Encounter …",
    "KVÅ code of an SVF measuring point",
    ({ category }) => category === "pathway",
  ),
  some(
    "careEvent",
    "planned care",
    "ServiceRequest, Appointment, Task, Procedure",
    "an order, referral, task or planned act",
    ({ category, status }) =>
      ["planned", "order", "referral", "task"].includes(category) || status === "planned",
  ),
  all("careEvent", "background", "Encounter, EpisodeOfCare, CareTeam, Procedure"),
  some(
    "carePlan",
    "treatments",
    "CarePlan",
    "category line of therapy",
    ({ category }) => category === "line-of-therapy",
  ),
  all("carePlan", "planned care", "CarePlan"),
  all("studyParticipation", "study participation", "ResearchSubject, Observation"),
  all("death", "death", "Patient, Observation"),

  all("allergy", "background", "AllergyIntolerance"),
  all("immunization", "background", "Immunization"),
  all("familyHistory", "background", "FamilyMemberHistory"),
  all("consent", "background", "Consent"),
  all("bodyStructure", "background", "BodyStructure"),
  all("document", "background", "Composition, DocumentReference, List, Media"),
  all("other", "background", "any other type"),
];

/** The family an event belongs to, by the rules above. Every kind has a rule that always applies, so there is always one. */
export function familyOf(event: ClinicalEvent): Family {
  const rule = familyRules.find(({ kind, applies }) => kind === event.kind && applies(event));
  return rule?.family ?? "background";
}
