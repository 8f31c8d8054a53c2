import type { FhirResource } from "fhir/r4";
import type { CareEvent, ClinicalEvent, ClinicalEventKind, MedicationEvent } from "@ipo/model";
import { addressOf } from "./address.js";
import type { EventGroup } from "./eventGroup.js";
import { writeAdverseEvent } from "./writeAdverseEvent.js";
import {
  writeAllergyIntolerance,
  writeBodyStructure,
  writeConsent,
  writeFamilyMemberHistory,
  writeImmunization,
  writeResearchSubject,
} from "./writeBackground.js";
import {
  writeAppointment,
  writeCareTeam,
  writeEncounter,
  writeEpisodeOfCare,
  writeServiceRequest,
  writeTask,
} from "./writeCareEvent.js";
import { writeCarePlan } from "./writeCarePlan.js";
import { writeCondition } from "./writeCondition.js";
import type { WriteContext } from "./writeContext.js";
import {
  writeComposition,
  writeDocumentReference,
  writeList,
  writeMedia,
} from "./writeDocument.js";
import {
  writeMedicationAdministration,
  writeMedicationDispense,
  writeMedicationRequest,
  writeMedicationStatement,
} from "./writeMedication.js";
import { writeObservation } from "./writeObservation.js";
import { isOtherType, writeOther } from "./writeOther.js";
import { writeProcedure } from "./writeProcedure.js";
import { writeQuestionnaireResponse } from "./writeQuestionnaireResponse.js";
import { writeDiagnosticReport, writeImagingStudy, writeSpecimen } from "./writeReport.js";

/** The events of one resource as that resource. */
type Writer = (group: EventGroup, context: WriteContext) => FhirResource;

/** The resource types that are written, each by a function of its own. */
const writers = {
  AdverseEvent: writeAdverseEvent,
  AllergyIntolerance: writeAllergyIntolerance,
  Appointment: writeAppointment,
  BodyStructure: writeBodyStructure,
  CarePlan: writeCarePlan,
  CareTeam: writeCareTeam,
  Composition: writeComposition,
  Condition: writeCondition,
  Consent: writeConsent,
  DiagnosticReport: writeDiagnosticReport,
  DocumentReference: writeDocumentReference,
  Encounter: writeEncounter,
  EpisodeOfCare: writeEpisodeOfCare,
  FamilyMemberHistory: writeFamilyMemberHistory,
  ImagingStudy: writeImagingStudy,
  Immunization: writeImmunization,
  List: writeList,
  Media: writeMedia,
  MedicationAdministration: writeMedicationAdministration,
  MedicationDispense: writeMedicationDispense,
  MedicationRequest: writeMedicationRequest,
  MedicationStatement: writeMedicationStatement,
  Observation: writeObservation,
  Procedure: writeProcedure,
  QuestionnaireResponse: writeQuestionnaireResponse,
  ResearchSubject: writeResearchSubject,
  ServiceRequest: writeServiceRequest,
  Specimen: writeSpecimen,
  Task: writeTask,
} as const satisfies Record<string, Writer>;

type WrittenType = keyof typeof writers;

/**
 * The resource type of each kind of event whose source does not name one. A kind that is missing here does not compile.
 * Kinds that several types can hold say it by what they hold.
 */
const typeByKind: {
  readonly [Kind in ClinicalEventKind]:
    WrittenType | ((event: Extract<ClinicalEvent, { kind: Kind }>) => WrittenType) | "other";
} = {
  adverseEvent: "AdverseEvent",
  allergy: "AllergyIntolerance",
  bodyStructure: "BodyStructure",
  careEvent: ({ category }) => typeByCareCategory[category],
  carePlan: "CarePlan",
  condition: "Condition",
  consent: "Consent",
  death: "Observation",
  diseaseStatus: "Observation",
  document: ({ resource }) => resource,
  familyHistory: "FamilyMemberHistory",
  followUp: "Observation",
  genomicFinding: "Observation",
  imaging: "ImagingStudy",
  immunization: "Immunization",
  lab: "Observation",
  medication: ({ resource }) => typeByMedicationResource[resource],
  observation: "Observation",
  other: "other",
  performanceStatus: "Observation",
  procedure: "Procedure",
  promForm: "QuestionnaireResponse",
  promScore: "Observation",
  radiotherapy: "Procedure",
  report: "DiagnosticReport",
  response: "Observation",
  specimen: "Specimen",
  stage: "Observation",
  studyParticipation: "ResearchSubject",
  symptom: "Observation",
  vitalSign: "Observation",
};

const typeByCareCategory: Readonly<Record<CareEvent["category"], WrittenType>> = {
  admission: "Encounter",
  careTeam: "CareTeam",
  episode: "EpisodeOfCare",
  mdk: "Procedure",
  order: "ServiceRequest",
  other: "Procedure",
  pathway: "Procedure",
  planned: "Appointment",
  referral: "ServiceRequest",
  task: "Task",
  visit: "Encounter",
};

const typeByMedicationResource: Readonly<Record<MedicationEvent["resource"], WrittenType>> = {
  administration: "MedicationAdministration",
  dispense: "MedicationDispense",
  request: "MedicationRequest",
  statement: "MedicationStatement",
};

/** The resource that the events came from: of the type their source names, else of the type of their kind. */
export function writeGroup(group: EventGroup, context: WriteContext): FhirResource {
  const named = addressOf(group.source).resourceType ?? "";
  const type = isWrittenType(named)
    ? named
    : isOtherType(named)
      ? "other"
      : typeOf(group.events[0]);
  return type === "other" ? writeOther(group, context) : writers[type](group, context);
}

function isWrittenType(type: string): type is WrittenType {
  return Object.hasOwn(writers, type);
}

function typeOf(event: ClinicalEvent): WrittenType | "other" {
  // The table pairs each kind with a function of that kind, which a lookup by a union of kinds cannot show.
  const type = typeByKind[event.kind] as
    WrittenType | "other" | ((one: ClinicalEvent) => WrittenType);
  return typeof type === "function" ? type(event) : type;
}
