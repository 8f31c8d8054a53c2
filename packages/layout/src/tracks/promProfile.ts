import type { ObservationValue } from "@ipo/model";
import type { PromScore, ScoreRow } from "./promRows.js";

const EQ_5D = "eq-5d-5l";
const DIMENSIONS = 5;

/**
 * The profile of an EQ-5D-5L form, `2-1-2-3-2`: its five answers in the order of the form (EuroQol, user guide). Only
 * where the form that gave the score has exactly five answers that are whole numbers from 1 to 5; it is never made up
 * from fewer.
 */
export function eqProfileOf(
  { instrument, forms }: Pick<ScoreRow, "instrument" | "forms">,
  score: PromScore,
): string | undefined {
  if (instrument !== EQ_5D) return undefined;
  const [form, ...others] = forms.get(score.id) ?? [];
  if (!form || others.length > 0) return undefined;
  const levels = form.items.flatMap(({ answer: [value] }) => levelOf(value) ?? []);
  return levels.length === DIMENSIONS ? levels.join("-") : undefined;
}

function levelOf(value: ObservationValue | undefined): number | undefined {
  if (value?.kind !== "quantity" || value.quantity.comparator !== undefined) return undefined;
  const level = value.quantity.value;
  return Number.isInteger(level) && level >= 1 && level <= 5 ? level : undefined;
}
