import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { resolveReference } from "../references/resolveReference.js";

/** Who a resource is about: a person by key, someone or something that is no patient, or not said. */
export type Subject =
  | {
      readonly kind: "person";
      readonly key: string;
      readonly id: string;
      readonly entry: ResourceEntry | undefined;
    }
  | { readonly kind: "not-a-patient" }
  | { readonly kind: "unstated" };

/** The subject of a resource, from `subject`, `patient`, or the source of a questionnaire. A display alone names nobody. */
export function subjectOf(entry: ResourceEntry, index: ReferenceIndex): Subject {
  const { resource, resourceType } = entry;
  const target =
    resource["subject"] ??
    resource["patient"] ??
    (resourceType === "QuestionnaireResponse" ? patientSource(resource) : undefined);
  if (!isJsonObject(target)) return { kind: "unstated" };
  const reference = stringOf(target, "reference")?.trim();
  const identifier = isJsonObject(target["identifier"]) ? target["identifier"] : undefined;
  const value = identifier && stringOf(identifier, "value");
  const system = identifier && stringOf(identifier, "system");
  const type = stringOf(target, "type") ?? "Patient";
  const resolved = resolveReference(
    { reference, type, identifier: { system, value } },
    entry,
    index,
  );
  if (resolved)
    return resolved.resourceType === "Patient" ? personOf(resolved) : { kind: "not-a-patient" };
  if (reference) return unresolvedSubject(reference);
  // The identifier may be a personal number, so it is a key to tell persons apart and never an id to show.
  return value === undefined
    ? { kind: "unstated" }
    : { kind: "person", key: `${system ?? ""}|${value}`, id: "unknown", entry: undefined };
}

/** The person a Patient resource is. */
export function personOf(entry: ResourceEntry): Extract<Subject, { kind: "person" }> {
  return { kind: "person", key: entry.source, id: entry.id ?? entry.source, entry };
}

function unresolvedSubject(reference: string): Subject {
  const plain = reference.replace(/\/_history\/[^/]*$/, "");
  const typed = /([A-Z][A-Za-z]+)\/[^/]+$/.exec(plain)?.[1];
  if (typed !== undefined && typed !== "Patient") return { kind: "not-a-patient" };
  const id =
    plain
      .replace(/^urn:(?:uuid|oid):/, "")
      .split("/")
      .pop() ?? plain;
  return { kind: "person", key: plain, id, entry: undefined };
}

function patientSource(resource: JsonObject): unknown {
  const source = resource["source"];
  return isJsonObject(source) && /(?:^|\/)Patient\//.test(stringOf(source, "reference") ?? "")
    ? source
    : undefined;
}
