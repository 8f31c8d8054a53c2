import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { endOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { codeWord } from "./codeWords.js";
import { studyStatusText } from "./studyStatusText.js";

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
  { verificationStatus }: Pick<EventOfKind<"condition">, "verificationStatus">,
  text: Text,
): string {
  const verification = verificationWords(verificationStatus, text);
  return verification === undefined ? words : `${words} (${verification})`;
}

/**
 * The status of an event in words, where it changes what the event means. A diagnosis or an allergy says how certain it
 * is, in the same word as its mark, and not that a result is preliminary; whoever never came into a study, why.
 */
export function statusWords(event: ClinicalEvent, text: Text): string {
  const verification =
    event.kind === "condition" || event.kind === "allergy"
      ? verificationWords(event.verificationStatus, text)
      : undefined;
  if (verification !== undefined) return verification;
  if (event.kind === "studyParticipation" && event.status === "not-done")
    return studyStatusText(event, text);
  if (event.status === "stopped" && event.sourceStatus === "inactive")
    // A team or a note that simply ended was not broken off.
    return endOf(event.time) === undefined
      ? codeWord("status", "inactive", text)
      : text("status.completed");
  const isPlain = event.status === "final" || event.status === "completed";
  return isPlain ? "" : text(`status.${event.status}`);
}

/**
 * The status that an event has in its source, in words. A diagnosis or an allergy is no result that could be final: it
 * has a clinical status, or none is stated and it has no words.
 */
export function statedStatus(event: ClinicalEvent, text: Text): string {
  const hasClinical = event.kind === "condition" || event.kind === "allergy";
  if (!hasClinical || event.status !== "final") return text(`status.${event.status}`);
  return event.clinicalStatus === undefined ? "" : codeWord("status", event.clinicalStatus, text);
}

function verificationWords(status: string | undefined, text: Text): string | undefined {
  if (status === undefined || status === "" || status === "confirmed") return undefined;
  const key = Object.hasOwn(uncertain, status) && uncertain[status as keyof typeof uncertain];
  return key ? text(key) : status;
}
