import type { ResourceEntry } from "../container/inputEntry.js";
import { normalisers } from "../normalise/normalisers.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { personOf, subjectOf, type Subject } from "./subject.js";

/** A person the input is about, with the Patient resource where there is one. */
export interface Person {
  readonly key: string;
  readonly id: string;
  readonly entry: ResourceEntry | undefined;
}

/** Everyone in the input, and who each entry is about (parallel to the entries; `undefined` where that does not matter). */
export interface People {
  readonly persons: readonly Person[];
  readonly subjects: readonly (Subject | undefined)[];
  /** Who any one resource is about, also a contained one and one of a type that is not read. */
  readonly subjectOf: (entry: ResourceEntry) => Subject;
}

/** Finds everyone in the input: each Patient resource, and each subject that a resource to be read names. */
export function peopleOf(index: ReferenceIndex): People {
  const addresses = patientAddresses(index);
  // Two Patient resources of one id at two servers are two persons, told apart by their addresses.
  const keyOf = (entry: ResourceEntry): string =>
    (addresses.get(entry.source)?.size ?? 0) > 1 ? (entry.fullUrl ?? entry.source) : entry.source;
  const keyedSubjectOf = (entry: ResourceEntry): Subject => {
    const subject = subjectOf(entry, index);
    return subject.kind === "person" && subject.entry
      ? { ...subject, key: keyOf(subject.entry) }
      : subject;
  };
  const subjects = index.entries.map((entry): Subject | undefined => {
    if (entry?.resourceType === "Patient") return { ...personOf(entry), key: keyOf(entry) };
    return entry && normalisers.has(entry.resourceType) ? keyedSubjectOf(entry) : undefined;
  });
  const persons = new Map<string, Person>();
  for (const subject of subjects) {
    if (subject?.kind !== "person") continue;
    const known = persons.get(subject.key);
    if (!known?.entry)
      persons.set(subject.key, { key: subject.key, id: subject.id, entry: subject.entry });
  }
  return { persons: [...persons.values()], subjects, subjectOf: keyedSubjectOf };
}

function patientAddresses(index: ReferenceIndex): Map<string, Set<string>> {
  const addresses = new Map<string, Set<string>>();
  for (const entry of index.entries) {
    if (entry?.resourceType !== "Patient" || !entry.fullUrl?.startsWith("http")) continue;
    const known = addresses.get(entry.source) ?? new Set<string>();
    addresses.set(entry.source, known.add(entry.fullUrl));
  }
  return addresses;
}
