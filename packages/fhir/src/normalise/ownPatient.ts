import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { isProtected } from "../patient/isProtected.js";
import type { ReferenceIndex } from "../references/referenceIndex.js";
import { resolveReference } from "../references/resolveReference.js";
import type { Reference } from "../schema/datatypes.js";
import type { ReadContext } from "./context.js";

/** Elements that name the patient of a resource; `individual` is that of a ResearchSubject, `for` that of a Task. */
const SUBJECT_ELEMENTS = ["subject", "patient", "individual", "for"] as const;

/**
 * Whether a reference leads to, or names, the patient the resource is about: it is written as the subject is, or its
 * words are the patient's name, in any order. The patient's name stays out of every field but the patient's, and so does
 * that of whoever has the same name.
 */
export function isOwnPatient(reference: Reference, context: ReadContext): boolean {
  const subject = subjectOf(context);
  const written = reference.reference?.trim();
  if (written && written === (subject && stringOf(subject, "reference")?.trim())) return true;
  const words = reference.display === undefined ? "" : wordsOf(reference.display);
  if (words === "") return false;
  const display = subject && stringOf(subject, "display");
  if (display !== undefined && wordsOf(display) === words) return true;
  const patient = ownPatientOf(context);
  return patient !== undefined && knownNamesOf(patient, context.index).has(words);
}

/** Whether the patient's identity is protected: then a relative's name would tell it as well. */
export function hasProtectedPatient(context: ReadContext): boolean {
  const patient = ownPatientOf(context);
  return patient !== undefined && isProtected(patient.resource);
}

/** The Patient resource of whom a resource is about; where it says nothing of that, the only one there is. */
export function ownPatientOf(context: ReadContext): ResourceEntry | undefined {
  const { entry, index } = context;
  const subject = subjectOf(context);
  const reference = subject && stringOf(subject, "reference");
  const found = reference === undefined ? undefined : resolveReference({ reference }, entry, index);
  if (found) return found.resourceType === "Patient" ? found : undefined;
  const patients = index.ofType("Patient");
  return patients.length === 1 ? patients[0] : undefined;
}

function subjectOf({ entry: { resource } }: ReadContext): JsonObject | undefined {
  for (const element of SUBJECT_ELEMENTS) {
    const value = resource[element];
    if (isJsonObject(value)) return value;
  }
  return undefined;
}

/** The names of each patient, kept for one reading: nearly every resource has someone who is not the patient. */
const namesInReading = new WeakMap<ReferenceIndex, Map<ResourceEntry, ReadonlySet<string>>>();

function knownNamesOf(patient: ResourceEntry, index: ReferenceIndex): ReadonlySet<string> {
  const known = namesInReading.get(index) ?? new Map<ResourceEntry, ReadonlySet<string>>();
  namesInReading.set(index, known);
  const names = known.get(patient) ?? new Set(namesOf(patient.resource));
  known.set(patient, names);
  return names;
}

function namesOf({ name }: JsonObject): string[] {
  const names = [name].flat().filter(isJsonObject);
  return names.flatMap((one) => {
    const given = [one["given"]].flat().filter((part) => typeof part === "string");
    const family = stringOf(one, "family");
    const whole =
      family === undefined
        ? []
        : [
            [...given, family],
            [given[0] ?? "", family],
          ];
    return [stringOf(one, "text") ?? "", ...whole.map((parts) => parts.join(" "))].map(wordsOf);
  });
}

/** The words of a name in one order, so that "Andersson, Anna" is "Anna Andersson". */
function wordsOf(name: string): string {
  return name
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort()
    .join(" ");
}
