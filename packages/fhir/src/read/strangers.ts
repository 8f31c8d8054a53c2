import type { AccountEntry } from "@ipo/model";
import type { InputEntry, Outcome } from "../container/inputEntry.js";
import { UNREADABLE } from "../container/unreadable.js";
import { setDefined } from "../defined.js";
import { unsupportedReasonOf } from "../fate/unsupportedReason.js";
import { holdsEvents } from "../normalise/holdsEvents.js";
import type { OpenedInput } from "./openInput.js";
import { otherPatientOutcome } from "./otherPatientOutcome.js";

/**
 * What the account of a person says of the entries that are not that person's. It is the same for every person, so each
 * line is made once and shared by all accounts.
 */
export function strangersOf(input: OpenedInput): (position: number) => AccountEntry {
  const made: AccountEntry[] = [];
  return (position) =>
    (made[position] ??= accountEntryOf(
      input.entries[position] as InputEntry,
      outcomeOf(position, input),
    ));
}

/** The line of an account for an entry. */
export function accountEntryOf(entry: InputEntry, { fate, reason, detail }: Outcome): AccountEntry {
  const { resource, path, fullUrl } = entry;
  if (!resource) return setDefined({ path, fate, reason }, { reference: fullUrl, detail });
  const { id, source, resourceType } = entry;
  const reference = id === undefined ? fullUrl : source;
  return setDefined({ path, fate, reason, resourceType }, { reference, detail });
}

function outcomeOf(position: number, { entries, people, unreadable }: OpenedInput): Outcome {
  const entry = entries[position] as InputEntry;
  if (!entry.resource) return entry.rejected;
  if (unreadable.has(entry)) return UNREADABLE;
  const { resourceType } = entry;
  return resourceType === "Patient" || holdsEvents(entry)
    ? otherPatientOutcome(people.subjects[position])
    : { fate: "unsupported", reason: unsupportedReasonOf(resourceType) };
}
