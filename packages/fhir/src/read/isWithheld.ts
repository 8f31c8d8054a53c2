import type { ResourceEntry } from "../container/inputEntry.js";
import { withheldReasonOf } from "../fate/withheldReason.js";
import { normalisers } from "../normalise/normalisers.js";
import type { Person } from "../patient/people.js";
import type { OpenedInput } from "./openInput.js";
import { otherPatientOf } from "./otherPatient.js";
import { withdrawalOf, type Withdrawals } from "./withdrawals.js";

/** What decides which resources one person's record must not show. */
export interface Withholding {
  readonly input: OpenedInput;
  readonly person: Person | undefined;
  readonly withdrawals: Withdrawals;
}

/**
 * Whether nothing of a resource may be shown by an entry that refers to it, because it is withheld or about somebody
 * else. A contained resource, and one of a type that holds no events (a Medication), needs no subject of its own.
 */
export function isWithheld(
  referred: ResourceEntry,
  from: ResourceEntry,
  { input, person, withdrawals }: Withholding,
): boolean {
  if (withheldReasonOf(referred.resource) ?? withdrawalOf(referred, withdrawals)) return true;
  const subject = input.people.subjectOf(referred);
  const isContained = referred.path === from.path;
  if (subject.kind === "unstated" && (isContained || !normalisers.has(referred.resourceType)))
    return false;
  return otherPatientOf(subject, person, input.people.persons) !== undefined;
}
