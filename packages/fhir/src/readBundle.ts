import {
  accountOf,
  parseTimePoint,
  type AccountEntry,
  type Issue,
  type TimePoint,
} from "@ipo/model";
import { choosePerson, type Choice } from "./patient/choosePerson.js";
import { recordOf } from "./read/recordOf.js";
import { openInput, type OpenedInput } from "./read/openInput.js";
import { readPerson } from "./read/readPerson.js";
import type { ReadOptions, ReadResult } from "./readResult.js";

/**
 * Reads FHIR R4 into one patient's record.
 *
 * Takes a Bundle of any type (Bundles inside it are opened), an array of resources or Bundles, one resource, or any of
 * these as JSON or NDJSON text. Never throws on data and never guesses: what cannot be read is told in `issues` with its
 * path, and every entry has one fate in `account`, whose numbers add up.
 *
 * Gives `record: null` when the input holds several patients and `patientId` does not choose one, or no patient at all.
 */
export function readBundle(json: unknown, options: ReadOptions = {}): ReadResult {
  const input = openInput(json);
  return readChoice(input, choosePerson(input.people, options.patientId), options);
}

/** Reads FHIR R4 into one record for each patient in the input, in the order they are met. Each account covers the whole input. */
export function readBundles(
  json: unknown,
  options: Omit<ReadOptions, "patientId"> = {},
): ReadResult[] {
  const input = openInput(json);
  const { persons } = input.people;
  if (persons.length === 0)
    return [readChoice(input, choosePerson(input.people, undefined), options)];
  return persons.map((person) => readChoice(input, { person }, options));
}

function readChoice(input: OpenedInput, choice: Choice, options: ReadOptions): ReadResult {
  const person = "person" in choice ? choice.person : undefined;
  const read = readPerson(input, person);
  const issues: Issue[] = [
    ...input.issues,
    ...("issue" in choice ? [choice.issue] : othersIssue(read.accountEntries)),
    ...read.issues,
  ];
  const asOf = asOfOf(input, options, issues);
  return {
    record: person ? recordOf(read, asOf) : null,
    issues,
    account: accountOf(read.accountEntries),
    patients: input.people.persons.map(({ id }) => id),
  };
}

/** Says once how many entries were left out because they are about somebody else. */
function othersIssue(entries: readonly AccountEntry[]): Issue[] {
  const others = entries.filter(({ reason }) => reason === "other-patient");
  if (!others[0]) return [];
  const diagnostics = `${others.length} of the entries are not about this patient and were left out, this one first.`;
  return [
    { severity: "warning", code: "multiple-matches", expression: others[0].path, diagnostics },
  ];
}

function asOfOf(
  { timestamp }: OpenedInput,
  { asOf }: ReadOptions,
  issues: Issue[],
): TimePoint | undefined {
  const text = asOf ?? timestamp;
  const point = text === undefined ? undefined : parseTimePoint(text);
  if (text !== undefined && !point) {
    const expression = asOf === undefined ? "Bundle.timestamp" : "options.asOf";
    issues.push({
      severity: "error",
      code: "value",
      expression,
      diagnostics: `"${text}" is not a FHIR date, so it is not known how fresh the data are.`,
    });
  }
  return point;
}
