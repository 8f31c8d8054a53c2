import type { EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import { findingText } from "../describe/findingText.js";
import { labelOf } from "../describe/labelOf.js";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";

export type GenomicFinding = EventOfKind<"genomicFinding">;

/** Everything that is stated of a finding: gene, variant, classification, origin, method and specimen beside its name, result and time. */
export const findingLabel = memoiseByBoth((event: GenomicFinding, text: Text): string => {
  const name = labelOf(event, text);
  const { gene, variant, significance, origin, method, specimen } = event;
  const parts = [
    textOf(gene),
    variant,
    textOf(significance),
    origin && text(`genomics.${origin}`),
    method && `${text("field.method")}: ${textOf(method) ?? ""}`,
    specimen !== undefined && `${text("field.specimen")}: ${specimen}`,
  ].filter((part): part is string => typeof part === "string" && part !== "");
  // What the name says already is not said again.
  return [name, ...parts.filter((part) => !name.includes(part))].join(", ");
});

/** The words beside the mark: what was found, and in what it was found where that is not already said. */
export const findingWords = memoiseByBoth((event: GenomicFinding, text: Text): string => {
  const words = findingText(event, text);
  const { specimen, status } = event;
  const extra = [
    specimen !== undefined && !words.includes(specimen) ? specimen : undefined,
    status === "preliminary" ? text("status.preliminary") : undefined,
  ].filter((part) => part !== undefined);
  return extra.length > 0 ? `${words} (${extra.join(", ")})` : words;
});

/** What a finding is about: its gene, else its name. */
export function subjectOf({ gene, code }: GenomicFinding, text: Text): string {
  return textOf(gene) ?? textOf(code) ?? text("kind.genomicFinding");
}

/** The conclusion of a report, else its name. */
export function reportWords({ conclusion, code }: EventOfKind<"report">, text: Text): string {
  return conclusion?.replace(/\s+/g, " ").trim() ?? textOf(code) ?? text("kind.report");
}
