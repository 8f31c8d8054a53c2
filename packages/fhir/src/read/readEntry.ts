import { isDated, textOf, type AccountEntry, type ClinicalEvent, type Issue } from "@ipo/model";
import { report, type ReadContext } from "../normalise/context.js";
import { normalisers } from "../normalise/normalisers.js";

/** The events of one entry and what became of it. */
export interface ReadEntry extends Pick<AccountEntry, "fate" | "reason" | "detail"> {
  readonly events: readonly ClinicalEvent[];
  readonly issues: readonly Issue[];
}

/** Reads the resource of an entry into events. Its type must be one that is read. */
export function readEntry(context: Omit<ReadContext, "issues">): ReadEntry {
  const own: ReadContext = { ...context, issues: [] };
  const normalise = normalisers.get(context.entry.resourceType);
  const events = normalise?.(own);
  checkModifiers(own);
  if (!events) {
    report(
      own,
      "error",
      "structure",
      "",
      `This ${context.entry.resourceType} could not be read at all. Compare it with FHIR R4.`,
    );
    return { fate: "invalid", reason: "bad-structure", events: [], issues: own.issues };
  }
  // A specimen that only others refer to has nothing of its own to show, and nothing is wrong with that.
  if (!events.some(hasContent) && context.entry.resourceType === "Specimen")
    return { ...SUPPORTING, events: [], issues: distinct(own.issues) };
  if (!events.some(hasContent)) {
    report(
      own,
      "error",
      "required",
      "",
      `This ${context.entry.resourceType} has neither a code, nor a value, nor a time, so there is nothing to show.`,
    );
    return { fate: "invalid", reason: "no-content", events: [], issues: distinct(own.issues) };
  }
  const isDrawn = events.some(({ time }) => isDated(time));
  return { ...(isDrawn ? DRAWN : LISTED), events, issues: distinct(own.issues) };
}

const SUPPORTING = { fate: "unsupported", reason: "supporting" } as const;
const DRAWN = { fate: "drawn", reason: "event" } as const;
const LISTED = { fate: "listed", reason: "no-time" } as const;

function hasContent(event: ClinicalEvent): boolean {
  if (
    textOf(event.code) !== undefined ||
    event.time.kind !== "undated" ||
    event.time.text !== undefined
  )
    return true;
  if ("value" in event && event.value !== undefined)
    return !("kind" in event.value) || event.value.kind !== "none";
  return event.kind === "promForm" && event.items.length > 0;
}

/** A modifier extension can turn the meaning round, and none is known here (hl7.org/fhir/R4/extensibility.html). */
function checkModifiers(context: ReadContext): void {
  const modifiers = context.entry.resource["modifierExtension"];
  if (!Array.isArray(modifiers) || modifiers.length === 0) return;
  report(
    context,
    "warning",
    "not-supported",
    "modifierExtension",
    "This resource has a modifier extension, which may change its meaning and is not understood here. Check it in the source.",
  );
}

/** One field can be read for several events of a resource; it is reported once. */
function distinct(issues: readonly Issue[]): Issue[] {
  return [
    ...new Map(
      issues.map((issue) => [`${issue.expression}|${issue.code}|${issue.diagnostics}`, issue]),
    ).values(),
  ];
}
