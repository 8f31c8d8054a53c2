import { textOf, type ClinicalEvent, type DocumentSection } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { Composition, Section } from "../../schema/documents.js";
import { normaliseConcept, optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { entryText } from "./entryText.js";
import { narrativeText } from "./narrative.js";
import { nestedParts } from "./nestedParts.js";
import { sourcesOf } from "../related.js";
import { firstTime, pointTime } from "../time.js";

/**
 * A Composition as a document, on the day it was written, with its sections in reading order: a section inside another
 * follows it. What a section gathers are sources of other entries, which have events of their own; the words of the
 * references to them follow the text of the section.
 */
export function normaliseComposition(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Composition, context);
  const type = normaliseConcept(resource.type);
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([pointTime(resource.date, "date", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: resource.title === undefined ? type : { coding: type.coding, text: resource.title },
      actors: [...(resource.author ?? []), resource.custodian],
      related: {
        encounter: resource.encounter,
        relatesTo: (resource.relatesTo ?? []).map(({ targetReference }) => targetReference),
      },
    },
    context,
  );
  const sections = nestedParts(Section, resource.section, "section", "section", context).map(
    ({ part }): DocumentSection => ({
      entries: sourcesOf(part.entry ?? [], context),
      ...defined({
        title: part.title,
        code: optionalConcept(part.code),
        text: entryText(
          narrativeText(part.text?.div) ?? textOf(optionalConcept(part.emptyReason)),
          part.entry ?? [],
          context,
        ),
      }),
    }),
  );
  const category = optionalConcepts(resource.category) ?? [];
  return [{ kind: "document", ...base, resource: "Composition", category, sections }];
}
