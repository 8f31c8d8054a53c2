import type { InputEntry, ResourceEntry } from "../container/inputEntry.js";
import { attempt, type Unreadable } from "../container/unreadable.js";
import { holdsEvents } from "../normalise/holdsEvents.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { LOOKS_PER_STEP, type Steps } from "../steps/steps.js";
import { identityConflictsOf } from "./identityConflicts.js";
import { personOf, subjectOf, type Subject } from "./subject.js";

/** A person the input is about, with the Patient resource where there is one. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly entry: ResourceEntry | undefined;
  /** Another Patient resource of the same id that states a different identity, so that the id stands for two people. */
  readonly conflict: ResourceEntry | undefined;
}

/** Everyone in the input, and who each entry is about (parallel to the entries; `undefined` where that does not matter). */
export interface People {
  readonly persons: readonly Person[];
  readonly subjects: readonly (Subject | undefined)[];
  /** Who any one resource is about, also a contained one and one of a type that is not read. */
  readonly subjectOf: (entry: ResourceEntry) => Subject;
}

/** Finds everyone in the input: each Patient resource, and each subject that a resource to be read names. */
export function* peopleOf(
  entries: readonly InputEntry[],
  index: ReferenceIndex,
  unreadable: Unreadable,
): Steps<People> {
  const addresses = patientAddresses(index);
  // Two Patient resources of one id at two servers are two persons, told apart by their addresses.
  const keyOf = (entry: ResourceEntry): string =>
    (addresses.get(entry.source)?.size ?? 0) > 1 ? (entry.fullUrl ?? entry.source) : entry.source;
  const conflicts = identityConflictsOf(index.ofType("Patient"), keyOf, unreadable);
  const known = new Map<ResourceEntry, Subject>();
  const keyedPersonOf = (patient: ResourceEntry): Subject => {
    const subject = known.get(patient) ?? { ...personOf(patient), key: keyOf(patient) };
    known.set(patient, subject);
    return subject;
  };
  const keyedSubjectOf = (entry: ResourceEntry): Subject => {
    const subject = subjectOf(entry, index);
    return subject.kind === "person" && subject.entry ? keyedPersonOf(subject.entry) : subject;
  };
  const subjects: (Subject | undefined)[] = [];
  const persons = new Map<string, Person>();
  for (const entry of entries) {
    if (subjects.length % LOOKS_PER_STEP === 0) yield;
    const subject = !entry.resource
      ? undefined
      : entry.resourceType === "Patient"
        ? keyedPersonOf(entry)
        : holdsEvents(entry)
          ? (attempt(entry, unreadable, () => keyedSubjectOf(entry)) ?? UNSTATED)
          : undefined;
    subjects.push(subject);
    if (subject?.kind === "person" && !persons.get(subject.key)?.entry)
      persons.set(subject.key, {
        key: subject.key,
        id: subject.id,
        entry: subject.entry,
        conflict: conflicts.get(subject.key),
      });
  }
  return { persons: [...persons.values()], subjects, subjectOf: keyedSubjectOf };
}

const UNSTATED: Subject = { kind: "unstated" };

function patientAddresses(index: ReferenceIndex): Map<string, Set<string>> {
  const addresses = new Map<string, Set<string>>();
  for (const { source, fullUrl } of index.ofType("Patient")) {
    if (!fullUrl?.startsWith("http")) continue;
    const known = addresses.get(source) ?? new Set<string>();
    addresses.set(source, known.add(fullUrl));
  }
  return addresses;
}
