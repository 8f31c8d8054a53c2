import type { Composition, CompositionSection, DocumentReference, List, Media } from "fhir/r4";
import { textOf, type DocumentSection, type EventOfKind } from "@ipo/model";
import { requiredConcept, writeConcept, writeConcepts } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { NOT_STATED } from "./extensions.js";
import {
  actorsOf,
  authorOf,
  oneRelatedIn,
  organisationOf,
  relatedIn,
  writeReferences,
} from "./reference.js";
import { RESULT_CODES, writeStatus } from "./status.js";
import { writePeriod, writeTime } from "./time.js";
import { notesOf, oneIdentifier, resourceBaseOf, type WriteContext } from "./writeContext.js";
import { writeAttachment } from "./writeReport.js";

/** A document with its sections. */
export function writeComposition(group: EventGroup, { subject }: WriteContext): Composition {
  const [event] = group.events;
  const { code, provenance } = event;
  const { dateTime } = writeTime(event.time);
  const author = authorOf(provenance);
  const composition: Omit<Composition, "date" | "title"> = {
    resourceType: "Composition",
    ...resourceBaseOf(group),
    ...oneIdentifier(group),
    status: writeStatus(event, { nearest: COMPOSITION_STATUS }),
    type: requiredConcept({ coding: code.coding }),
    category: writeConcepts(documentOf(group)?.category),
    subject,
    encounter: oneRelatedIn(event, "encounter"),
    author: author ? [author] : [NOT_STATED],
    custodian: organisationOf(provenance),
    section: (documentOf(group)?.sections ?? []).map(writeSection),
  };
  // FHIR lets an extension stand for a required date or title; the types do not.
  return {
    ...composition,
    ...(dateTime === undefined
      ? { _date: writeTime(event.time).words ?? NOT_STATED }
      : { date: dateTime }),
    ...(code.text === undefined ? { _title: NOT_STATED } : { title: code.text }),
  } as Composition;
}

function writeSection({ title, code, text, entries }: DocumentSection): CompositionSection {
  return {
    title,
    code: writeConcept(code),
    text:
      text === undefined
        ? undefined
        : {
            status: "generated",
            div: `<div xmlns="http://www.w3.org/1999/xhtml">${escaped(text)}</div>`,
          },
    entry: writeReferences(entries),
  };
}

/** Plain text as the content of a narrative. */
function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** A document kept elsewhere, described. */
export function writeDocumentReference(
  group: EventGroup,
  { subject }: WriteContext,
): DocumentReference {
  const [event] = group.events;
  const document = documentOf(group);
  const { provenance, sourceStatus, time } = event;
  const attachments = (document?.attachments ?? []).map((attachment) => ({
    attachment: writeAttachment(attachment),
  }));
  const docStatus = (["preliminary", "final", "amended"] as const).find(
    (code) => code === sourceStatus,
  );
  return {
    resourceType: "DocumentReference",
    ...resourceBaseOf(group),
    status: sourceStatus === "superseded" ? "superseded" : "current",
    docStatus,
    type: writeConcept(event.code),
    category: writeConcepts(document?.category),
    subject,
    date: provenance.recorded?.text,
    author: [authorOf(provenance)].filter((actor) => actor !== undefined),
    custodian: organisationOf(provenance),
    description: document?.sections[0]?.text,
    content: attachments.length > 0 ? attachments : [{ attachment: NOT_STATED }],
    context: {
      encounter: relatedIn(event, "context.encounter"),
      related: relatedIn(event, "context.related"),
      period: time.kind === "period" ? writePeriod(time) : undefined,
    },
  };
}

/** A list of other resources. */
export function writeList(group: EventGroup, { subject }: WriteContext): List {
  const [event] = group.events;
  const { dateTime, words } = writeTime(event.time);
  const sections = documentOf(group)?.sections ?? [];
  const emptyReason = emptyReasonOf(sections);
  return {
    resourceType: "List",
    ...resourceBaseOf(group),
    status: event.sourceStatus === "retired" ? "retired" : "current",
    // How a list is kept is not in the record; a snapshot is the reading that promises least.
    mode: "snapshot",
    title: event.code.text,
    code: { coding: event.code.coding },
    subject,
    encounter: oneRelatedIn(event, "encounter"),
    date: dateTime,
    _date: words,
    source: actorsOf(event.provenance)[0],
    note: notesOf(event),
    entry: (emptyReason ? [] : sections).flatMap(({ code, text, entries }) => [
      ...writeReferences(entries).map((item) => ({ flag: writeConcept(code), item })),
      ...(text ?? "")
        .split("\n")
        .flatMap((display) =>
          display === "" ? [] : [{ flag: writeConcept(code), item: { display } }],
        ),
    ]),
    emptyReason: writeConcept(emptyReason),
  };
}

/** Why a list is empty: the code of its only section, which has no entries and says nothing else. */
function emptyReasonOf(sections: readonly DocumentSection[]): DocumentSection["code"] {
  const [only, ...others] = sections;
  const isReason = only !== undefined && others.length === 0 && only.entries.length === 0;
  return isReason && only.code && only.text === textOf(only.code) ? only.code : undefined;
}

/** A picture, sound or film, described. */
export function writeMedia(group: EventGroup, { subject }: WriteContext): Media {
  const [event] = group.events;
  const { dateTime, period, words } = writeTime(event.time);
  const [attachment] = documentOf(group)?.attachments ?? [];
  return {
    resourceType: "Media",
    ...resourceBaseOf(group),
    basedOn: relatedIn(event, "basedOn"),
    partOf: relatedIn(event, "partOf"),
    status: writeStatus(event, { nearest: MEDIA_STATUS }),
    modality: writeConcept(event.code),
    subject,
    encounter: oneRelatedIn(event, "encounter"),
    createdDateTime: dateTime,
    _createdDateTime: words,
    createdPeriod: period,
    issued: event.provenance.recorded?.text,
    operator: actorsOf(event.provenance)[0],
    content: attachment ? writeAttachment(attachment) : NOT_STATED,
    note: notesOf(event),
  };
}

function documentOf({ events: [event] }: EventGroup): EventOfKind<"document"> | undefined {
  return event.kind === "document" ? event : undefined;
}

const COMPOSITION_STATUS = {
  ...RESULT_CODES,
  planned: "preliminary",
  "on-hold": "preliminary",
  corrected: "amended",
  stopped: "preliminary",
  "not-done": "preliminary",
  unknown: "preliminary",
} as const;

const MEDIA_STATUS = {
  planned: "preparation",
  active: "in-progress",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "stopped",
  "not-done": "unknown",
  preliminary: "preparation",
  final: "completed",
  amended: "completed",
  corrected: "completed",
  unknown: "unknown",
} as const;
