// First, before any schema is made.
import "./noEval.js";

export { Account, AccountEntry, Fate, FateReason, accountOf } from "./account.js";
export { CodeableConcept, Coding, LocalisedText, hasCode, textOf } from "./coding.js";
export { Issue, IssueSeverity } from "./issue.js";
export { Patient, PatientIdentifier } from "./patient.js";
export {
  PatientRecord,
  datedByAnalyte,
  datedEventsOfKind,
  eventsBesideValues,
  eventsOfKind,
  eventsOfKinds,
  recordJsonSchema,
} from "./record.js";
export { eventIndexOf, type EventIndex } from "./recordIndex.js";
export {
  Comparator,
  DataAbsentReason,
  ObservationValue,
  Quantity,
  ReferenceRange,
  positionInRange,
  unitKeyOf,
} from "./quantity.js";
export {
  EpochMs,
  EventTime,
  TimePoint,
  TimePrecision,
  anchorOf,
  dayTextOf,
  endOf,
  isDated,
  isPartial,
  parseTimePoint,
  startOf,
} from "./time.js";
export { EventStatus, Identifier, Provenance, Relation, TimeDoubt } from "./events/base.js";
export {
  AllergyEvent,
  AllergyReaction,
  BodyStructureEvent,
  ConsentEvent,
  ConsentProvision,
  FamilyCondition,
  FamilyHistoryEvent,
  ImmunizationEvent,
  OtherEvent,
  ResourceDetail,
  StudyParticipationEvent,
} from "./events/background.js";
export { CareEvent, CarePlanEvent, DeathEvent, FollowUpEvent, Participant } from "./events/care.js";
export { ClinicalEvent, type ClinicalEventKind, type EventOfKind } from "./events/clinicalEvent.js";
export { ConditionEvent, DiseaseStatusEvent, StageEvent } from "./events/condition.js";
export {
  Conversion,
  GenomicFindingEvent,
  LabEvent,
  ObservationEvent,
  PerformanceStatusEvent,
  PromScoreEvent,
  SymptomEvent,
  VitalSignEvent,
} from "./events/observation.js";
export {
  AdverseEventEvent,
  Attachment,
  DocumentEvent,
  DocumentSection,
  ImagingEvent,
  PromFormEvent,
  PromItem,
  ReportEvent,
  Respondent,
  ResponseCategory,
  ResponseEvent,
  SpecimenEvent,
} from "./events/report.js";
export {
  Cycle,
  MedicationEvent,
  ProcedureEvent,
  RadiotherapyEvent,
  RadiotherapyVolume,
  TreatmentIntent,
} from "./events/treatment.js";
export { cyclesOf, type CycledEvent, type TreatmentCycle } from "./derive/cycles.js";
export { type DoseChange } from "./derive/doseChanges.js";
export { type DoseGap, doseGapsOf, doseRhythmOf } from "./derive/doseGaps.js";
export { regimenPartsOf } from "./derive/regimenParts.js";
export { wordsBesideDose } from "./derive/wordsBesideDose.js";
export { type DoseIntensity, type DoseSum } from "./derive/doseIntensity.js";
export { drugIdentity } from "./derive/drugIdentity.js";
export {
  labSeriesOf,
  measurementIdentity,
  quantityOf,
  type LabSegment,
  type LabSeries,
  type MeasurementEvent,
} from "./derive/labSeries.js";
export {
  firstRowAfter,
  firstRowFrom,
  seriesColumnsOf,
  valueFlags,
  type SeriesColumns,
} from "./derive/seriesColumns.js";
export { censoring, ownRange, standingOf, type Standing } from "./derive/standing.js";
export { indexRecord } from "./derive/indexRecord.js";
export { recordWithoutDuplicates } from "./derive/withoutDuplicates.js";
export { isLineOfTherapy, linesOf, type LineEvent, type LineOfTherapy } from "./derive/lines.js";
export {
  DEFAULT_TREATMENT_GAP_DAYS,
  treatmentsOf,
  type Treatment,
  type TreatmentGap,
  type TreatmentOptions,
} from "./derive/treatments.js";
