import type { EventOfKind, PatientRecord } from "@ipo/model";
import { eventsOfKind } from "@ipo/model";
import { isNoKnownAllergy } from "@ipo/clinical";
import { titleOf } from "../describe/titleOf.js";
import { withVerification } from "../describe/withVerification.js";
import type { Text } from "../locale/text.js";
import type { PreparedTimeline } from "../prepare.js";
import { hasBegunBy, hasNotEndedBy, type SummaryFact } from "./summaryFact.js";

type Allergy = EventOfKind<"allergy">;

/** Riskiest first; one that the source says nothing of is not put below one that it calls low. */
const byCriticality = ["high", undefined, "unable-to-assess", "low"];

/** FHIR codes of criticality and clinical status with words of ours; another code stands as it is. */
const criticalityWords = {
  high: "criticality.high",
  low: "criticality.low",
  "unable-to-assess": "criticality.unable-to-assess",
} as const;
const pastWords = { inactive: "allergy.inactive", resolved: "allergy.resolved" } as const;

/** Warnings that hold now, with their number. One that only says that data are missing is said on its track instead. */
export function alertFact(
  record: PatientRecord,
  { context: { text, now } }: PreparedTimeline,
): SummaryFact[] {
  const hasBegun = hasBegunBy(now);
  const alerts = eventsOfKind(record, "other").filter(
    (event) =>
      event.resourceType === "Flag" &&
      (event.status === "active" || event.status === "unknown") &&
      text.terminology.completenessOf(event.code) === undefined &&
      (event.time.kind === "undated" || hasBegun(event)) &&
      hasNotEndedBy(now)(event),
  );
  return listFact(
    "alerts",
    alerts.length > 1 ? text("summary.alerts", { count: alerts.length }) : text("summary.alert"),
    [...new Set(alerts.map((alert) => titleOf(alert, text)))],
  );
}

/**
 * Every allergy of the record, dated or not, with how critical and how certain it is; one that no longer holds says so.
 * A statement that none is known stands in the source's words. A record that states neither says nothing.
 */
export function allergyFact(
  record: PatientRecord,
  { context: { text } }: PreparedTimeline,
): SummaryFact[] {
  const all = eventsOfKind(record, "allergy");
  const stated = all.filter(({ code }) => isNoKnownAllergy(code));
  const allergies = all
    .filter((allergy) => !isNoKnownAllergy(allergy.code))
    .sort((a, b) => rankOf(a) - rankOf(b));
  const label =
    allergies.length > 1
      ? text("summary.allergies", { count: allergies.length })
      : text("summary.allergy");
  const words = [...allergies, ...stated].map((allergy) => allergyWords(allergy, text));
  const facts = listFact("allergies", label, [...new Set(words)]);
  return allergies.length > 0 ? facts : facts.map(({ tone: _tone, ...fact }) => fact);
}

function rankOf({ criticality }: Allergy): number {
  const rank = byCriticality.indexOf(criticality);
  return rank === -1 ? 1 : rank;
}

function allergyWords(allergy: Allergy, text: Text): string {
  const { criticality, clinicalStatus } = allergy;
  const notes = [
    criticality && wordsOf(criticalityWords, criticality, text),
    clinicalStatus && clinicalStatus !== "active" && wordsOf(pastWords, clinicalStatus, text),
  ].filter(Boolean);
  const name = withVerification(titleOf(allergy, text), allergy, text);
  return notes.length > 0 ? `${name} (${notes.join(", ")})` : name;
}

function wordsOf(
  keys: Readonly<Record<string, Parameters<Text>[0]>>,
  code: string,
  text: Text,
): string {
  const key = Object.hasOwn(keys, code) ? keys[code] : undefined;
  return key === undefined ? code : text(key);
}

function listFact(id: string, label: string, words: readonly string[]): SummaryFact[] {
  return words.length === 0 ? [] : [{ id, label, value: words.join(" · "), tone: "alert" }];
}
