import type { ClinicalEvent, CodeableConcept, Coding } from "@ipo/model";
import { defined, nonEmpty } from "../defined.js";
import { eventStatusOf } from "../fate/eventStatus.js";
import { ImagingStudy, type FhirImagingStudy } from "../schema/reports.js";
import { normaliseCoding, optionalConcepts } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf } from "./eventBase.js";
import { firstTime, pointTime } from "./time.js";

/** An ImagingStudy as one event at the time it started. */
export function normaliseImagingStudy(context: ReadContext): ClinicalEvent[] | undefined {
  const resource = parseResource(ImagingStudy, context);
  if (!resource) return undefined;
  const series = resource.series ?? [];
  const modality = distinct(
    [...(resource.modality ?? []), ...series.flatMap((part) => part.modality ?? [])].map(
      normaliseCoding,
    ),
  );
  const bodySites = distinct(series.flatMap((part) => part.bodySite ?? []).map(normaliseCoding));
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([pointTime(resource.started, "started", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: codeOf(resource, modality),
      actors: [...(resource.interpreter ?? []), resource.referrer],
      related: {
        basedOn: resource.basedOn,
        procedureReference: resource.procedureReference,
        encounter: resource.encounter,
      },
      note: resource.note,
    },
    context,
  );
  return [
    {
      kind: "imaging",
      ...base,
      modality,
      ...defined({ bodySite: nonEmpty(bodySites.map((coding) => ({ coding: [coding] }))) }),
    },
  ];
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
