import type { Reference } from "../../schema/datatypes.js";
import type { ReadContext } from "../context.js";
import { referredOf } from "../referred.js";

/**
 * The text of a section with the words of its entries after it, each on a line of its own and once. Entries that are
 * withheld or about somebody else have none. `undefined` when nothing is said.
 */
export function entryText(
  text: string | undefined,
  entries: readonly Reference[],
  context: ReadContext,
): string | undefined {
  const stated = new Set(text?.split("\n"));
  const words = entries
    .map((entry) => referredOf(entry, context).display)
    .filter((display) => display !== undefined && !stated.has(display));
  return [text, ...new Set(words)].filter(Boolean).join("\n") || undefined;
}
