import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { isLineOfTherapy } from "@ipo/model";
import type { Terminology } from "@ipo/clinical";

/** A contact, step or plan of care, and a measure under KVÅ that is no treatment. */
export type Care = EventOfKind<"careEvent"> | EventOfKind<"carePlan"> | EventOfKind<"procedure">;

/** The kinds that care is among. */
export const careKinds = ["careEvent", "carePlan", "procedure"] as const;

/** KVÅ: assessment of the need for rehabilitation, and coordinated individual plan; both are care and no treatment. */
const REHABILITATION = "AW019";
const INDIVIDUAL_PLAN = "AU124";

/** The rows of care, from the top; `point` holds measuring points that belong to no pathway of the record. */
export const careRows = [
  "admission",
  "visit",
  "referral",
  "rehabilitation",
  "team",
  "plan",
  "point",
  "contact",
] as const;
export type CareRowId = (typeof careRows)[number];

/** Whether an event belongs to care rather than to treatment. A line of therapy stands with the treatments. */
export function isCare(
  event: ClinicalEvent,
  { kvaCodeOf }: Pick<Terminology, "kvaCodeOf">,
): event is Care {
  if (event.kind === "procedure")
    return [REHABILITATION, INDIVIDUAL_PLAN].includes(kvaCodeOf(event.code) ?? "");
  // A line of therapy stands with the treatments, whether a plan or an episode of care states it.
  if (isLineOfTherapy(event)) return false;
  return event.kind === "careEvent" || event.kind === "carePlan";
}

/** Whether an event is a multidisciplinary conference. */
export function isConference(event: Care): event is EventOfKind<"careEvent"> {
  return event.kind === "careEvent" && event.category === "mdk";
}

/** Whether an event asks for something and does not say that it was done. */
export function isRequest(event: Care): boolean {
  const isAsked =
    event.kind === "careEvent" && ["order", "referral", "task"].includes(event.category);
  return isAsked && event.status !== "completed";
}

/** The row of an event that is no conference. */
export function careRowOf(event: Care, { kvaCodeOf }: Pick<Terminology, "kvaCodeOf">): CareRowId {
  if (kvaCodeOf(event.code) === REHABILITATION) return "rehabilitation";
  if (event.kind !== "careEvent") return "plan";
  switch (event.category) {
    case "admission":
      return "admission";
    case "visit":
      return "visit";
    case "referral":
    case "order":
    case "task":
      return "referral";
    case "careTeam":
    case "episode":
      return "team";
    case "pathway":
    case "mdk":
      return "point";
    default:
      return kvaCodeOf(event.code) === INDIVIDUAL_PLAN ? "plan" : "contact";
  }
}
