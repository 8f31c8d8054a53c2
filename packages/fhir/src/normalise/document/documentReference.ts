import type { ClinicalEvent, CodeableConcept } from "@ipo/model";
import { defined, nonEmpty } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import type { CodeableConcept as FhirConcept } from "../../schema/datatypes.js";
import { DocumentReference } from "../../schema/documents.js";
import { readAttachment } from "./attachment.js";
import { optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/**
 * A DocumentReference as a document, on the day its content was made, else over the time it is about. `date` is when
 * the reference was made, which can be years later. A document that another has replaced keeps that status.
 */
export function normaliseDocumentReference(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(DocumentReference, context);
  const { status, docStatus, description } = resource;
  const content = (resource.content ?? []).map(({ attachment }) => attachment);
  const created = content.findIndex((attachment) => attachment?.creation !== undefined);
  const isCurrent = status === undefined || status === "current";
  const statedStatus = isCurrent ? (docStatus ?? status) : status;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        pointTime(content[created]?.creation, `content[${created}].attachment.creation`, context),
        periodTime(resource.context?.period, "context.period", context),
      ]),
      status: eventStatusOf(statedStatus, context),
      sourceStatus: statedStatus,
      code: codeOf(resource.type, description ?? content.find((one) => one?.title)?.title),
      actors: [...(resource.author ?? []), resource.authenticator, resource.custodian],
      recorded: [resource.date, "date"],
      related: {
        relatesTo: (resource.relatesTo ?? []).map(({ target }) => target),
        "context.encounter": resource.context?.encounter,
        "context.related": resource.context?.related,
      },
    },
    context,
  );
  return [
    {
      kind: "document",
      ...base,
      resource: "DocumentReference",
      category: optionalConcepts(resource.category) ?? [],
      sections: description === undefined ? [] : [{ text: description, entries: [] }],
      ...defined({
        attachments: nonEmpty(
          content
            .map(
              (attachment, index) =>
                attachment && readAttachment(attachment, `content[${index}].attachment`, context),
            )
            .filter((attachment) => attachment !== undefined),
        ),
      }),
    },
  ];
}

/** The type of the document; without one, what it is called. */
function codeOf(type: FhirConcept | undefined, name: string | undefined): CodeableConcept {
  return (
    optionalConcept(type) ?? (name === undefined ? { coding: [] } : { coding: [], text: name })
  );
}
