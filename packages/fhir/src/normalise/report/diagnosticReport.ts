import { systems } from "@ipo/clinical";
import { hasCode, type ClinicalEvent, type CodeableConcept } from "@ipo/model";
import { defined, nonEmpty } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { resolveReference } from "../../references/resolveReference.js";
import { DiagnosticReport, type FhirDiagnosticReport } from "../../schema/reports.js";
import { readAttachments } from "../document/attachment.js";
import { normaliseConcept, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { withExtensionReferences } from "../extension.js";
import { narrativeText } from "../document/narrative.js";
import { referredOf } from "../referred.js";
import { sourceOfReference, sourcesOf } from "../related.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/** Imaging sections of HL7 v2 table 0074: radiology, radiograph, CT, MR, nuclear medicine, ultrasounds, cineradiograph. */
const IMAGING_SECTIONS = ["RAD", "RX", "CT", "NMR", "NMS", "RUS", "OUS", "VUS", "CUS", "XRC"];

/**
 * A DiagnosticReport as one event. A radiology report stands for its examination, unless that ImagingStudy is in the
 * input too: then the study is the examination and the report stays a report, so that nothing is shown twice.
 */
export function normaliseDiagnosticReport(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(DiagnosticReport, context);
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
      related: withExtensionReferences(
        {
          basedOn: resource.basedOn,
          imagingStudy: studies,
          specimen: resource.specimen,
          encounter: resource.encounter,
          "media.link": (resource.media ?? []).map(({ link }) => link),
        },
        resource.extension,
      ),
      note: remarksOf({ result: unresolvedResults(resource, context) }),
    },
    context,
  );
  const results = sourcesOf(resource.result ?? [], context);
  const stated = defined({
    conclusion: resource.conclusion ?? narrativeOf(resource, results),
    conclusionCode: optionalConcepts(resource.conclusionCode),
    attachments: readAttachments(resource.presentedForm, "presentedForm", context),
  });
  if (!hasStudy && (studies.length > 0 || category.some(isImaging))) {
    const gathered = defined({ results: nonEmpty(results) });
    return [{ kind: "imaging", ...base, modality: [], ...gathered, ...stated }];
  }
  return [{ kind: "report", ...base, category, results, ...stated }];
}

/** The words of results that lead nowhere: they are all the report says of them. */
function unresolvedResults({ result }: FhirDiagnosticReport, context: ReadContext) {
  return (result ?? [])
    .filter((reference) => sourceOfReference(reference, context) === undefined)
    .map((reference) => referredOf(reference, context).display);
}

/** The words of a report that is nothing but its narrative. One generated from the fields says nothing of its own. */
function narrativeOf(
  { text, presentedForm, conclusionCode }: FhirDiagnosticReport,
  results: readonly string[],
): string | undefined {
  const isEmpty = results.length === 0 && !presentedForm?.length && !conclusionCode?.length;
  const isOwn = text?.status === "additional" || text?.status === "extensions";
  return isEmpty && isOwn ? narrativeText(text.div) : undefined;
}

function isImaging(category: CodeableConcept): boolean {
  return (
    IMAGING_SECTIONS.some((code) => hasCode(category, systems.diagnosticService, code)) ||
    hasCode(category, systems.loinc, "LP29684-5") ||
    hasCode(category, systems.snomed, "394914008")
  );
}
