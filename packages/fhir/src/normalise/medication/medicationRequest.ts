import type { ClinicalEvent, EventStatus, EventTime } from "@ipo/model";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { isPlanningIntent } from "../../fate/planningIntents.js";
import { MedicationRequest, type FhirDosage } from "../../schema/medication.js";
import { parseResource, type ReadContext } from "../context.js";
import { readDosages } from "./dosage.js";
import { medicationEventOf } from "./medication.js";
import { firstTime, pointTime, timingTime } from "../time.js";

/** A MedicationRequest as one event: over the period it orders, else at the time it was written. */
export function normaliseMedicationRequest(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(MedicationRequest, context);
  const time = firstTime([
    orderedTime(resource.dosageInstruction ?? [], context),
    pointTime(resource.authoredOn, "authoredOn", context),
  ]);
  const { basedOn, priorPrescription, supportingInformation, encounter } = resource;
  const event = medicationEventOf(
    resource,
    {
      resource: "request",
      time,
      status: statusOf(eventStatusOf(resource.status, context), resource.intent),
      facts: {
        sourceStatus: resource.status,
        actors: [resource.requester, resource.recorder],
        recorded: [resource.authoredOn, "authoredOn"],
        related: { basedOn, priorPrescription, supportingInformation, encounter },
        note: resource.note,
      },
      dosage: readDosages(resource.dosageInstruction, "dosageInstruction", context),
      stopReason: resource.statusReason,
    },
    context,
  );
  return [event];
}

/** What was only planned or proposed stays planned, also when the plan is completed: that says nothing of a drug taken. */
function statusOf(status: EventStatus, intent: string | undefined): EventStatus {
  return isPlanningIntent(intent) ? "planned" : status;
}

/** The time of the only timed instruction; of several, from the first start to the last end, open where any of them is. */
function orderedTime(
  instructions: readonly FhirDosage[],
  context: ReadContext,
): EventTime | undefined {
  const times = instructions
    .map(({ timing }, index) => timingTime(timing, `dosageInstruction[${index}].timing`, context))
    .filter((time) => time !== undefined);
  if (times.length <= 1 || times.some(({ kind }) => kind === "undated")) return times[0];
  const starts = times.map((time) =>
    time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined,
  );
  const ends = times.map((time) =>
    time.kind === "point" ? time.at : time.kind === "period" ? time.end : undefined,
  );
  const start = starts.every((point) => point !== undefined)
    ? starts.reduce((first, point) => (point.start < first.start ? point : first))
    : undefined;
  const end = ends.every((point) => point !== undefined)
    ? ends.reduce((last, point) => (point.end > last.end ? point : last))
    : undefined;
  if (!start && !end) return times[0];
  return { kind: "period", ...(start && { start }), ...(end && { end }) };
}
