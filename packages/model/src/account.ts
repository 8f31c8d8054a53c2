import * as z from "zod";

/**
 * What became of one entry of the input.
 *
 * - `drawn`: it has a place in the picture (on the axis or in the identity header).
 * - `listed`: kept and shown in the table only, for lack of a time or of a place.
 * - `withheld`: not to be shown as a fact (entered in error, cancelled, refuted, blocked).
 * - `unsupported`: a resource type that is not read.
 * - `invalid`: it could not be read as what it says it is.
 */
export const Fate = z.enum(["drawn", "listed", "withheld", "unsupported", "invalid"]);
export type Fate = z.infer<typeof Fate>;

/** Why an entry has the fate it has, as a code; the words for it are in the interface's languages. */
export const FateReason = z.enum([
  "event",
  "identity",
  "no-time",
  "no-place",
  "doubtful-time",
  "duplicate",
  "supporting",
  "other-patient",
  "entered-in-error",
  "cancelled",
  "refuted",
  "not-done",
  "blocked",
  "modifier-extension",
  "type-not-read",
  "not-clinical",
  "not-fhir",
  "bad-structure",
  "no-resource",
  "no-content",
]);
export type FateReason = z.infer<typeof FateReason>;

/** One entry of the input and its one fate. */
export const AccountEntry = z.strictObject({
  /** Where it stands, such as `Bundle.entry[12]` or `line 40`. */
  path: z.string(),
  /** `Observation/123`, or its fullUrl, when it has one. */
  reference: z.string().optional(),
  resourceType: z.string().optional(),
  fate: Fate,
  reason: FateReason,
  /** More about the reason, such as the status found, as the source words it. */
  detail: z.string().optional(),
});
export type AccountEntry = z.infer<typeof AccountEntry>;

/** Every entry of the input with its fate. `entries === entry.length` and the fates add up to it, always. */
export const Account = z.strictObject({
  entries: z.number().int().nonnegative(),
  fates: z.record(Fate, z.number().int().nonnegative()),
  entry: z.array(AccountEntry),
});
export type Account = z.infer<typeof Account>;

/** Counts the fates of the entries into an account. */
export function accountOf(entry: AccountEntry[]): Account {
  const fates: Record<Fate, number> = {
    drawn: 0,
    listed: 0,
    withheld: 0,
    unsupported: 0,
    invalid: 0,
  };
  for (const { fate } of entry) fates[fate] += 1;
  return { entries: entry.length, fates, entry };
}
