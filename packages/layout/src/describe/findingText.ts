import type { EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatValue } from "./formatValue.js";

type Finding = EventOfKind<"genomicFinding">;

/** LOINC answer "Present": the finding's name already says it. */
const PRESENT = "LA9633-4";

/** LOINC answers and SNOMED CT qualifiers for absent, not detected and negative. */
const NOT_FOUND = new Set([
  "LA9634-2",
  "LA11883-8",
  "LA6577-6",
  "2667000",
  "260415000",
  "260385009",
]);
const NOT_FOUND_WORDS = new Set([
  "absent",
  "not detected",
  "negative",
  "ej påvisad",
  "ej påvisat",
  "negativ",
  "negativt",
]);

/** What was looked for: the source's own words; where it has none, gene, variant, significance and origin. */
export function findingName(event: Finding, text: Text): string | undefined {
  if (event.code.text !== undefined) return event.code.text;
  const parts = [textOf(event.gene), event.variant, textOf(event.significance)].filter(Boolean);
  const origin = event.origin ? ` (${text(`genomics.${event.origin}`)})` : "";
  return parts.length === 0 ? textOf(event.code) : `${parts.join(" ")}${origin}`;
}

/** The name with any result but "present", so that an absent variant never reads as a found one. */
export function findingText(event: Finding, text: Text): string {
  const name = findingName(event, text) ?? text("kind.genomicFinding");
  const isPresent =
    event.value.kind === "none" ||
    (event.value.kind === "coded" &&
      event.value.concept.coding.some(({ code }) => code === PRESENT));
  return isPresent ? name : `${name}: ${formatValue(event.value, text)}`;
}

/** Whether the source says that the finding is not there, or that it was not looked for or has no result. */
export function isNotFound({ value }: Finding): boolean {
  switch (value.kind) {
    case "absent":
      return true;
    case "boolean":
      return !value.value;
    case "text":
      return NOT_FOUND_WORDS.has(value.text.trim().toLowerCase());
    case "coded":
      return (
        value.concept.coding.some(({ code }) => code !== undefined && NOT_FOUND.has(code)) ||
        NOT_FOUND_WORDS.has((textOf(value.concept) ?? "").trim().toLowerCase())
      );
    default:
      return false;
  }
}
