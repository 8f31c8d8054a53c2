import { systems } from "@ipo/clinical";
import type {
  Attachment as FhirAttachment,
  DiagnosticReport,
  ImagingStudy,
  Specimen,
} from "fhir/r4";
import type { Attachment } from "@ipo/model";
import { requiredConcept, writeConcept, writeConcepts } from "./concept.js";
import { encodeBase64 } from "./encodeBase64.js";
import type { EventGroup } from "./eventGroup.js";
import { authorOf, oneRelatedIn, organisationOf, relatedIn, writeReferences } from "./reference.js";
import { RESULT_CODES, writeStatus } from "./status.js";
import { writeTime } from "./time.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";

/** A report, or the imaging examination that a radiology report stands for. */
export function writeDiagnosticReport(
  group: EventGroup,
  { subject }: WriteContext,
): DiagnosticReport {
  const [event] = group.events;
  const { dateTime, period, words } = writeTime(event.time);
  const report = event.kind === "report" || event.kind === "imaging" ? event : undefined;
  const { provenance } = event;
  return {
    resourceType: "DiagnosticReport",
    ...resourceBaseOf(group),
    basedOn: relatedIn(event, "basedOn"),
    status: writeStatus(event, {
      nearest: RESULT_CODES,
      others: ["partial", "appended"],
    }),
    category:
      event.kind === "imaging"
        ? [{ coding: [{ system: systems.diagnosticService, code: "RAD" }] }]
        : writeConcepts(event.kind === "report" ? event.category : undefined),
    code: requiredConcept(event.code),
    subject,
    encounter: oneRelatedIn(event, "encounter"),
    effectiveDateTime: dateTime,
    _effectiveDateTime: words,
    effectivePeriod: period,
    issued: provenance.recorded?.text,
    performer: [organisationOf(provenance)].filter((actor) => actor !== undefined),
    resultsInterpreter: [authorOf(provenance)].filter((actor) => actor !== undefined),
    specimen: relatedIn(event, "specimen"),
    result: writeReferences(report?.results),
    imagingStudy: relatedIn(event, "imagingStudy"),
    conclusion: report?.conclusion,
    conclusionCode: writeConcepts(report?.conclusionCode),
    presentedForm: (report?.attachments ?? []).map(writeAttachment),
  };
}

/** An imaging study. The sites of its series are in the record without the series, which R4 wants an identifier for. */
export function writeImagingStudy(group: EventGroup, { subject }: WriteContext): ImagingStudy {
  const [event] = group.events;
  const { dateTime, words } = writeTime(event.time);
  const imaging = event.kind === "imaging" ? event : undefined;
  const { studyUid } = imaging ?? {};
  return {
    resourceType: "ImagingStudy",
    ...resourceBaseOf(group),
    identifier:
      studyUid === undefined ? [] : [{ system: "urn:dicom:uid", value: `urn:oid:${studyUid}` }],
    status: writeStatus(event, { nearest: STUDY_STATUS }),
    modality: (imaging?.modality ?? []).map((coding) => ({ ...coding })),
    subject,
    encounter: oneRelatedIn(event, "encounter"),
    started: dateTime,
    _started: words,
    basedOn: relatedIn(event, "basedOn"),
    referrer: organisationOf(event.provenance),
    interpreter: [authorOf(event.provenance)].filter((actor) => actor !== undefined),
    procedureReference: oneRelatedIn(event, "procedureReference"),
    procedureCode: writeConcepts([event.code]),
    note: notesOf(event),
  };
}

/** A specimen, at the time of its collection. */
export function writeSpecimen(group: EventGroup, { subject }: WriteContext): Specimen {
  const [event] = group.events;
  const { dateTime, period, words } = writeTime(event.time);
  const status = SPECIMEN_STATUS.find((code) => code === event.sourceStatus);
  return {
    resourceType: "Specimen",
    ...resourceBaseOf(group),
    ...(status && { status }),
    type: writeConcept(event.code),
    subject,
    receivedTime: event.provenance.recorded?.text,
    parent: relatedIn(event, "parent"),
    request: relatedIn(event, "request"),
    collection: {
      collector: authorOf(event.provenance),
      collectedDateTime: dateTime,
      _collectedDateTime: words,
      collectedPeriod: period,
      bodySite: event.kind === "specimen" ? writeConcept(event.bodySite) : undefined,
    },
    note: notesOf(event),
  };
}

/** A file as described, with its content where that is plain text. */
export function writeAttachment({
  contentType,
  title,
  url,
  language,
  creation,
  size,
  text,
}: Attachment): FhirAttachment {
  const data = text === undefined ? undefined : encodeBase64(text);
  return { contentType, title, url, language, creation: creation?.text, size, data };
}

const SPECIMEN_STATUS = ["available", "unavailable", "unsatisfactory"] as const;

const STUDY_STATUS = {
  planned: "registered",
  active: "registered",
  "on-hold": "registered",
  completed: "available",
  stopped: "unknown",
  "not-done": "unknown",
  preliminary: "registered",
  final: "available",
  amended: "available",
  corrected: "available",
  unknown: "unknown",
} as const;
