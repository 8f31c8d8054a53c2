import { isDated, textOf, type AccountEntry, type ClinicalEvent, type Issue } from "@ipo/model";
import { report, type ReadContext } from "../normalise/context.js";
import { normalisers } from "../normalise/normalisers.js";
import { withRecordFields } from "./withRecordFields.js";

/** The events of one entry and what became of it. */
export interface ReadEntry extends Pick<AccountEntry, "fate" | "reason" | "detail"> {
  readonly events: readonly ClinicalEvent[];
  readonly issues: readonly Issue[];
}

/** Reads the resource of an entry into events. Its type must be one that is read. */
export function readEntry(own: ReadContext): ReadEntry {
  const normalised = normalisers.get(own.entry.resourceType)?.(own) ?? [];
  // What has no content gives no events; a resource written from a record can still bring them along.
  const withFields = withRecordFields(normalised.some(hasContent) ? normalised : [], own);
  const events = withFields.length > 0 ? withFields : normalised;
  // A specimen or body structure that only others refer to has nothing of its own to show, and nothing is wrong with that.
  if (events.length === 0 || (!events.some(hasContent) && own.entry.resourceType === "Specimen"))
    return { ...SUPPORTING, events: [], issues: distinct(own.issues) };
  if (!events.some(hasContent)) {
    report(
      own,
      "error",
      "required",
      "",
      `This ${own.entry.resourceType} has neither a code, nor a value, nor a time, so there is nothing to show. Add the code, value or time.`,
    );
    return { fate: "invalid", reason: "no-content", events: [], issues: distinct(own.issues) };
  }
  const isDrawn = events.some(({ time }) => isDated(time));
  // Said in full: a spread of one of two objects cost more here than all else in this function.
  return {
    fate: isDrawn ? "drawn" : "listed",
    reason: isDrawn ? "event" : "no-time",
    events,
    issues: distinct(own.issues),
  };
}

const SUPPORTING = { fate: "unsupported", reason: "supporting" } as const;

function hasContent(event: ClinicalEvent): boolean {
  if (
    textOf(event.code) !== undefined ||
    event.time.kind !== "undated" ||
    event.time.text !== undefined
  )
    return true;
  if ("value" in event && event.value !== undefined)
    return !("kind" in event.value) || event.value.kind !== "none";
  return hasParts(event);
}

function hasParts(event: ClinicalEvent): boolean {
  if ("reason" in event && event.reason !== undefined) return true;
  switch (event.kind) {
    case "careEvent":
      return event.participants !== undefined;
    case "studyParticipation":
      return [event.study, event.assignedArm, event.actualArm].some((part) => part !== undefined);
    case "report":
    case "imaging":
      return (event.conclusion ?? event.conclusionCode ?? event.attachments) !== undefined;
    case "promForm":
      return event.items.length > 0;
    case "document":
      return event.sections.length > 0 || event.attachments !== undefined;
    case "other":
      return event.details.length > 0;
    case "allergy":
      return event.reactions.length > 0;
    case "familyHistory":
      return event.conditions.length > 0;
    case "consent":
      return event.provisions !== undefined;
    default:
      return false;
  }
}

/** One field can be read for several events of a resource; it is reported once. */
function distinct(issues: readonly Issue[]): readonly Issue[] {
  if (issues.length < 2) return issues;
  return [
    ...new Map(
      issues.map((issue) => [`${issue.expression}|${issue.code}|${issue.diagnostics}`, issue]),
    ).values(),
  ];
}
