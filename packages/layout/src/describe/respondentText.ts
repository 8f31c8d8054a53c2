import { textOf, type ClinicalEvent, type Respondent } from "@ipo/model";
import type { Text } from "../locale/text.js";

/** Who answered: a relative by the relationship in the source's own words, anyone else by what they are. */
export function respondentText(respondent: Respondent | undefined, text: Text): string | undefined {
  if (!respondent) return undefined;
  const relationship = (respondent.relationship ?? []).map(textOf).filter(Boolean).join(" / ");
  return relationship === "" ? text(`respondent.${respondent.type}`) : relationship;
}

/** `answered by: Mamma`, for an event that tells who answered; empty for any other. */
export function answeredBy(event: ClinicalEvent, text: Text): string {
  const who = "respondent" in event ? respondentText(event.respondent, text) : undefined;
  return who === undefined ? "" : text("respondent.answered", { who });
}
