import { terminology as defaultTerminology } from "@ipo/clinical";
import type { AccountEntry, ClinicalEvent, Issue, Patient } from "@ipo/model";
import type { Outcome, ResourceEntry } from "../container/inputEntry.js";
import { attempt, UNREADABLE } from "../container/unreadable.js";
import { setDefined } from "../defined.js";
import { modifierIssuesOf } from "../fate/modifierExtensions.js";
import type { ReadContext } from "../normalise/context.js";
import { normalisePatient } from "../normalise/patient.js";
import { isProtected } from "../patient/isProtected.js";
import type { Person } from "../patient/people.js";
import type { ReadOptions } from "../readResult.js";
import type { Progress, Steps } from "../steps/steps.js";
import { noveltyOf, type SeenEntries } from "./duplicates.js";
import { finishingSteps, type Finishing } from "./finishingSteps.js";
import { isWithheld } from "./isWithheld.js";
import type { OpenedInput } from "./openInput.js";
import { readEntry } from "./readEntry.js";
import { accountEntryOf } from "./strangers.js";
import { withRecordFields } from "./withRecordFields.js";
import { withdrawalOf } from "./withdrawals.js";

/** Everything read for one person. */
export interface ReadPerson {
  readonly patient: Patient;
  /** In order of time, undated ones last. */
  readonly events: ClinicalEvent[];
  readonly issues: readonly Issue[];
  /** What became of the entries that are the person's own. */
  readonly accountEntries: readonly AccountEntry[];
}

interface Reading extends Finishing {
  readonly seen: SeenEntries;
  readonly events: ClinicalEvent[];
}

/** Reads the person's own entries. Without a person, there are none. */
export function* readPerson(
  input: OpenedInput,
  person: Person | undefined,
  entries: readonly ResourceEntry[],
  options: ReadOptions,
  progress: Progress,
): Steps<ReadPerson> {
  const { patient, events, issues } = readIdentity(input, person, entries, options);
  const changedOutcomes = new Map<string, Outcome>();
  const finishing: Finishing = {
    ...{ input, person, entries, patient, options, issues, changedOutcomes },
  };
  const reading: Reading = { ...finishing, seen: new Map(), events };
  const outcomes: Outcome[] = [];
  for (const entry of entries) {
    yield;
    outcomes.push(outcomeOf(entry, reading));
    progress.done += 1;
  }
  let finished = events;
  for (const finish of finishingSteps) {
    yield;
    finished = finish(finished, finishing);
  }
  const accountEntries = entries.map((entry, index) =>
    accountEntryOf(entry, changedOutcomes.get(entry.resourcePath) ?? (outcomes[index] as Outcome)),
  );
  return { patient, events: finished, issues, accountEntries };
}

function readIdentity(
  input: OpenedInput,
  person: Person | undefined,
  entries: readonly ResourceEntry[],
  options: ReadOptions,
): { patient: Patient; events: ClinicalEvent[]; issues: Issue[] } {
  const id = person?.id ?? "unknown";
  const unnamed: Patient = { id, source: `Patient/${id}`, identifiers: [], isProtected: false };
  const issues: Issue[] = person?.entry ? modifierIssuesOf(person.entry) : [];
  if (!person?.entry) return { patient: unnamed, events: [], issues };
  const context = contextOf(person.entry, { input, person, options }, issues);
  const read = attempt(person.entry, input.unreadable, () => normalisePatient(context));
  // A label on any version protects: which of them is the current one is not known here.
  const isProtectedElsewhere = entries.some(
    (entry) =>
      entry.resourceType === "Patient" &&
      attempt(entry, input.unreadable, () => isProtected(entry.resource)) === true,
  );
  const patient = read?.patient ?? unnamed;
  return {
    patient: { ...patient, isProtected: patient.isProtected || isProtectedElsewhere },
    events: [...withRecordFields(read?.death ? [read.death] : [], context)],
    issues,
  };
}

function outcomeOf(entry: ResourceEntry, reading: Reading): Outcome {
  const { input, person } = reading;
  if (input.unreadable.has(entry)) return UNREADABLE;
  if (entry.resourceType === "Patient")
    return entry === person?.entry
      ? { fate: "drawn", reason: "identity" }
      : { fate: "listed", reason: "duplicate" };
  const withheld = withdrawalOf(entry, input.withdrawals);
  if (withheld?.reason === "modifier-extension") reading.issues.push(...modifierIssuesOf(entry));
  return withheld ? { fate: "withheld", ...withheld } : readOnce(entry, reading);
}

/** What the normaliser of an entry reads beside it. */
function contextOf(
  entry: ResourceEntry,
  { input, person, options }: Pick<Finishing, "input" | "person" | "options">,
  issues: Issue[],
): ReadContext {
  return {
    entry,
    issues,
    index: input.index,
    terminology: options.terminology ?? defaultTerminology,
    isWithheld: (referred) => isWithheld(referred, entry, input, person),
  };
}

/** Reads an entry, unless the same resource with the same content was read before. */
function readOnce(entry: ResourceEntry, reading: Reading): Outcome {
  const { input, seen } = reading;
  const novelty = noveltyOf(entry, seen, input.index.repeatedSources);
  if (novelty.kind === "duplicate")
    return { fate: "listed", reason: "duplicate", detail: novelty.of.path };
  if (novelty.kind === "version") reading.issues.push(versionIssue(entry));
  const read = attempt(entry, input.unreadable, () => readEntry(contextOf(entry, reading, [])));
  if (!read) return UNREADABLE;
  const { events, issues, fate, reason, detail } = read;
  for (const event of events) reading.events.push(event);
  for (const issue of issues) reading.issues.push(issue);
  return setDefined({ fate, reason }, { detail });
}

function versionIssue(entry: ResourceEntry): Issue {
  const diagnostics = `${entry.source} stands in the input more than once with different content. Both are shown. Send only the current version.`;
  return { severity: "warning", code: "duplicate", expression: entry.resourcePath, diagnostics };
}
