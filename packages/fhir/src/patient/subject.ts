import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { serverOf } from "../references/baseOf.js";
import { matchOf } from "../references/resolveReference.js";
import { withoutVersion } from "../references/withoutVersion.js";
import { appointmentSubject } from "./appointmentSubject.js";

/** Who a resource is about: a person by key, someone or something that is no patient, one of several, or not said. */
export type Subject =
  | {
      readonly kind: "person";
      readonly key: string;
      readonly id: string;
      readonly entry: ResourceEntry | undefined;
    }
  | { readonly kind: "not-a-patient" }
  | { readonly kind: "ambiguous" }
  | { readonly kind: "unstated" };

/** Types that name their patient in an element of their own. */
const ownElements: ReadonlyMap<string, string> = new Map([
  ["ResearchSubject", "individual"],
  ["Task", "for"],
]);

/** Types without a subject, whose patient may stand in an element that others may stand in too. */
const patientElements: ReadonlyMap<string, string> = new Map([
  ["QuestionnaireResponse", "source"],
  ["SupplyRequest", "deliverTo"],
]);

/**
 * The subject of a resource, from `subject`, `patient`, the element of its type, a patient in an element that may hold
 * others, or the patient who takes part in an appointment. A display alone names nobody.
 */
export function subjectOf(entry: ResourceEntry, index: ReferenceIndex): Subject {
  const { resource, resourceType } = entry;
  if (resourceType === "Appointment")
    return appointmentSubject(entry, index, (target) => subjectOfTarget(target, entry, index));
  const target =
    resource["subject"] ??
    resource["patient"] ??
    resource[ownElements.get(resourceType) ?? ""] ??
    patientIn(resource, patientElements.get(resourceType) ?? "");
  return isJsonObject(target) ? subjectOfTarget(target, entry, index) : { kind: "unstated" };
}

function subjectOfTarget(target: JsonObject, entry: ResourceEntry, index: ReferenceIndex): Subject {
  const reference = stringOf(target, "reference")?.trim();
  const identifier = isJsonObject(target["identifier"]) ? target["identifier"] : undefined;
  const value = identifier && stringOf(identifier, "value");
  const system = identifier && stringOf(identifier, "system");
  const type = stringOf(target, "type") ?? "Patient";
  const resolved = matchOf({ reference, type, identifier: { system, value } }, entry, index);
  if (resolved === null) return { kind: "ambiguous" };
  if (resolved)
    return resolved.resourceType === "Patient" ? personOf(resolved) : { kind: "not-a-patient" };
  if (reference) return unresolvedSubject(reference, entry);
  // The identifier may be a personal number, so it is a key to tell persons apart and never an id to show.
  return value === undefined
    ? { kind: "unstated" }
    : { kind: "person", key: `${system ?? ""}|${value}`, id: "unknown", entry: undefined };
}

/** The person a Patient resource is. */
export function personOf(entry: ResourceEntry): Extract<Subject, { kind: "person" }> {
  return { kind: "person", key: entry.source, id: entry.id ?? entry.source, entry };
}

function unresolvedSubject(reference: string, from: ResourceEntry): Subject {
  const plain = withoutVersion(reference);
  const typed = /([A-Z][A-Za-z]+)\/[^/]+$/.exec(plain)?.[1];
  if (typed !== undefined && typed !== "Patient") return { kind: "not-a-patient" };
  const id =
    plain
      .replace(/^urn:(?:uuid|oid):/, "")
      .split("/")
      .pop() ?? plain;
  // One id at two servers is two persons, so a relative reference is completed with the server of its own entry.
  const server = plain.includes(":") ? "" : (serverOf(from) ?? "");
  return { kind: "person", key: `${server}${plain}`, id, entry: undefined };
}

/** What stands in an element, where it is a patient by the words of its reference. */
function patientIn(resource: JsonObject, element: string): unknown {
  const target = resource[element];
  return isJsonObject(target) && /(?:^|\/)Patient\//.test(stringOf(target, "reference") ?? "")
    ? target
    : undefined;
}
