import type { ResourceEntry } from "../container/inputEntry.js";
import { withheldReasonOf } from "../fate/withheldReason.js";
import { holdsEvents } from "../normalise/holdsEvents.js";
import { ownerOf } from "../patient/ownerOf.js";
import type { Person } from "../patient/people.js";
import type { OpenedInput } from "./openInput.js";
import { withdrawalOf } from "./withdrawals.js";

/**
 * Whether nothing of a resource may be shown by an entry that refers to it, because it is withheld or about somebody
 * else. A contained resource, and one of a type that holds no events (a Medication), needs no subject of its own.
 */
export function isWithheld(
  referred: ResourceEntry,
  from: ResourceEntry,
  { withdrawals, people, unreadable }: OpenedInput,
  person: Person | undefined,
): boolean {
  const isContained = referred.path === from.path;
  // Every withheld entry of the input is among the withdrawals; what is contained in one is not.
  if (isContained && withheldReasonOf(referred.resource)) return true;
  if (unreadable.has(referred) || withdrawalOf(referred, withdrawals)) return true;
  const subject = people.subjectOf(referred);
  if (subject.kind === "unstated" && (isContained || !holdsEvents(referred))) return false;
  return person === undefined || ownerOf(subject, people.persons) !== person.key;
}
