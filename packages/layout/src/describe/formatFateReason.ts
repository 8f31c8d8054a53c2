import type { AccountEntry } from "@ipo/model";
import type { Text } from "../locale/text.js";

/** Why an entry has its fate, in words, with the detail that the reader of the data added, where it says more. */
export function formatFateReason({ reason, detail }: AccountEntry, text: Text): string {
  const words = text(`reason.${reason}`);
  return detail === undefined || detail === words ? words : `${words} (${detail})`;
}
