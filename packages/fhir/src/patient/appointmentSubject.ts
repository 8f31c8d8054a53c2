import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { resolveReference } from "../references/resolveReference.js";
import type { Subject } from "./subject.js";

/**
 * The patient among those who take part in an Appointment, which FHIR R4 does not name apart. One of several patients
 * is about no single one; nor is one where nobody is known to be a patient and somebody may be: an actor that is not in
 * the input and has no type. `subjectOfTarget` tells who a reference to a patient is.
 */
export function appointmentSubject(
  entry: ResourceEntry,
  index: ReferenceIndex,
  subjectOfTarget: (target: JsonObject) => Subject,
): Subject {
  const actors = actorsOf(entry.resource);
  const types = actors.map((actor) => typeOf(actor, entry, index));
  const subjects = actors
    .filter((_actor, position) => types[position] === "Patient")
    .map(subjectOfTarget)
    .filter(({ kind }) => kind === "person" || kind === "ambiguous");
  const [first, ...others] = subjects;
  if (!first) return { kind: types.includes("anybody") ? "not-a-patient" : "unstated" };
  return others.every((other) => isSame(first, other)) ? first : { kind: "not-a-patient" };
}

function actorsOf(resource: JsonObject): JsonObject[] {
  const participants = resource["participant"];
  return (Array.isArray(participants) ? participants : [])
    .filter(isJsonObject)
    .map(({ actor }) => actor)
    .filter(isJsonObject);
}

/** The type of an actor as it is, as stated, or as its address says; an address that says none may be anybody's. */
function typeOf(actor: JsonObject, entry: ResourceEntry, index: ReferenceIndex): string {
  const reference = stringOf(actor, "reference")?.trim();
  const stated = stringOf(actor, "type") ?? "";
  const resolved = reference ? resolveReference({ reference }, entry, index)?.resourceType : stated;
  const addressed = /(?:^|\/)([A-Z][A-Za-z]+)[/?]/.exec(reference ?? "")?.[1];
  return (resolved ?? addressed ?? stated) || (reference ? "anybody" : "");
}

function isSame(one: Subject, other: Subject): boolean {
  return one.kind === "person" && other.kind === "person" && one.key === other.key;
}
