import type { ClinicalEvent } from "@ipo/model";
import { normaliseAdverseEvent } from "./adverseEvent.js";
import { normaliseAllergyIntolerance } from "./background/allergyIntolerance.js";
import { normaliseAppointment } from "./care/appointment.js";
import { normaliseBodyStructure } from "./background/bodyStructure.js";
import { normaliseCarePlan } from "./care/carePlan.js";
import { normaliseCareTeam } from "./care/careTeam.js";
import { normaliseComposition } from "./document/composition.js";
import { normaliseCondition } from "./condition.js";
import type { ReadContext } from "./context.js";
import { normaliseConsent } from "./background/consent.js";
import { normaliseDiagnosticReport } from "./report/diagnosticReport.js";
import { normaliseDocumentReference } from "./document/documentReference.js";
import { normaliseEncounter } from "./care/encounter.js";
import { normaliseEpisodeOfCare } from "./care/episodeOfCare.js";
import { normaliseFamilyMemberHistory } from "./background/familyMemberHistory.js";
import { normaliseImagingStudy } from "./report/imagingStudy.js";
import { normaliseImmunization } from "./background/immunization.js";
import { normaliseList } from "./document/list.js";
import { normaliseMedia } from "./document/media.js";
import { normaliseMedicationAdministration } from "./medication/medicationAdministration.js";
import { normaliseMedicationDispense } from "./medication/medicationDispense.js";
import { normaliseMedicationRequest } from "./medication/medicationRequest.js";
import { normaliseMedicationStatement } from "./medication/medicationStatement.js";
import { normaliseObservation } from "./observation/observation.js";
import { normaliseOtherResource } from "./other/otherResource.js";
import { otherResources } from "./other/otherResources.js";
import { normaliseProcedure } from "./procedure/procedure.js";
import { normaliseQuestionnaireResponse } from "./form/questionnaireResponse.js";
import { normaliseResearchSubject } from "./care/researchSubject.js";
import { normaliseServiceRequest } from "./care/serviceRequest.js";
import { normaliseSpecimen } from "./report/specimen.js";
import { normaliseTask } from "./care/task.js";

/** A resource as events; none when it holds nothing to show. */
export type Normaliser = (context: ReadContext) => ClinicalEvent[];

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
