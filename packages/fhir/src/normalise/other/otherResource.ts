import {
  textOf,
  type ClinicalEvent,
  type CodeableConcept,
  type EventTime,
  type ResourceDetail,
} from "@ipo/model";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { isPlanningIntent } from "../../fate/planningIntents.js";
import { isJsonObject, stringOf, type JsonObject } from "../../json.js";
import { Period, Reference, Timing } from "../../schema/datatypes.js";
import { OtherBase } from "../../schema/otherBase.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { parseResource, type ReadContext } from "../context.js";
import { elementConcept } from "./elementConcept.js";
import { elementsAt, type Element } from "./elementsAt.js";
import { eventBaseOf } from "../eventBase.js";
import type { DetailElement, OtherResource } from "./otherResources.js";
import { firstTime, periodTime, pointTime, timingTime } from "../time.js";
import { withoutModifiedParts } from "./withoutModifiedParts.js";

/** Reads a resource of a type in `otherResources` as one event, with the words of its elements. */
export function normaliseOtherResource(
  table: OtherResource,
  context: ReadContext,
): ClinicalEvent[] {
  const base = parseResource(OtherBase, context);
  const { resourceType } = context.entry;
  const resource = withoutModifiedParts(context.entry.resource, context);
  const status = stringOf(resource, table.status ?? "status");
  const recorded = table.recorded;
  return [
    {
      kind: "other",
      ...eventBaseOf(
        base,
        {
          time: timeOf(resource, table, context),
          status: isPlanningIntent(stringOf(resource, "intent"))
            ? "planned"
            : eventStatusOf(status, context),
          sourceStatus: status,
          code: codeOf(resource, table.code, context),
          actors: (table.actors ?? []).flatMap((path) => referencesAt(resource, path)),
          ...(recorded !== undefined && { recorded: [stringOf(resource, recorded), recorded] }),
          related: Object.fromEntries(
            (table.related ?? []).map((path) => [path, referencesAt(resource, path)]),
          ),
          note: base.note,
        },
        context,
      ),
      resourceType,
      category: (table.category ?? []).flatMap((path) => conceptsAt(resource, path, context)),
      details: table.details.flatMap((detail) => detailsOf(resource, detail, context)),
    },
  ];
}

/** The first element that says something; where it says several things, all of them in words. */
function codeOf(
  resource: JsonObject,
  paths: readonly string[],
  context: ReadContext,
): CodeableConcept {
  for (const path of paths) {
    const concepts = conceptsAt(resource, path, context);
    const [first] = concepts;
    const texts = new Set(concepts.map(textOf));
    if (first) return texts.size === 1 ? first : { coding: [], text: [...texts].join("; ") };
  }
  return { coding: [] };
}

function conceptsAt(resource: JsonObject, path: string, context: ReadContext): CodeableConcept[] {
  return elementsAt(resource, path)
    .map((element) => elementConcept(element, context))
    .filter((concept) => concept !== undefined);
}

/** The first element that has a place on the axis; the words of one that could not be read where none has. */
function timeOf(resource: JsonObject, { time }: OtherResource, context: ReadContext): EventTime {
  return firstTime(
    time
      .flatMap((path) => elementsAt(resource, path))
      .map((element) => elementTime(element, context)),
  );
}

function elementTime({ field, value }: Element, context: ReadContext): EventTime | undefined {
  if (typeof value === "string") return pointTime(value, field, context);
  return (
    periodTime(parseLeniently(Period, value).data, field, context) ??
    timingTime(parseLeniently(Timing, value).data, field, context)
  );
}

function referencesAt(resource: JsonObject, path: string): Reference[] {
  return elementsAt(resource, path).flatMap(
    ({ value }) => parseLeniently(Reference, value).data ?? [],
  );
}

function detailsOf(
  resource: JsonObject,
  detail: DetailElement,
  context: ReadContext,
): ResourceDetail[] {
  const path = typeof detail === "string" ? detail : detail.element;
  return elementsAt(resource, path).flatMap((element) => {
    const text =
      typeof detail === "string"
        ? textOf(elementConcept(element, context))
        : partsText(element, detail.parts, context);
    return text === undefined ? [] : [{ element: element.name, text }];
  });
}

/** What the parts of one repetition say, in the order of the table. */
function partsText(
  { field, value }: Element,
  parts: readonly string[],
  context: ReadContext,
): string | undefined {
  if (!isJsonObject(value)) return undefined;
  const texts = parts
    .flatMap((part) => elementsAt(value, part, field))
    .map((element) => textOf(elementConcept(element, context)))
    .filter((text) => text !== undefined);
  return texts.join(" · ") || undefined;
}
