import { textOf, type ClinicalEvent, type CodeableConcept, type Coding } from "@ipo/model";
import { defined, nonEmpty } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { ImagingStudy, type FhirImagingStudy } from "../../schema/reports.js";
import { normaliseCoding, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { withExtensionReferences } from "../extension.js";
import { remarksOf } from "../remarks.js";
import { firstTime, pointTime } from "../time.js";

/** An ImagingStudy as one event at the time it started. */
export function normaliseImagingStudy(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(ImagingStudy, context);
  const series = resource.series ?? [];
  const modality = distinct(
    [...(resource.modality ?? []), ...series.flatMap((part) => part.modality ?? [])].map(
      normaliseCoding,
    ),
  );
  const bodySites = distinct(series.flatMap((part) => part.bodySite ?? []).map(normaliseCoding));
  const code = codeOf(resource, modality);
  const { basedOn, procedureReference, encounter, reasonReference, endpoint } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([pointTime(resource.started, "started", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code,
      actors: [...(resource.interpreter ?? []), resource.referrer],
      related: withExtensionReferences(
        {
          ...{ basedOn, procedureReference, encounter, reasonReference, endpoint },
        },
        resource.extension,
      ),
      note: [...(resource.note ?? []), ...remarksOn(resource, code)],
    },
    context,
  );
  return [
    {
      kind: "imaging",
      ...base,
      modality,
      ...defined({
        bodySite: nonEmpty(bodySites.map((coding) => ({ coding: [coding] }))),
        studyUid: studyUidOf(resource),
      }),
    },
  ];
}

/** The DICOM Study Instance UID, which FHIR R4 has as the identifier of system `urn:dicom:uid`. */
function studyUidOf({ identifier }: FhirImagingStudy): string | undefined {
  return identifier
    ?.find(({ system }) => system === "urn:dicom:uid")
    ?.value?.replace(/^urn:oid:/, "");
}

/** What has no field of its own: a description beside the name, the reasons, the sides and the words of the series. */
function remarksOn(resource: FhirImagingStudy, code: CodeableConcept) {
  const { description, reasonCode, series } = resource;
  const words = new Set((series ?? []).map((part) => part.description));
  const sides = (series ?? []).flatMap(({ laterality }) => laterality ?? []).map(normaliseCoding);
  return remarksOf({
    description: description === textOf(code) ? undefined : description,
    reasonCode,
    laterality: distinct(sides).map((coding) => ({ coding: [coding] })),
    "series.description": [...words],
  });
}

/** What was examined: the procedure code, else the description, else the modality. */
function codeOf(resource: FhirImagingStudy, modality: Coding[]): CodeableConcept {
  const named = optionalConcepts(resource.procedureCode)?.[0];
  return (
    named ?? {
      coding: resource.description === undefined ? modality.slice(0, 1) : [],
      ...defined({ text: resource.description }),
    }
  );
}

function distinct(codings: readonly Coding[]): Coding[] {
  return [
    ...new Map(
      codings.map((coding) => [
        `${coding.system ?? ""}|${coding.code ?? coding.display ?? ""}`,
        coding,
      ]),
    ).values(),
  ];
}
