import type { ClinicalEvent } from "@ipo/model";
import { attempt } from "../container/unreadable.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { patternOf, protectedPhrasesOf } from "../patient/protectedWords.js";
import type { Finishing } from "./finishingSteps.js";

/** What stands in the place of words that would tell who a protected patient is; the same in every language. */
const HIDDEN = "[…]";

/** Members that lead to resources or are codes, when they are text: what they say is no prose, and changing it would break it. */
const NOT_PROSE: ReadonlySet<string> = new Set([
  ...["id", "source", "path", "kind", "system", "code", "version", "relation"],
  ...["duplicates", "duplicateOf", "results", "assesses", "suspects", "entries", "condition"],
]);

/**
 * Takes the words that tell who a protected patient is, or a relative of theirs, out of everything that the events and
 * issues say. They stay in the header's fields alone, which views show only on request. The patient of any other record
 * is left as told.
 */
export function hideProtectedIdentity(
  events: ClinicalEvent[],
  finishing: Finishing,
): ClinicalEvent[] {
  const { patient, issues } = finishing;
  const pattern = patient.isProtected ? patternOf(phrasesIn(finishing)) : undefined;
  if (!pattern) return events;
  issues.splice(0, issues.length, ...issues.map((issue) => hiddenIn(issue, pattern)));
  return events.map((event) => hiddenIn(event, pattern));
}

/** The words for the patient in every version, for named contacts and relatives, and the names that references give the patient. */
function phrasesIn({ input, person, entries }: Finishing): string[] {
  const relatives = input.index.ofType("RelatedPerson");
  return [...entries, ...(person?.entry ? [person.entry] : []), ...relatives].flatMap(
    (entry) =>
      attempt(entry, input.unreadable, () => {
        if (entry.resourceType === "Patient") return patientPhrases(entry.resource);
        if (entry.resourceType !== "RelatedPerson") return subjectPhrases(entry.resource);
        const subject = input.people.subjectOf(entry);
        const isOwn = subject.kind === "person" && subject.key === person?.key;
        return isOwn ? protectedPhrasesOf(entry.resource) : [];
      }) ?? [],
  );
}

function patientPhrases(patient: JsonObject): string[] {
  const contacts = [patient["contact"]].flat().filter(isJsonObject);
  return [patient, ...contacts].flatMap(protectedPhrasesOf);
}

function subjectPhrases(resource: JsonObject): string[] {
  const subject = resource["subject"] ?? resource["patient"];
  const text = isJsonObject(subject) ? stringOf(subject, "display") : undefined;
  return text === undefined ? [] : protectedPhrasesOf({ name: { text } });
}

function hiddenIn<Value>(value: Value, pattern: RegExp): Value {
  return hidden(value, pattern) as Value;
}

function hidden(value: unknown, pattern: RegExp): unknown {
  if (typeof value === "string") {
    const text = value.normalize("NFC");
    const changed = text.replace(pattern, HIDDEN);
    return changed === text ? value : changed;
  }
  if (Array.isArray(value)) return value.map((member: unknown) => hidden(member, pattern));
  // A moment is kept as written.
  if (!isJsonObject(value) || "precision" in value) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      NOT_PROSE.has(key) && !isJsonObject(member) ? member : hidden(member, pattern),
    ]),
  );
}
