import type { ClinicalEvent } from "@ipo/model";
import { normaliseAdverseEvent } from "./adverseEvent.js";
import { normaliseAllergyIntolerance } from "./allergyIntolerance.js";
import { normaliseAppointment } from "./appointment.js";
import { normaliseBodyStructure } from "./bodyStructure.js";
import { normaliseCarePlan } from "./carePlan.js";
import { normaliseCareTeam } from "./careTeam.js";
import { normaliseComposition } from "./composition.js";
import { normaliseCondition } from "./condition.js";
import type { ReadContext } from "./context.js";
import { normaliseConsent } from "./consent.js";
import { normaliseDiagnosticReport } from "./diagnosticReport.js";
import { normaliseDocumentReference } from "./documentReference.js";
import { normaliseEncounter } from "./encounter.js";
import { normaliseEpisodeOfCare } from "./episodeOfCare.js";
import { normaliseFamilyMemberHistory } from "./familyMemberHistory.js";
import { normaliseImagingStudy } from "./imagingStudy.js";
import { normaliseImmunization } from "./immunization.js";
import { normaliseList } from "./list.js";
import { normaliseMedia } from "./media.js";
import { normaliseMedicationAdministration } from "./medicationAdministration.js";
import { normaliseMedicationDispense } from "./medicationDispense.js";
import { normaliseMedicationRequest } from "./medicationRequest.js";
import { normaliseMedicationStatement } from "./medicationStatement.js";
import { normaliseObservation } from "./observation.js";
import { normaliseOtherResource } from "./otherResource.js";
import { otherResources } from "./otherResources.js";
import { normaliseProcedure } from "./procedure.js";
import { normaliseQuestionnaireResponse } from "./questionnaireResponse.js";
import { normaliseResearchSubject } from "./researchSubject.js";
import { normaliseServiceRequest } from "./serviceRequest.js";
import { normaliseSpecimen } from "./specimen.js";
import { normaliseTask } from "./task.js";

/** A resource as events; `undefined` when nothing of it can be read. */
export type Normaliser = (context: ReadContext) => ClinicalEvent[] | undefined;

/** The resource types that become events. A type is added here and in a file of its own. */
export const normalisers: ReadonlyMap<string, Normaliser> = new Map<string, Normaliser>([
  ...[...otherResources].map(([type, table]): [string, Normaliser] => [
    type,
    (context) => normaliseOtherResource(table, context),
  ]),
  ["AdverseEvent", normaliseAdverseEvent],
  ["AllergyIntolerance", normaliseAllergyIntolerance],
  ["Appointment", normaliseAppointment],
  ["BodyStructure", normaliseBodyStructure],
  ["CarePlan", normaliseCarePlan],
  ["CareTeam", normaliseCareTeam],
  ["Composition", normaliseComposition],
  ["Condition", normaliseCondition],
  ["Consent", normaliseConsent],
  ["DiagnosticReport", normaliseDiagnosticReport],
  ["DocumentReference", normaliseDocumentReference],
  ["Encounter", normaliseEncounter],
  ["EpisodeOfCare", normaliseEpisodeOfCare],
  ["FamilyMemberHistory", normaliseFamilyMemberHistory],
  ["ImagingStudy", normaliseImagingStudy],
  ["Immunization", normaliseImmunization],
  ["List", normaliseList],
  ["Media", normaliseMedia],
  ["MedicationAdministration", normaliseMedicationAdministration],
  ["MedicationDispense", normaliseMedicationDispense],
  ["MedicationRequest", normaliseMedicationRequest],
  ["MedicationStatement", normaliseMedicationStatement],
  ["Observation", normaliseObservation],
  ["Procedure", normaliseProcedure],
  ["QuestionnaireResponse", normaliseQuestionnaireResponse],
  ["ResearchSubject", normaliseResearchSubject],
  ["ServiceRequest", normaliseServiceRequest],
  ["Specimen", normaliseSpecimen],
  ["Task", normaliseTask],
]);
