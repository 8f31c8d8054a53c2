import type { Text } from "../locale/text.js";
import type { TreatmentItem } from "./treatmentItem.js";

/** The names of drugs, each once: those of which something was given, and those that are only planned. */
export function plannedApart(items: readonly Pick<TreatmentItem, "title" | "isPlanned">[]): {
  readonly given: readonly string[];
  readonly planned: readonly string[];
} {
  const given = new Set(items.flatMap(({ title, isPlanned }) => (isPlanned ? [] : [title])));
  const planned = new Set(items.flatMap(({ title }) => (given.has(title) ? [] : [title])));
  return { given: [...given], planned: [...planned] };
}

/** `Warfarin (planned)`. */
export function plannedName(name: string, text: Text): string {
  return `${name} (${text("treatment.planned")})`;
}
