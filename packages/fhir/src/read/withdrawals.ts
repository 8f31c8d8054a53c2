import { parseTimePoint } from "@ipo/model";
import type { Deletion } from "../container/deletion.js";
import type { InputEntry, ResourceEntry } from "../container/inputEntry.js";
import { attempt, type Unreadable } from "../container/unreadable.js";
import { withheldReasonOf, type Withheld } from "../fate/withheldReason.js";
import { isJsonObject, stringOf } from "../json.js";
import { serverOf } from "../references/baseOf.js";
import { LOOKS_PER_STEP, type Steps } from "../steps/steps.js";

interface Withdrawal extends Withheld {
  /** As epoch milliseconds; infinite where it is not said, so that no version is known to be later. */
  readonly lastUpdated: number;
}

/** The latest withdrawals of the resources of one source. */
interface SourceWithdrawals {
  /** The latest of all. */
  any: Withdrawal;
  /** By server; `undefined` for those that do not say theirs, which may go for any. */
  readonly byServer: Map<string | undefined, Withdrawal>;
}

/** For each source, the withdrawals that stand: a version that is entered in error, cancelled, refuted or blocked, or a deletion. */
export type Withdrawals = ReadonlyMap<string, Readonly<SourceWithdrawals>>;

/**
 * Finds the withdrawn resources. An input may hold several versions of one resource, and the withdrawal of one version
 * goes for those before it. Resources of one id at two servers are two.
 */
export function* withdrawalsOf(
  entries: readonly InputEntry[],
  unreadable: Unreadable,
): Steps<Withdrawals> {
  const withdrawals = new Map<string, SourceWithdrawals>();
  let looks = 0;
  for (const entry of entries) {
    if ((looks += 1) % LOOKS_PER_STEP === 0) yield;
    if (!entry.resource) {
      if (entry.deletion) addWithdrawal(withdrawals, entry.deletion, DELETED);
      continue;
    }
    const withheld = attempt(entry, unreadable, () => withheldReasonOf(entry.resource));
    if (!withheld) continue;
    const { source } = entry;
    const lastUpdated = lastUpdatedOf(entry);
    addWithdrawal(withdrawals, { source, server: serverOf(entry), lastUpdated }, withheld);
  }
  return withdrawals;
}

const DELETED: Withheld = { reason: "cancelled", detail: "deleted" };

function addWithdrawal(
  withdrawals: Map<string, SourceWithdrawals>,
  { source, server, lastUpdated = Infinity }: Deletion,
  withheld: Withheld,
): void {
  const withdrawal = { ...withheld, lastUpdated };
  const known = withdrawals.get(source) ?? { any: withdrawal, byServer: new Map() };
  known.any = latestOf(known.any, withdrawal);
  known.byServer.set(server, latestOf(known.byServer.get(server), withdrawal));
  withdrawals.set(source, known);
}

function latestOf(one: Withdrawal | undefined, other: Withdrawal): Withdrawal {
  return one && one.lastUpdated >= other.lastUpdated ? one : other;
}

/**
 * Why an entry of the input is withheld, itself or with a later version of it; a version known to be later than the
 * withdrawal stands. Where the version or the withdrawal does not say its server, they may be of one resource.
 */
export function withdrawalOf(entry: ResourceEntry, withdrawals: Withdrawals): Withheld | undefined {
  const known = withdrawals.get(entry.source);
  if (!known) return undefined;
  const own = withheldReasonOf(entry.resource);
  if (own) return own;
  const server = serverOf(entry);
  const lastUpdated = lastUpdatedOf(entry) ?? -Infinity;
  return (
    server === undefined ? [known.any] : [known.byServer.get(server), known.byServer.get(undefined)]
  ).find((withdrawal) => withdrawal && lastUpdated <= withdrawal.lastUpdated);
}

function lastUpdatedOf({ resource }: ResourceEntry): number | undefined {
  const meta = resource["meta"];
  return isJsonObject(meta)
    ? parseTimePoint(stringOf(meta, "lastUpdated") ?? "")?.start
    : undefined;
}
