import { systems } from "@ipo/clinical";
import { hasCode, type ClinicalEvent, type CodeableConcept } from "@ipo/model";
import { defined } from "../defined.js";
import { eventStatusOf } from "../fate/eventStatus.js";
import { resolveReference } from "../references/resolveReference.js";
import { DiagnosticReport } from "../schema/reports.js";
import { normaliseConcept, optionalConcepts } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf } from "./eventBase.js";
import { sourcesOf } from "./related.js";
import { firstTime, periodTime, pointTime } from "./time.js";

/** Imaging sections of HL7 v2 table 0074: radiology, radiograph, CT, MR, nuclear medicine, ultrasounds, cineradiograph. */
const IMAGING_SECTIONS = ["RAD", "RX", "CT", "NMR", "NMS", "RUS", "OUS", "VUS", "CUS", "XRC"];

/**
 * A DiagnosticReport as one event. A radiology report stands for its examination, unless that ImagingStudy is in the
 * input too: then the study is the examination and the report stays a report, so that nothing is shown twice.
 */
export function normaliseDiagnosticReport(context: ReadContext): ClinicalEvent[] | undefined {
  const resource = parseResource(DiagnosticReport, context);
  if (!resource) return undefined;
  const category = (resource.category ?? []).map(normaliseConcept);
  const studies = resource.imagingStudy ?? [];
  const hasStudy = studies.some(
    (reference) => resolveReference(reference, context.entry, context.index) !== undefined,
  );
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        pointTime(resource.effectiveDateTime, "effectiveDateTime", context),
        periodTime(resource.effectivePeriod, "effectivePeriod", context),
      ]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: normaliseConcept(resource.code),
      actors: [...(resource.resultsInterpreter ?? []), ...(resource.performer ?? [])],
      recorded: [resource.issued, "issued"],
      related: {
        basedOn: resource.basedOn,
        imagingStudy: studies,
        specimen: resource.specimen,
        encounter: resource.encounter,
      },
    },
    context,
  );
  const conclusion = defined({
    conclusion: resource.conclusion,
    conclusionCode: optionalConcepts(resource.conclusionCode),
  });
  if (!hasStudy && (studies.length > 0 || category.some(isImaging)))
    return [{ kind: "imaging", ...base, modality: [], ...conclusion }];
  return [
    {
      kind: "report",
      ...base,
      category,
      results: sourcesOf(resource.result ?? [], context),
      ...conclusion,
    },
  ];
}

function isImaging(category: CodeableConcept): boolean {
  return (
    IMAGING_SECTIONS.some((code) => hasCode(category, systems.diagnosticService, code)) ||
    hasCode(category, systems.loinc, "LP29684-5") ||
    hasCode(category, systems.snomed, "394914008")
  );
}
