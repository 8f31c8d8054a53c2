import { textOf, type ClinicalEvent, type DocumentSection } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { ListResource, type FhirList } from "../../schema/documents.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import { parseResource, report, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { entryText } from "./entryText.js";
import { sourcesOf } from "../related.js";
import { firstTime, pointTime } from "../time.js";

/**
 * A List as a document, on the day it was prepared. Its items stand in one section for each flag, such as `Unchanged`,
 * whose text is the words of their references; one that the list itself has deleted is no part of it any more. Why a list
 * is empty is a section without entries, whose code is the reason.
 */
export function normaliseList(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(ListResource, context);
  const code = normaliseConcept(resource.code);
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([pointTime(resource.date, "date", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: resource.title === undefined ? code : { coding: code.coding, text: resource.title },
      actors: [resource.source],
      related: { encounter: resource.encounter },
      note: resource.note,
    },
    context,
  );
  const sections = sectionsOf(resource, context);
  return [{ kind: "document", ...base, resource: "List", category: [], sections }];
}

function sectionsOf({ entry, emptyReason }: FhirList, context: ReadContext): DocumentSection[] {
  const kept = (entry ?? []).filter(({ deleted }) => deleted !== true);
  const deleted = (entry ?? []).length - kept.length;
  if (deleted > 0)
    report(
      context,
      "information",
      "informational",
      "entry",
      `${deleted} of the items are marked as deleted from this list and are left out of it.`,
    );
  const byFlag = new Map<string | undefined, NonNullable<FhirList["entry"]>>();
  for (const item of kept) {
    const flag = textOf(optionalConcept(item.flag));
    const group = byFlag.get(flag);
    if (group) group.push(item);
    else byFlag.set(flag, [item]);
  }
  const sections = [...byFlag.values()].map((items): DocumentSection => {
    const references = items.flatMap(({ item }) => item ?? []);
    return {
      entries: sourcesOf(references, context),
      ...defined({
        code: optionalConcept(items[0]?.flag),
        text: entryText(undefined, references, context),
      }),
    };
  });
  // Why a list is empty tells what is missing from what is not there, so its code is kept beside its words.
  const reason = optionalConcept(emptyReason);
  const empty = textOf(reason);
  return empty === undefined
    ? sections
    : [...sections, { text: empty, entries: [], ...defined({ code: reason }) }];
}
