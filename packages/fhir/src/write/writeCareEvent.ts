import type {
  Appointment,
  CareTeam,
  Encounter,
  EpisodeOfCare,
  ServiceRequest,
  Task,
} from "fhir/r4";
import type { ClinicalEvent } from "@ipo/model";
import { writeConcept, writeConcepts } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { NOT_STATED } from "./extensions.js";
import { writeParticipants } from "./participants.js";
import { actorsOf, authorOf, oneRelatedIn, organisationOf, relatedIn } from "./reference.js";
import { REQUEST_CODES, writeStatus } from "./status.js";
import { writePeriod, writeTime } from "./time.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";
import { writeReasons } from "./writeReasons.js";

/** A visit or an admission. */
export function writeEncounter(group: EventGroup, context: WriteContext): Encounter {
  const [event] = group.events;
  const isAdmission = event.kind === "careEvent" && event.category === "admission";
  return {
    resourceType: "Encounter",
    ...resourceBaseOf(group),
    status: writeStatus(event, { nearest: ENCOUNTER_STATUS, others: ["arrived", "triaged"] }),
    class: isAdmission ? { system: ACT_CODE, code: "IMP" } : NOT_STATED,
    type: writeConcepts([event.code]),
    subject: context.subject,
    episodeOfCare: relatedIn(event, "episodeOfCare"),
    basedOn: relatedIn(event, "basedOn"),
    appointment: relatedIn(event, "appointment"),
    participant: writeParticipants(event).map(({ role, who }) => ({ type: role, individual: who })),
    period: periodOf(event),
    ...writeReasons(event, context),
    serviceProvider: organisationOf(event.provenance),
    partOf: oneRelatedIn(event, "partOf"),
  };
}

/** An order or a referral. */
export function writeServiceRequest(group: EventGroup, context: WriteContext): ServiceRequest {
  const [event] = group.events;
  const { dateTime, period, words } = writeTime(event.time);
  const authored = event.provenance.recorded?.text;
  return {
    resourceType: "ServiceRequest",
    ...resourceBaseOf(group),
    basedOn: relatedIn(event, "basedOn"),
    replaces: relatedIn(event, "replaces"),
    status: writeStatus(event, { nearest: ORDER_STATUS }),
    intent: isPlanned(event) ? "plan" : "order",
    code: writeConcept(event.code),
    subject: context.subject,
    encounter: oneRelatedIn(event, "encounter"),
    occurrenceDateTime: dateTime === authored ? undefined : dateTime,
    _occurrenceDateTime: words,
    occurrencePeriod: period,
    authoredOn: authored,
    requester: actorsOf(event.provenance)[0],
    performer: writeParticipants(event).map(({ who }) => who),
    ...writeReasons(event, context),
    supportingInfo: relatedIn(event, "supportingInfo"),
    specimen: relatedIn(event, "specimen"),
    bodySite: event.kind === "careEvent" ? writeConcepts(event.bodySite) : [],
    note: notesOf(event),
  };
}

/** A booked contact. R4 requires someone who takes part: it is the patient, whose coming is not said. */
export function writeAppointment(group: EventGroup, context: WriteContext): Appointment {
  const [event] = group.events;
  const { time } = event;
  return {
    resourceType: "Appointment",
    ...resourceBaseOf(group),
    status: writeStatus(event, { nearest: APPOINTMENT_STATUS, others: APPOINTMENT_OTHERS }),
    serviceType: writeConcepts([event.code]),
    ...writeReasons(event, context),
    supportingInformation: relatedIn(event, "supportingInformation"),
    start:
      time.kind === "point" ? time.at.text : time.kind === "period" ? time.start?.text : undefined,
    _start: writeTime(time).words,
    end: time.kind === "period" ? time.end?.text : undefined,
    created: event.provenance.recorded?.text,
    basedOn: relatedIn(event, "basedOn"),
    participant: [
      { actor: context.subject, status: "needs-action" },
      ...writeParticipants(event).map(({ role, who }) => ({
        type: role,
        actor: who,
        status: "needs-action" as const,
      })),
    ],
  };
}

