import { parseTimePoint } from "@ipo/model";
import type { InputEntry, ResourceEntry } from "../container/inputEntry.js";
import { attempt, type Unreadable } from "../container/unreadable.js";
import { withheldReasonOf, type Withheld } from "../fate/withheldReason.js";
import { isJsonObject, stringOf } from "../json.js";
import { LOOKS_PER_STEP, type Steps } from "../steps/steps.js";

/** For each source, the withdrawal that stands: a version that is entered in error, cancelled, refuted or blocked. */
export type Withdrawals = ReadonlyMap<
  string,
  Withheld & { readonly lastUpdated: number | undefined }
>;

/**
 * Finds the withdrawn resources. An input may hold several versions of one resource, and the withdrawal of one version
 * goes for those before it.
 */
export function* withdrawalsOf(
  entries: readonly InputEntry[],
  unreadable: Unreadable,
): Steps<Withdrawals> {
  const withdrawals = new Map<string, Withheld & { lastUpdated: number | undefined }>();
  let looks = 0;
  for (const entry of entries) {
    if ((looks += 1) % LOOKS_PER_STEP === 0) yield;
    if (!entry.resource) continue;
    const withheld = attempt(entry, unreadable, () => withheldReasonOf(entry.resource));
    if (withheld) withdrawals.set(entry.source, { ...withheld, lastUpdated: lastUpdatedOf(entry) });
  }
  return withdrawals;
}

/**
 * Why an entry of the input is withheld, itself or with a later version of it; a version known to be later than the
 * withdrawal stands.
 */
export function withdrawalOf(entry: ResourceEntry, withdrawals: Withdrawals): Withheld | undefined {
  const withdrawal = withdrawals.get(entry.source);
  if (!withdrawal) return undefined;
  const own = withheldReasonOf(entry.resource);
  if (own) return own;
  const lastUpdated = lastUpdatedOf(entry);
  const isLater =
    lastUpdated !== undefined &&
    withdrawal.lastUpdated !== undefined &&
    lastUpdated > withdrawal.lastUpdated;
  return isLater ? undefined : withdrawal;
}

function lastUpdatedOf({ resource }: ResourceEntry): number | undefined {
  const meta = resource["meta"];
  return isJsonObject(meta)
    ? parseTimePoint(stringOf(meta, "lastUpdated") ?? "")?.start
    : undefined;
}
