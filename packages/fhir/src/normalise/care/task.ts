import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { isPlanningIntent } from "../../fate/planningIntents.js";
import { Task } from "../../schema/request.js";
import { askedStepStatus, careStepOf } from "./careStep.js";
import { optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { participantsOf } from "./participants.js";
import { reasonsOf } from "../reasons.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/**
 * A Task as a task: over the period it was carried out in, else the period it is to be done in
 * (`restriction.period`), else at the time it was written. What nobody has begun is planned, and so is what is only
 * planned or proposed (`intent`). A task about a conference or measuring point is dated by its execution alone and
 * planned until it is completed, as in a ServiceRequest. A rejected or cancelled task is withheld; a failed one was
 * tried and is stopped.
 */
export function normaliseTask(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Task, context);
  const named = optionalConcept(resource.code);
  const code = named ?? { coding: [], ...defined({ text: resource.description }) };
  const isStep = careStepOf(code, context.terminology) !== undefined;
  const status = eventStatusOf(resource.status, context);
  const asked = isStep ? askedStepStatus(status) : status;
  const { basedOn, partOf, focus, encounter, relevantHistory, reasonReference } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        periodTime(resource.executionPeriod, "executionPeriod", context),
        isStep
          ? undefined
          : periodTime(resource.restriction?.period, "restriction.period", context),
        isStep ? undefined : pointTime(resource.authoredOn, "authoredOn", context),
      ]),
      status: isPlanningIntent(resource.intent) ? "planned" : asked,
      sourceStatus: resource.status,
      code,
      actors: [resource.requester],
      recorded: [resource.authoredOn, "authoredOn"],
      related: {
        basedOn,
        partOf,
        focus,
        encounter,
        relevantHistory,
        reasonReference,
        "output.valueReference": (resource.output ?? []).map(
          ({ valueReference }) => valueReference,
        ),
      },
      note: [
        ...(resource.note ?? []),
        ...remarksOf({
          description: named && resource.description,
          statusReason: resource.statusReason,
          businessStatus: resource.businessStatus,
        }),
      ],
    },
    context,
  );
  const reasons = {
    ...(resource.reasonCode && { reasonCode: [resource.reasonCode] }),
    ...(reasonReference && { reasonReference: [reasonReference] }),
  };
  return [
    {
      kind: "careEvent",
      ...base,
      category: "task",
      ...defined({
        reason: reasonsOf(reasons, context),
        participants: participantsOf(
          [{ who: resource.owner, roles: resource.performerType }, { who: resource.location }],
          resource.for,
          context,
        ),
      }),
    },
  ];
}
