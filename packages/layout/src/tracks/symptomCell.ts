import type { EventOfKind } from "@ipo/model";
import type { MessageKey } from "../locale/text.js";
import type { SymbolName } from "../marks/mark.js";
import type { Tone } from "../marks/tone.js";

type Symptom = EventOfKind<"symptom">;

/** How an answer looks in the matrix. Every state has a shape of its own, so that none is told by colour alone. */
export interface CellLook {
  readonly symbol: SymbolName;
  readonly size: number;
  readonly fill: Tone;
  readonly isHollow?: boolean;
}

/** What an answer can be: a level, words or a number of another scale, a refusal, or nothing asked or known. */
export type CellState =
  | NonNullable<Symptom["level"]>
  | "other"
  | "declined"
  | "missing"
  /** Several answers that differ, too close to be told apart. */
  | "several";

/** The looks, in the order of the legend. */
export const cellLooks: Readonly<Record<CellState, CellLook>> = {
  severe: { symbol: "square", size: 8, fill: "level-severe" },
  moderate: { symbol: "diamond", size: 7.2, fill: "level-moderate" },
  none: { symbol: "square", size: 4, fill: "level-none" },
  other: { symbol: "circle", size: 6, fill: "ink", isHollow: true },
  several: { symbol: "hexagon", size: 8, fill: "ink-muted", isHollow: true },
  declined: { symbol: "cross", size: 6, fill: "ink-muted" },
  missing: { symbol: "circle", size: 4, fill: "ink-faint", isHollow: true },
};

/** The legend's words of a state. */
export const cellWords: Readonly<Record<CellState, MessageKey>> = {
  severe: "symptom.level.severe",
  moderate: "symptom.level.moderate",
  none: "symptom.level.none",
  other: "symptom.state.other",
  several: "symptom.state.several",
  declined: "symptom.state.declined",
  missing: "symptom.state.missing",
};

/** HL7 data-absent-reasons of someone who was asked, and gave no answer. */
const ASKED = ["asked-declined", "asked-unknown"];

/** What one answer is. A missing one is never "none": it was declined, or nothing is known. */
export function cellStateOf({ level, value }: Pick<Symptom, "level" | "value">): CellState {
  if (level !== undefined) return level;
  if (value.kind === "none") return "missing";
  if (value.kind === "absent") return ASKED.includes(value.reason) ? "declined" : "missing";
  return "other";
}
