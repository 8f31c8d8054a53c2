import {
  createBundleReader,
  readBundle,
  readBundles,
  type ReadOptions,
  type ReadResult,
} from "@ipo/fhir";
import type { AccountEntry, Issue, PatientRecord } from "@ipo/model";

/** What an input gives for the patient who was chosen, or for everyone in it. */
export interface Reading {
  /** Every entry of the input once. */
  readonly entries: readonly AccountEntry[];
  readonly issues: readonly Issue[];
  readonly records: readonly PatientRecord[];
  /** Ids of all patients in the input. */
  readonly patients: readonly string[];
}

/**
 * Reads the input for one patient: the one asked for, else the one `readBundle` chooses by itself. Where it chooses
 * nobody, because there are several, it reads everyone, and each entry has the fate it has in its own patient's record.
 * Several texts are pages of one input, and paths say which page they are about.
 */
export function readPatients(texts: readonly string[], options: ReadOptions): Reading {
  const one = readOne(texts, options);
  const isOpen = options.patientId === undefined && one.record === null && one.patients.length > 1;
  return merged(isOpen ? readEveryone(texts, options, one.patients) : [one]);
}

function readOne([text = "", ...others]: readonly string[], options: ReadOptions): ReadResult {
  if (others.length === 0) return readBundle(text, options);
  const reader = createBundleReader(options);
  for (const page of [text, ...others]) reader.add(page);
  return reader.read();
}

function readEveryone(
  texts: readonly string[],
  options: ReadOptions,
  patients: readonly string[],
): ReadResult[] {
  const [text] = texts;
  if (text !== undefined && texts.length === 1) return readBundles(text, options);
  return patients.map((patientId) => readOne(texts, { ...options, patientId }));
}

function merged(results: readonly ReadResult[]): Reading {
  const accounts = results.map(({ account }) => account.entry);
  return {
    // Every account covers the whole input in the same order.
    entries: (accounts[0] ?? []).map((first, position) => ownFate(first, accounts, position)),
    issues: results.length > 1 ? sharedIssues(results) : (results[0]?.issues ?? []),
    records: results.flatMap(({ record }) => record ?? []),
    patients: results[0]?.patients ?? [],
  };
}

/** The fate of an entry in the record it belongs to. One that is about nobody in the input belongs to none. */
function ownFate(
  first: AccountEntry,
  accounts: readonly (readonly AccountEntry[])[],
  position: number,
): AccountEntry {
  for (const account of accounts) {
    const entry = account[position];
    if (entry && entry.reason !== "other-patient") return entry;
  }
  return first;
}

/** Every issue once, without those that only count the other patients' entries. */
function sharedIssues(results: readonly ReadResult[]): Issue[] {
  const issues = results.flatMap((result) => result.issues);
  const isOthers = ({ severity, code }: Issue) =>
    severity === "warning" && code === "multiple-matches";
  return [
    ...new Map(
      issues.filter((issue) => !isOthers(issue)).map((issue) => [JSON.stringify(issue), issue]),
    ).values(),
  ];
}
