import {
  anchorOf,
  type AccountEntry,
  type ClinicalEvent,
  type Issue,
  type Patient,
} from "@ipo/model";
import type { InputEntry, ResourceEntry } from "../container/inputEntry.js";
import { defined } from "../defined.js";
import { unsupportedReasonOf } from "../fate/unsupportedReason.js";
import type { ReadContext } from "../normalise/context.js";
import { normalisers } from "../normalise/normalisers.js";
import { normalisePatient } from "../normalise/patient.js";
import type { Person } from "../patient/people.js";
import { noveltyOf, type SeenEntries } from "./duplicates.js";
import { isWithheld, type Withholding } from "./isWithheld.js";
import type { OpenedInput } from "./openInput.js";
import { otherPatientOf } from "./otherPatient.js";
import { readEntry } from "./readEntry.js";
import { uniqueIds } from "./uniqueIds.js";
import { withdrawalOf, withdrawalsOf } from "./withdrawals.js";

/** Everything read for one person. */
export interface ReadPerson {
  readonly patient: Patient;
  /** In order of time, undated ones last. */
  readonly events: ClinicalEvent[];
  readonly issues: readonly Issue[];
  readonly accountEntries: AccountEntry[];
}

type Outcome = Pick<AccountEntry, "fate" | "reason" | "detail">;

interface Reading extends Withholding {
  readonly seen: SeenEntries;
  /** The events each entry gave. */
  readonly events: Map<ResourceEntry, readonly ClinicalEvent[]>;
  readonly issues: Issue[];
}

/** Reads every entry of the input for one person, and says of each what became of it. Without a person, nothing is read. */
export function readPerson(input: OpenedInput, person: Person | undefined): ReadPerson {
  const { index, entries } = input;
  const reading: Reading = {
    input,
    person,
    withdrawals: withdrawalsOf(index.entries),
    seen: new Map(),
    events: new Map(),
    issues: [],
  };
  const patient = readIdentity(reading);
  const accountEntries = entries.map((entry, position) =>
    accountEntryOf(entry, index.entries[position], outcomeOf(position, reading)),
  );
  const events = [...reading.events.values()].flat();
  return {
    patient,
    events: inOrderOfTime(uniqueIds(events)),
    issues: reading.issues,
    accountEntries,
  };
}

function readIdentity(reading: Reading): Patient {
  const { person, events, issues } = reading;
  const id = person?.id ?? "unknown";
  const unnamed: Patient = { id, source: `Patient/${id}`, identifiers: [], isProtected: false };
  if (!person?.entry) return unnamed;
  const read = normalisePatient({ ...contextOf(person.entry, reading), issues });
  if (read?.death) events.set(person.entry, [read.death]);
  return read?.patient ?? unnamed;
}

function outcomeOf(position: number, reading: Reading): Outcome {
  const { input, person, withdrawals } = reading;
  const rejected = input.entries[position]?.rejected;
  if (rejected) return rejected;
  const entry = input.index.entries[position];
  if (!entry) return { fate: "invalid", reason: "bad-structure" };
  const isPatient = entry.resourceType === "Patient";
  if (!isPatient && !normalisers.has(entry.resourceType))
    return { fate: "unsupported", reason: unsupportedReasonOf(entry.resourceType) };
  const otherPatient = otherPatientOf(
    input.people.subjects[position],
    person,
    input.people.persons,
  );
  if (otherPatient) return otherPatient;
  if (isPatient && entry === person?.entry) return { fate: "drawn", reason: "identity" };
  if (isPatient) return { fate: "listed", reason: "duplicate" };
  const withheld = withdrawalOf(entry, withdrawals);
  return withheld ? { fate: "withheld", ...withheld } : readOnce(entry, reading);
}

/** What the normaliser of an entry reads beside it. */
function contextOf(entry: ResourceEntry, reading: Reading): Omit<ReadContext, "issues"> {
  return {
    entry,
    index: reading.input.index,
    isWithheld: (referred) => isWithheld(referred, entry, reading),
  };
}

/** Reads an entry, unless the same resource with the same content was read before. */
function readOnce(entry: ResourceEntry, reading: Reading): Outcome {
  const novelty = noveltyOf(entry, reading.seen);
  if (novelty.kind === "duplicate")
    return { fate: "listed", reason: "duplicate", detail: novelty.of.path };
  if (novelty.kind === "version") reading.issues.push(versionIssue(entry));
  const { events, issues, ...outcome } = readEntry(contextOf(entry, reading));
  reading.events.set(entry, events);
  reading.issues.push(...issues);
  return outcome;
}

function versionIssue(entry: ResourceEntry): Issue {
  const diagnostics = `${entry.source} stands in the input more than once with different content. Both are shown; send only the current version.`;
  return { severity: "warning", code: "duplicate", expression: entry.resourcePath, diagnostics };
}

function inOrderOfTime(events: readonly ClinicalEvent[]): ClinicalEvent[] {
  const anchored = events.map((event) => ({ event, anchor: anchorOf(event.time) ?? Infinity }));
  // Infinity minus Infinity is not a number, so equal anchors are told apart first.
  return anchored
    .sort((a, b) => (a.anchor === b.anchor ? 0 : a.anchor - b.anchor))
    .map(({ event }) => event);
}

function accountEntryOf(
  entry: InputEntry,
  resource: ResourceEntry | undefined,
  { fate, reason, detail }: Outcome,
): AccountEntry {
  const reference = resource?.id === undefined ? entry.fullUrl : resource.source;
  return {
    path: entry.path,
    fate,
    reason,
    ...defined({ reference, resourceType: resource?.resourceType, detail }),
  };
}
