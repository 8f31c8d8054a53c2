import * as z from "zod";
import {
  AllergyEvent,
  BodyStructureEvent,
  ConsentEvent,
  FamilyHistoryEvent,
  ImmunizationEvent,
  OtherEvent,
  StudyParticipationEvent,
} from "./background.js";
import { CareEvent, CarePlanEvent, DeathEvent, FollowUpEvent } from "./care.js";
import { ConditionEvent, DiseaseStatusEvent, StageEvent } from "./condition.js";
import {
  GenomicFindingEvent,
  LabEvent,
  ObservationEvent,
  PerformanceStatusEvent,
  PromScoreEvent,
  SymptomEvent,
  VitalSignEvent,
} from "./observation.js";
import {
  AdverseEventEvent,
  DocumentEvent,
  ImagingEvent,
  PromFormEvent,
  ReportEvent,
  ResponseEvent,
  SpecimenEvent,
} from "./report.js";
import { MedicationEvent, ProcedureEvent, RadiotherapyEvent } from "./treatment.js";

/** Everything that can stand on the timeline or in the table, told apart by `kind`. */
export const ClinicalEvent = z.discriminatedUnion("kind", [
  ConditionEvent,
  StageEvent,
  DiseaseStatusEvent,
  MedicationEvent,
  RadiotherapyEvent,
  ProcedureEvent,
  LabEvent,
  VitalSignEvent,
  ObservationEvent,
  PerformanceStatusEvent,
  GenomicFindingEvent,
  SymptomEvent,
  PromScoreEvent,
  PromFormEvent,
  ImagingEvent,
  ResponseEvent,
  ReportEvent,
  SpecimenEvent,
  AdverseEventEvent,
  CareEvent,
  CarePlanEvent,
  DeathEvent,
  FollowUpEvent,
  StudyParticipationEvent,
  AllergyEvent,
  ImmunizationEvent,
  FamilyHistoryEvent,
  ConsentEvent,
  BodyStructureEvent,
  DocumentEvent,
  OtherEvent,
]);
export type ClinicalEvent = z.infer<typeof ClinicalEvent>;
export type ClinicalEventKind = ClinicalEvent["kind"];
export type EventOfKind<Kind extends ClinicalEventKind> = Extract<ClinicalEvent, { kind: Kind }>;
