import { createText, formatFateReason } from "@ipo/layout";
import { accountOf, type Fate, type Issue } from "@ipo/model";
import type { Reading } from "../input/readPatients.js";
import { spanOf, type Span } from "./spanOf.js";

/** What `ipo check --json` prints; keys stand in this order. The fates add up to `entries`, always. */
export interface CheckReport {
  readonly entries: number;
  readonly fates: Readonly<Record<Fate, number>>;
  /** Every entry that is not drawn. What it lacks is `null`; the reason is in English words. */
  readonly unplaced: readonly {
    readonly reference: string | null;
    readonly resourceType: string | null;
    readonly fate: Exclude<Fate, "drawn">;
    readonly reason: string;
  }[];
  readonly issues: readonly Issue[];
  /** How many events of each kind the records hold, by kind in alphabetical order. */
  readonly events: Readonly<Record<string, number>>;
  readonly span: Span | null;
  /** Ids of all patients in the input. */
  readonly patients: readonly string[];
}

/** Sums a reading up. With several patients it covers them all. */
export function checkReportOf({ entries, issues, records, patients }: Reading): CheckReport {
  const text = createText("en");
  const account = accountOf([...entries]);
  const events = records.flatMap((record) => record.events);
  return {
    entries: account.entries,
    fates: account.fates,
    unplaced: entries.flatMap((entry) =>
      entry.fate === "drawn"
        ? []
        : [
            {
              reference: entry.reference ?? null,
              resourceType: entry.resourceType ?? null,
              fate: entry.fate,
              reason: formatFateReason(entry, text),
            },
          ],
    ),
    issues: issues.map(({ severity, code, expression, diagnostics }) => ({
      severity,
      code,
      expression,
      diagnostics,
    })),
    events: countByKind(events.map(({ kind }) => kind)),
    span: spanOf(events),
    patients,
  };
}

function countByKind(kinds: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of [...kinds].sort()) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
