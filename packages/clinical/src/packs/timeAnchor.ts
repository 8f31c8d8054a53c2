import type { LocalisedText } from "@ipo/model";

/**
 * Something in the course that time can be counted from. It names what to look for in a record; where the record does not
 * state it to the day, there is no such anchor.
 */
export interface TimeAnchor {
  readonly id: string;
  /** What the axis calls it, after "since": `diagnos`, `senaste platina`. */
  readonly label: LocalisedText;
  readonly at: AnchorRule;
}

/**
 * - `diagnosis`: the first primary tumour of the pack's diagnosis.
 * - `line`: the start of the line of therapy with that number; `last` is the latest that has begun.
 * - `drug`: the first or last dose, or course's start or end, of a drug by ATC prefix (old and new codes alike).
 * - `procedure`: the first or last procedure of a category of the record model, such as `transplant`.
 * - `status`: the first or last turn of the disease of a category, such as `progression`.
 */
export type AnchorRule =
  | { readonly kind: "diagnosis" }
  | { readonly kind: "line"; readonly line: number | "last" }
  | { readonly kind: "drug"; readonly atc: readonly string[]; readonly which: "first" | "last" }
  | { readonly kind: "procedure"; readonly category: string; readonly which: "first" | "last" }
  | { readonly kind: "status"; readonly category: string; readonly which: "first" | "last" };
