import { UNKNOWN_PERSON } from "./choosePerson.js";
import type { Person } from "./people.js";
import type { Subject } from "./subject.js";

/**
 * The key of the person a resource belongs to: its subject, or the only person there is where it names nobody.
 * `undefined` when it belongs to no one, or cannot be told.
 */
export function ownerOf(
  subject: Subject | undefined,
  persons: readonly Person[],
): string | undefined {
  if (subject?.kind === "person") return subject.key;
  if (subject?.kind !== "unstated" || persons.length > 1) return undefined;
  return (persons[0] ?? UNKNOWN_PERSON).key;
}
