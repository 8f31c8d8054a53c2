import { accountOf, type AccountEntry, type Issue } from "@ipo/model";
import type { Input } from "../container/input.js";
import type { ResourceEntry } from "../container/inputEntry.js";
import { unreadableIssue } from "../container/unreadable.js";
import { ambiguousSubjectIssues } from "../patient/ambiguousSubjects.js";
import { choiceOf, choosePerson, type Choice } from "../patient/choosePerson.js";
import { ownerOf } from "../patient/ownerOf.js";
import type { ReadOptions, ReadResult } from "../readResult.js";
import { LOOKS_PER_STEP, type Progress, type Steps } from "../steps/steps.js";
import { asOfOf } from "./asOfOf.js";
import { openInput, type OpenedInput } from "./openInput.js";
import { readPerson } from "./readPerson.js";
import { recordOf } from "./recordOf.js";
import { strangersOf } from "./strangers.js";

/** Whose records to make: that of the patient the options choose, or one for each patient. */
export type Whose = "chosen" | "everyone";

/** Reads an input whose pages are all in it, each entry once. This is the one way of every reader. */
export function* readPersons(
  input: Input,
  whose: Whose,
  options: ReadOptions,
  progress: Progress,
): Steps<ReadResult[]> {
  progress.total = input.entries.length;
  const opened = yield* openInput(input);
  const { people } = opened;
  const choices: readonly Choice[] =
    whose === "everyone" && people.persons.length > 0
      ? people.persons.map(choiceOf)
      : [choosePerson(people, options.patientId)];
  const belongings = yield* belongingsOf(opened);
  const strangerAt = strangersOf(opened);
  const ambiguities = ambiguousSubjectIssues(input.entries, people.subjects);
  const results: ReadResult[] = [];
  for (const choice of choices) {
    const person = "person" in choice ? choice.person : undefined;
    const positions = (person && belongings.get(person.key)) ?? [];
    const own = positions.map((position) => input.entries[position] as ResourceEntry);
    const read = yield* readPerson(opened, person, own, options, progress);
    const account: AccountEntry[] = [];
    positions.forEach((position, index) => {
      account[position] = read.accountEntries[index] as AccountEntry;
    });
    for (let position = 0; position < input.entries.length; position += 1)
      account[position] ??= strangerAt(position);
    yield;
    const { asOf, issues } = asOfOf(input, options);
    results.push({
      record: person ? recordOf(read, asOf) : null,
      issues: [
        ...input.issues,
        ...ambiguities,
        ...("issue" in choice ? [choice.issue] : othersIssue(account)),
        ...read.issues,
        ...Array.from(opened.unreadable, unreadableIssue),
        ...issues,
      ],
      account: accountOf(account),
      patients: people.persons.map(({ id }) => id),
    });
  }
  progress.done = progress.total;
  return results;
}

/** The positions of the entries that belong to each person, by the person's key. */
function* belongingsOf({ people }: OpenedInput): Steps<Map<string, number[]>> {
  const belongings = new Map<string, number[]>();
  let position = 0;
  for (const subject of people.subjects) {
    if (position % LOOKS_PER_STEP === 0) yield;
    const owner = ownerOf(subject, people.persons);
    if (owner !== undefined) {
      const known = belongings.get(owner);
      if (known) known.push(position);
      else belongings.set(owner, [position]);
    }
    position += 1;
  }
  return belongings;
}

/** Says once how many entries were left out because they are about somebody else. */
function othersIssue(entries: readonly AccountEntry[]): Issue[] {
  let count = 0;
  let first: AccountEntry | undefined;
  for (const entry of entries) {
    if (entry.reason !== "other-patient") continue;
    first ??= entry;
    count += 1;
  }
  if (!first) return [];
  const diagnostics = `${count} of the entries are not about this patient and were left out, this one first. Read them with readBundles, or with their own \`patientId\`.`;
  return [{ severity: "warning", code: "multiple-matches", expression: first.path, diagnostics }];
}
