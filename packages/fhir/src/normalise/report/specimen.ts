import { textOf, type ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import type { Reference } from "../../schema/datatypes.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { Specimen } from "../../schema/reports.js";
import { bodySiteOf } from "../bodySite.js";
import { normaliseConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { referredOf } from "../referred.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/** A Specimen as an event at the time of its collection; when it was received says nothing about the patient. */
export function normaliseSpecimen(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Specimen, context);
  const { collection } = resource;
  const time = firstTime([
    pointTime(collection?.collectedDateTime, "collection.collectedDateTime", context),
    periodTime(collection?.collectedPeriod, "collection.collectedPeriod", context),
  ]);
  const base = eventBaseOf(
    resource,
    {
      time,
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: normaliseConcept(resource.type),
      actors: [collection?.collector],
      related: { parent: resource.parent, request: resource.request },
      note: [
        ...(resource.note ?? []),
        ...remarksOf({ method: collection?.method, condition: resource.condition }),
      ],
    },
    context,
  );
  return [
    { kind: "specimen", ...base, ...defined({ bodySite: bodySiteOf(collection?.bodySite) }) },
  ];
}

/** The words for the specimen a reference leads to: the reference's display, else the specimen's type. */
export function specimenTextOf(
  reference: Reference | undefined,
  context: ReadContext,
): string | undefined {
  if (!reference) return undefined;
  const { entry, display } = referredOf(reference, context);
  return (
    display ??
    (entry && textOf(normaliseConcept(parseLeniently(Specimen, entry.resource).data?.type)))
  );
}
