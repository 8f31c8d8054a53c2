import type { CareEvent, CodeableConcept, EventStatus } from "@ipo/model";
import { defined } from "../../defined.js";
import type { FhirCarePlan } from "../../schema/care.js";
import type { FhirPlannedActivity } from "../../schema/plannedActivity.js";
import { careStepOf } from "./careStep.js";
import { optionalConcept } from "../concept.js";
import { report, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { participantsOf } from "./participants.js";
import { reasonsOf } from "../reasons.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, timingTime } from "../time.js";

/** Statuses of an activity that is not carried out (hl7.org/fhir/R4/valueset-care-plan-activity-status.html). */
const NOT_CARRIED_OUT: ReadonlySet<string> = new Set(["cancelled", "entered-in-error", "not-done"]);

const statuses: ReadonlyMap<string, EventStatus> = new Map<string, EventStatus>([
  ["not-started", "planned"],
  ["scheduled", "planned"],
  ["in-progress", "active"],
  ["on-hold", "on-hold"],
  ["completed", "completed"],
  ["stopped", "stopped"],
]);

/** An activity with its position in the plan, from nought. */
export interface PositionedActivity {
  readonly activity: FhirPlannedActivity;
  readonly position: number;
}

/**
 * The activities that the plan still means, in order. One that is not carried out, or whose modifier extension may turn
 * its meaning round, is left out and reported.
 */
export function standingActivities(
  { activity: all }: FhirCarePlan,
  context: ReadContext,
): PositionedActivity[] {
  return (all ?? [])
    .map((activity, position) => ({ activity, position }))
    .filter(({ activity, position }) => {
      const cause = causeOfLeaving(activity);
      if (cause === undefined) return true;
      report(
        context,
        "information",
        "informational",
        `activity[${position}]`,
        `This activity of the plan was left out, because it is not to be shown as planned (${cause}).`,
      );
      return false;
    });
}

function causeOfLeaving({ modifierExtension, detail }: FhirPlannedActivity): string | undefined {
  if (modifierExtension?.length) return "modifierExtension";
  if (detail?.doNotPerform === true) return "doNotPerform";
  const status = plainStatus(detail?.status);
  return NOT_CARRIED_OUT.has(status) ? status : undefined;
}

/** What an activity is: its code, product or description, else the code or the words of the resource it refers to. */
export function activityCodes(
  { reference, detail }: FhirPlannedActivity,
  context: ReadContext,
): CodeableConcept[] {
  const stated =
    optionalConcept(detail?.code) ??
    optionalConcept(detail?.productCodeableConcept) ??
    (detail?.description === undefined ? undefined : { coding: [], text: detail.description });
  if (stated) return [stated];
  return (reference && reasonsOf({ reasonReference: [reference] }, context)) ?? [];
}

/**
 * An activity with a time of its own as a planned act at that time, with `#activity-1` for the first of the plan;
 * `undefined` for one without. It stays planned where the plan is a proposal, and where it is a conference or measuring
 * point: the time scheduled is not the time it was done. Nothing of a revoked plan is still to come, so what is only
 * planned there is left out and reported.
 */
export function plannedActivityOf(
  { activity, position }: PositionedActivity,
  plan: FhirCarePlan,
  context: ReadContext,
): CareEvent | undefined {
  const { detail, outcomeCodeableConcept, outcomeReference, reference } = activity;
  if (!detail) return undefined;
  const field = `activity[${position}].detail`;
  const time = firstTime(
    [
      timingTime(detail.scheduledTiming, `${field}.scheduledTiming`, context),
      periodTime(detail.scheduledPeriod, `${field}.scheduledPeriod`, context),
    ],
    detail.scheduledString,
  );
  const isScheduled = time.kind !== "undated" || time.text !== undefined || detail.scheduledTiming;
  if (!isScheduled) return undefined;
  const code = activityCodes(activity, context)[0] ?? { coding: [] };
  const isOnlyPlanned =
    careStepOf(code, context.terminology) !== undefined ||
    ["proposal", "option"].includes(plainStatus(plan.intent));
  const status = isOnlyPlanned
    ? "planned"
    : (statuses.get(plainStatus(detail.status)) ?? "unknown");
  if (status === "planned" && plainStatus(plan.status) === "revoked") {
    report(
      context,
      "information",
      "informational",
      `activity[${position}]`,
      "This activity of the plan was left out, because the plan is revoked and it was not begun.",
    );
    return undefined;
  }
  const base = eventBaseOf(
    {},
    {
      time,
      timing: detail.scheduledTiming,
      status,
      sourceStatus: detail.status,
      code,
      suffix: `#activity-${position + 1}`,
      related: { "activity.reference": reference, "activity.outcomeReference": outcomeReference },
      note: remarksOf({
        outcomeCodeableConcept,
        description: optionalConcept(detail.code) && detail.description,
        statusReason: detail.statusReason,
      }),
    },
    context,
  );
  return {
    kind: "careEvent",
    ...base,
    category: "planned",
    ...defined({
      reason: reasonsOf(detail, context),
      participants: participantsOf(
        [...(detail.performer ?? []), ...(detail.location ? [detail.location] : [])].map((who) => ({
          who,
        })),
        plan.subject,
        context,
      ),
    }),
  };
}

function plainStatus(status: string | undefined): string {
  return (status ?? "").trim().toLowerCase();
}
