import type { Tone } from "@ipo/layout";

/** Id of the hatch pattern of a tone; the prefix keeps two overviews on one page apart. */
export function hatchId(idPrefix: string, tone: Tone): string {
  return `${idPrefix}-hatch-${tone}`;
}