/** A task in somebody's care. */
export function writeTask(group: EventGroup, context: WriteContext): Task {
  const [event] = group.events;
  const { reasonCode, reasonReference } = writeReasons(event, context);
  return {
    resourceType: "Task",
    ...resourceBaseOf(group),
    basedOn: relatedIn(event, "basedOn"),
    partOf: relatedIn(event, "partOf"),
    status: writeStatus(event, { nearest: TASK_STATUS, others: TASK_OTHERS }),
    intent: "order",
    code: writeConcept(event.code),
    focus: oneRelatedIn(event, "focus"),
    for: context.subject,
    encounter: oneRelatedIn(event, "encounter"),
    executionPeriod: periodOf(event),
    authoredOn: event.provenance.recorded?.text,
    requester: actorsOf(event.provenance)[0],
    owner: writeParticipants(event)[0]?.who,
    reasonCode: reasonCode[0],
    reasonReference: reasonReference[0],
    note: notesOf(event),
    relevantHistory: relatedIn(event, "relevantHistory"),
  };
}

/** A span of care under one organisation. */
export function writeEpisodeOfCare(group: EventGroup, { subject }: WriteContext): EpisodeOfCare {
  const [event] = group.events;
  return {
    resourceType: "EpisodeOfCare",
    ...resourceBaseOf(group),
    status: writeStatus(event, { nearest: EPISODE_STATUS, others: ["waitlist"] }),
    type: writeConcepts([event.code]),
    patient: subject,
    managingOrganization: organisationOf(event.provenance),
    period: periodOf(event),
    referralRequest: relatedIn(event, "referralRequest"),
    careManager: authorOf(event.provenance),
    team: relatedIn(event, "team"),
  };
}

/** Those who care for the patient together. */
export function writeCareTeam(group: EventGroup, context: WriteContext): CareTeam {
  const [event] = group.events;
  const organisation = organisationOf(event.provenance);
  return {
    resourceType: "CareTeam",
    ...resourceBaseOf(group),
    status: writeStatus(event, { nearest: TEAM_STATUS }),
    category: [{ coding: event.code.coding }],
    name: event.code.text,
    subject: context.subject,
    encounter: oneRelatedIn(event, "encounter"),
    period: periodOf(event),
    participant: writeParticipants(event).map(({ role, who }) => ({ role, member: who })),
    ...writeReasons(event, context),
    managingOrganization: organisation && [organisation],
    note: notesOf(event),
  };
}

function periodOf({ time }: ClinicalEvent) {
  return time.kind === "period" ? writePeriod(time) : undefined;
}

/** What is planned although its status does not say so was only planned or proposed. */
function isPlanned({ status, sourceStatus }: ClinicalEvent): boolean {
  return status === "planned" && sourceStatus !== "draft";
}

const ACT_CODE = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

// A revoked order is withheld when it is read, so no order that the record shows is written as one.
const ORDER_STATUS = { ...REQUEST_CODES, stopped: "unknown" } as const;

const ENCOUNTER_STATUS = {
  planned: "planned",
  active: "in-progress",
  "on-hold": "onleave",
  completed: "finished",
  stopped: "unknown",
  "not-done": "unknown",
  preliminary: "unknown",
  final: "finished",
  amended: "finished",
  corrected: "finished",
  unknown: "unknown",
} as const;

const APPOINTMENT_STATUS = {
  planned: "booked",
  active: "arrived",
  "on-hold": "pending",
  completed: "fulfilled",
  stopped: "pending",
  "not-done": "pending",
  preliminary: "proposed",
  final: "fulfilled",
  amended: "pending",
  corrected: "pending",
  unknown: "pending",
} as const;
const APPOINTMENT_OTHERS = ["checked-in", "waitlist"] as const;

const TASK_STATUS = {
  planned: "requested",
  active: "in-progress",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "failed",
  "not-done": "requested",
  preliminary: "draft",
  final: "completed",
  amended: "requested",
  corrected: "requested",
  unknown: "requested",
} as const;
const TASK_OTHERS = ["received", "accepted", "ready"] as const;

const EPISODE_STATUS = {
  planned: "planned",
  active: "active",
  "on-hold": "onhold",
  completed: "finished",
  stopped: "finished",
  "not-done": "planned",
  preliminary: "planned",
  final: "finished",
  amended: "active",
  corrected: "active",
  unknown: "active",
} as const;

const TEAM_STATUS = {
  planned: "proposed",
  active: "active",
  "on-hold": "suspended",
  completed: "inactive",
  stopped: "inactive",
  "not-done": "inactive",
  preliminary: "proposed",
  final: "inactive",
  amended: "active",
  corrected: "active",
  unknown: "active",
} as const;
