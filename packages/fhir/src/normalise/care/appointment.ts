import type { CareEvent, ClinicalEvent, EventTime } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { Appointment, type FhirAppointment } from "../../schema/request.js";
import { careStepOf } from "./careStep.js";
import { optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, report, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { participantsOf } from "./participants.js";
import { reasonsOf } from "../reasons.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/** Statuses of an appointment that the patient has come to. */
const CAME: ReadonlySet<string> = new Set(["arrived", "checked-in", "fulfilled"]);

/**
 * An Appointment as a visit once the patient has come, and as a planned contact until then, also when its time has
 * passed: a booking does not say that anybody came. One of a multidisciplinary conference or a measuring point is that.
 * Its time is from start to end, the start where no end is stated, else the period asked for. A cancelled appointment
 * and one that nobody came to (`noshow`) are withheld.
 */
export function normaliseAppointment(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Appointment, context);
  const { serviceType, appointmentType, serviceCategory, specialty, description } = resource;
  const services = optionalConcepts(serviceType);
  const named = services?.[0] ?? optionalConcept(appointmentType);
  const code = named ?? { coding: [], ...defined({ text: description }) };
  const { basedOn, supportingInformation, reasonReference } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: timeOf(resource, context),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code,
      recorded: [resource.created, "created"],
      related: { basedOn, supportingInformation, reasonReference },
      note: remarksOf({
        serviceType: services?.slice(1),
        appointmentType: services && appointmentType,
        serviceCategory,
        specialty,
        description: named && description,
        comment: resource.comment,
        patientInstruction: resource.patientInstruction,
      }),
    },
    context,
  );
  return [
    {
      kind: "careEvent",
      ...base,
      category: careStepOf(code, context.terminology) ?? categoryOf(resource.status),
      ...defined({
        reason: reasonsOf(resource, context),
        participants: participantsOf(
          (resource.participant ?? [])
            .filter(({ status }) => status !== "declined")
            .map(({ actor, type }) => ({ who: actor, roles: type })),
          undefined,
          context,
        ),
      }),
    },
  ];
}

function categoryOf(status: string | undefined): CareEvent["category"] {
  return CAME.has(status?.trim().toLowerCase() ?? "") ? "visit" : "planned";
}

/** From start to end. An end that cannot be read leaves the whole undated, as half of it would look like an open period. */
function timeOf({ start, end, requestedPeriod }: FhirAppointment, context: ReadContext): EventTime {
  const from = pointTime(start, "start", context);
  const to = pointTime(end, "end", context);
  if (from?.kind === "undated" || to?.kind === "undated")
    return { kind: "undated", text: [wordsOf(from, start), wordsOf(to, end)].join("/") };
  if (to?.kind === "point" && start !== end)
    return { kind: "period", end: to.at, ...(from?.kind === "point" && { start: from.at }) };
  const periods = requestedPeriod ?? [];
  if (!from && periods.length > 1)
    report(
      context,
      "information",
      "informational",
      "requestedPeriod",
      `Only the first of ${periods.length} periods asked for has a place on the axis.`,
    );
  return firstTime([from, periodTime(periods[0], "requestedPeriod[0]", context)]);
}

function wordsOf(time: EventTime | undefined, stated: string | undefined): string {
  return (time?.kind === "undated" ? time.text : stated) ?? "";
}
