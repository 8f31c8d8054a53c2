import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { Media } from "../../schema/documents.js";
import { readAttachments } from "./attachment.js";
import { optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/**
 * A Media (picture, sound or film) as a document, at the time it was taken. It is named by how it was taken, else by
 * the title of its content, else by its type; `category` holds its type, its view and its body site.
 */
export function normaliseMedia(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Media, context);
  const { type, modality, view, bodySite, content, basedOn, partOf, encounter } = resource;
  const title = content?.title;
  const named = title === undefined ? optionalConcept(type) : { coding: [], text: title };
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        pointTime(resource.createdDateTime, "createdDateTime", context),
        periodTime(resource.createdPeriod, "createdPeriod", context),
      ]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: optionalConcept(modality) ?? named ?? { coding: [] },
      actors: [resource.operator],
      recorded: [resource.issued, "issued"],
      related: { basedOn, partOf, encounter },
      note: resource.note,
    },
    context,
  );
  return [
    {
      kind: "document",
      ...base,
      resource: "Media",
      category: optionalConcepts([type, view, bodySite]) ?? [],
      sections: [],
      ...defined({ attachments: readAttachments(content, "content", context) }),
    },
  ];
}
