import type { ClinicalEvent, CodeableConcept, EventOfKind, PatientRecord } from "@ipo/model";
import { eventsOfKinds, hasCode } from "@ipo/model";
import { systems, type CompletenessState } from "@ipo/clinical";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { tracksOfList } from "./listTracks.js";

/** Something that is known to be missing, blocked or still to come, and the tracks that it concerns. */
export interface CompletenessNote {
  readonly event: ClinicalEvent;
  readonly words: string;
  /** Kinds of track, the first that the picture has; none where the source does not say what it concerns. */
  readonly tracks: readonly string[];
}

/** Sections of HL7 v2 table 0074 by what a report of them is about. */
const laboratorySections = ["LAB", "HM", "CH", "MB", "IMM", "SR", "URN", "VR"];
const pathologySections = ["SP", "PAT", "CP", "CYT", "GE"];

/** States of completeness that say that something is missing. None known, and a list that is closed, are answers. */
const missing: ReadonlySet<CompletenessState["state"]> = new Set([
  "incomplete",
  "pending",
  "blocked",
  "not-asked",
  "unavailable",
  "not-started",
]);

/**
 * What the record says of itself: flags of the completeness codes, lists that are empty for another reason than that
 * there is nothing, and reports without their final answer. Read by code only; nothing is concluded from what is not there.
 */
export function completenessNotesOf(
  { events }: Pick<PatientRecord, "events">,
  text: Text,
): readonly CompletenessNote[] {
  return notesOf(events, text);
}

const notesOf = memoiseByBoth((events: readonly ClinicalEvent[], text: Text) =>
  eventsOfKinds({ events }, "other", "document", "report").flatMap((event): CompletenessNote[] => {
    if (event.kind === "other") return flagNote(event, text);
    return event.kind === "document" ? listNote(event, text) : reportNote(event, text);
  }),
);

/** Whether an event does nothing but say that data are missing, so that it needs no other place than the note. */
export function isOnlyNote({ kind }: ClinicalEvent): boolean {
  return kind === "other" || kind === "document";
}

function flagNote(event: EventOfKind<"other">, text: Text): CompletenessNote[] {
  const state = text.terminology.completenessOf(event.code);
  if (!state || !missing.has(state.state)) return [];
  const concerned = event.category.flatMap(
    (concept) => text.terminology.completenessOf(concept)?.tracks ?? [],
  );
  return [{ event, words: text.of(state.label), tracks: [...state.tracks, ...concerned] }];
}

function listNote(event: EventOfKind<"document">, text: Text): CompletenessNote[] {
  const [section] = event.resource === "List" ? event.sections : [];
  const state = text.terminology.completenessOf(section?.code);
  if (!state || !missing.has(state.state)) return [];
  const words = `${titleOf(event, text)}: ${text.of(state.label)}`;
  return [{ event, words, tracks: tracksOfList(event.code) }];
}

/** FHIR statuses of a report whose answer is still to come, wholly or in part. */
const awaited = {
  registered: "completeness.registered",
  preliminary: "completeness.preliminary",
  partial: "completeness.partial",
} as const;

function reportNote(event: EventOfKind<"report">, text: Text): CompletenessNote[] {
  const status = event.sourceStatus ?? "";
  if (!Object.hasOwn(awaited, status)) return [];
  const words = `${titleOf(event, text)}: ${text(awaited[status as keyof typeof awaited])}`;
  return [{ event, words, tracks: tracksOfReport(event.category) }];
}

function tracksOfReport(category: readonly CodeableConcept[]): string[] {
  const isIn = (sections: readonly string[]) =>
    category.some((concept) =>
      sections.some((code) => hasCode(concept, systems.diagnosticService, code)),
    );
  if (isIn(laboratorySections)) return ["lab"];
  if (isIn(pathologySections)) return ["pathology", "genomics"];
  return isIn(["RAD"]) ? ["imaging"] : [];
}
