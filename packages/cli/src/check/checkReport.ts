import { createText, formatFateReason } from "@ipo/layout";
import { accountOf, Fate, Issue, type AccountEntry } from "@ipo/model";
import * as z from "zod";
import type { Reading } from "../input/readPatients.js";
import { explanationOf } from "./issueExplanations.js";
import { spanOf } from "./spanOf.js";

const count = z.number().int().nonnegative();

/**
 * What `ipo check --json` prints; keys stand in this order. `version` is raised when a key is taken away or changes its
 * meaning; new keys may come without. The fates add up to `entries`, always.
 */
export const CheckReport = z.strictObject({
  version: z.literal(1),
  entries: count,
  fates: z.record(Fate, count),
  /** Every entry that is not drawn. What it lacks is `null`; the reason is in English words. */
  unplaced: z.array(
    z.strictObject({
      reference: z.string().nullable(),
      resourceType: z.string().nullable(),
      path: z.string(),
      fate: Fate.exclude(["drawn"]),
      reason: z.string(),
    }),
  ),
  issues: z.array(Issue),
  /** For each code among the issues, in alphabetical order: how often, what it means, and what to do about it. */
  issueCodes: z.record(
    z.string(),
    z.strictObject({ count, meaning: z.string().nullable(), fix: z.string().nullable() }),
  ),
  /** How many events of each kind the records hold, by kind in alphabetical order. */
  events: z.record(z.string(), count),
  span: z.strictObject({ start: z.string(), end: z.string() }).nullable(),
  /** Ids of all patients in the input. */
  patients: z.array(z.string()),
});
export type CheckReport = z.infer<typeof CheckReport>;

/** Sums a reading up. With several patients it covers them all. */
export function checkReportOf({ entries, issues, records, patients }: Reading): CheckReport {
  const account = accountOf([...entries]);
  const events = records.flatMap((record) => record.events);
  return {
    version: 1,
    entries: account.entries,
    fates: account.fates,
    unplaced: entries.flatMap(unplacedOf),
    issues: issues.map(({ severity, code, expression, diagnostics }) => ({
      severity,
      code,
      expression,
      diagnostics,
    })),
    issueCodes: issueCodesOf(issues),
    events: countsOf(events.map(({ kind }) => kind)),
    span: spanOf(events),
    patients: [...patients],
  };
}

function unplacedOf(entry: AccountEntry): CheckReport["unplaced"] {
  const { reference = null, resourceType = null, path, fate } = entry;
  if (fate === "drawn") return [];
  return [{ reference, resourceType, path, fate, reason: formatFateReason(entry, ENGLISH) }];
}

const ENGLISH = createText("en");

function issueCodesOf(issues: readonly Issue[]): CheckReport["issueCodes"] {
  const counts = countsOf(issues.map(({ code }) => code));
  return Object.fromEntries(
    Object.entries(counts).map(([code, number]) => {
      const { meaning = null, fix = null } = explanationOf(code) ?? {};
      return [code, { count: number, meaning, fix }];
    }),
  );
}

function countsOf(words: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const word of [...words].sort()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return Object.fromEntries(counts);
}
