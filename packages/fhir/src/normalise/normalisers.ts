import type { ClinicalEvent } from "@ipo/model";
import { normaliseAdverseEvent } from "./adverseEvent.js";
import { normaliseCarePlan } from "./carePlan.js";
import { normaliseCondition } from "./condition.js";
import type { ReadContext } from "./context.js";
import { normaliseDiagnosticReport } from "./diagnosticReport.js";
import { normaliseEncounter } from "./encounter.js";
import { normaliseImagingStudy } from "./imagingStudy.js";
import { normaliseMedicationAdministration } from "./medicationAdministration.js";
import { normaliseMedicationRequest } from "./medicationRequest.js";
import { normaliseMedicationStatement } from "./medicationStatement.js";
import { normaliseObservation } from "./observation.js";
import { normaliseProcedure } from "./procedure.js";
import { normaliseQuestionnaireResponse } from "./questionnaireResponse.js";
import { normaliseSpecimen } from "./specimen.js";

/** A resource as events; `undefined` when nothing of it can be read. */
export type Normaliser = (context: ReadContext) => ClinicalEvent[] | undefined;

/** The resource types that become events. A type is added here and in a file of its own. */
export const normalisers: ReadonlyMap<string, Normaliser> = new Map([
  ["AdverseEvent", normaliseAdverseEvent],
  ["CarePlan", normaliseCarePlan],
  ["Condition", normaliseCondition],
  ["DiagnosticReport", normaliseDiagnosticReport],
  ["Encounter", normaliseEncounter],
  ["ImagingStudy", normaliseImagingStudy],
  ["MedicationAdministration", normaliseMedicationAdministration],
  ["MedicationRequest", normaliseMedicationRequest],
  ["MedicationStatement", normaliseMedicationStatement],
  ["Observation", normaliseObservation],
  ["Procedure", normaliseProcedure],
  ["QuestionnaireResponse", normaliseQuestionnaireResponse],
  ["Specimen", normaliseSpecimen],
]);
