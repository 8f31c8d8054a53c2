import type { EventOfKind } from "@ipo/model";
import type { Text } from "../locale/text.js";

/** HL7 condition-ver-status codes of a diagnosis that is not certain; what is refuted never becomes an event. */
const uncertain = {
  unconfirmed: "verification.unconfirmed",
  provisional: "verification.provisional",
  differential: "verification.differential",
} as const;

/**
 * The words of a diagnosis with how certain it is: `Diagnosis (provisional)`. A confirmed one, and one whose source says
 * nothing, stands as it is; a status that no table knows is said in the source's own word.
 */
export function withVerification(
  words: string,
  { verificationStatus: status }: EventOfKind<"condition">,
  text: Text,
): string {
  if (status === undefined || status === "" || status === "confirmed") return words;
  const key = Object.hasOwn(uncertain, status) && uncertain[status as keyof typeof uncertain];
  return `${words} (${key ? text(key) : status})`;
}
