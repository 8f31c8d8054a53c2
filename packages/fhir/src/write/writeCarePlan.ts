import { systems } from "@ipo/clinical";
import type { CarePlan, CarePlanActivity } from "fhir/r4";
import type { CareEvent, ClinicalEvent } from "@ipo/model";
import { writeConcept, writeConcepts } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { authorOf, oneRelatedIn, organisationOf, relatedIn } from "./reference.js";
import { REQUEST_CODES, writeStatus } from "./status.js";
import { writePeriod } from "./time.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";
import { treatmentExtensions } from "./writeTreatment.js";

/** A plan or line of therapy with its activities, each with its own time where it has one. */
export function writeCarePlan(group: EventGroup, { subject }: WriteContext): CarePlan {
  const { events, source } = group;
  const scheduled = events.flatMap((event) => {
    const number = /^#activity-(\d+)/.exec(event.id.slice(source.length))?.[1];
    return number === undefined || event.kind !== "careEvent"
      ? []
      : [{ event, number: Number(number) }];
  });
  const whole = events.find((event) => scheduled.every((one) => one.event !== event)) ?? events[0];
  const { code, time, provenance } = whole;
  const plan = whole.kind === "carePlan" ? whole : undefined;
  return {
    resourceType: "CarePlan",
    ...resourceBaseOf(group),
    extension: treatmentExtensions({ intent: plan?.intent }),
    basedOn: relatedIn(whole, "basedOn"),
    replaces: relatedIn(whole, "replaces"),
    partOf: relatedIn(whole, "partOf"),
    status: writeStatus(whole, { nearest: REQUEST_CODES }),
    intent: "plan",
    category: categoryOf(whole),
    title: code.text,
    subject,
    encounter: oneRelatedIn(whole, "encounter"),
    period: time.kind === "period" ? writePeriod(time) : undefined,
    created: provenance.recorded?.text,
    author: authorOf(provenance) ?? organisationOf(provenance),
    careTeam: relatedIn(whole, "careTeam"),
    addresses: relatedIn(whole, "addresses"),
    supportingInfo: relatedIn(whole, "supportingInfo"),
    goal: relatedIn(whole, "goal"),
    activity: activitiesOf(whole, scheduled),
    note: notesOf(whole),
  };
}

function categoryOf(event: ClinicalEvent) {
  const { coding } = event.code;
  const line = { system: systems.carePlanCategory, code: "line-of-therapy" };
  const isMissing =
    event.kind === "carePlan" &&
    event.category === "line-of-therapy" &&
    !coding.some(({ system, code }) => system === line.system && code === line.code);
  return [{ coding }, ...(isMissing ? [{ coding: [line] }] : [])];
}

/** The activities in their places. One that only refers says so alone: FHIR allows no detail beside a reference. */
function activitiesOf(
  whole: ClinicalEvent,
  scheduled: readonly { readonly event: CareEvent; readonly number: number }[],
): CarePlanActivity[] {
  const own = whole.kind === "carePlan" ? writeConcepts(whole.activities) : [];
  const details = own.map((code, index): CarePlanActivity => {
    const event = scheduled.find(({ number }) => number === index + 1)?.event;
    return event ? scheduledActivity(event) : { detail: { status: "unknown", code } };
  });
  const references = relatedIn(whole, "activity.reference");
  return [...details, ...references.map((reference) => ({ reference }))];
}

function scheduledActivity(event: CareEvent): CarePlanActivity {
  const { time, code, reason } = event;
  return {
    detail: {
      status: writeStatus(event, { nearest: ACTIVITY_STATUS, others: ["scheduled"] }),
      code: writeConcept(code),
      reasonCode: writeConcepts(reason),
      scheduledTiming: time.kind === "point" ? { event: [time.at.text] } : undefined,
      scheduledPeriod: time.kind === "period" ? writePeriod(time) : undefined,
      scheduledString: time.kind === "undated" ? time.text : undefined,
    },
  };
}

const ACTIVITY_STATUS = {
  planned: "not-started",
  active: "in-progress",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "stopped",
  "not-done": "unknown",
  preliminary: "not-started",
  final: "completed",
  amended: "unknown",
  corrected: "unknown",
  unknown: "unknown",
} as const;
