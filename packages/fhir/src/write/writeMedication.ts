import type {
  Dosage,
  MedicationAdministration,
  MedicationDispense,
  MedicationRequest,
  MedicationStatement,
} from "fhir/r4";
import type { EventOfKind } from "@ipo/model";
import { omit } from "../defined.js";
import { requiredConcept, writeConcept } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { NOT_STATED } from "./extensions.js";
import { writeQuantity } from "./quantity.js";
import { actorsOf, authorOf, oneRelatedIn, organisationOf, relatedIn } from "./reference.js";
import { DONE_CODES, REQUEST_CODES, writeStatus } from "./status.js";
import { writePeriod, writeTime } from "./time.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";
import { writeReasons } from "./writeReasons.js";
import { treatmentExtensions } from "./writeTreatment.js";

/** An order of a drug. A plan stays a plan, and a time that is not that of writing is the time ordered. */
export function writeMedicationRequest(
  group: EventGroup,
  context: WriteContext,
): MedicationRequest {
  const [event] = group.events;
  const { provenance, status, sourceStatus } = event;
  const isPlan = status === "planned" && sourceStatus !== "draft";
  return {
    resourceType: "MedicationRequest",
    ...baseOf(group, context),
    status: writeStatus(event, { nearest: REQUEST_STATUS }),
    statusReason: stopReasonOf(event),
    intent: isPlan ? "plan" : "order",
    encounter: oneRelatedIn(event, "encounter"),
    supportingInformation: relatedIn(event, "supportingInformation"),
    authoredOn: provenance.recorded?.text,
    requester: organisationOf(provenance) ?? authorOf(provenance),
    recorder: provenance.organisation === undefined ? undefined : authorOf(provenance),
    basedOn: relatedIn(event, "basedOn"),
    priorPrescription: oneRelatedIn(event, "priorPrescription"),
    dosageInstruction: [{ ...dosageOf(event), timing: timingOf(event) }],
  };
}

/** A drug said to be used. */
export function writeMedicationStatement(
  group: EventGroup,
  context: WriteContext,
): MedicationStatement {
  const [event] = group.events;
  const { dateTime, period, words } = writeTime(event.time);
  const stopReason = stopReasonOf(event);
  return {
    resourceType: "MedicationStatement",
    ...baseOf(group, context),
    status: writeStatus(event, { nearest: STATEMENT_STATUS }),
    statusReason: stopReason && [stopReason],
    context: oneRelatedIn(event, "context"),
    effectiveDateTime: dateTime,
    _effectiveDateTime: words,
    effectivePeriod: period,
    dateAsserted: event.provenance.recorded?.text,
    informationSource: actorsOf(event.provenance)[0],
    basedOn: relatedIn(event, "basedOn"),
    partOf: relatedIn(event, "partOf"),
    derivedFrom: relatedIn(event, "derivedFrom"),
    dosage: [dosageOf(event)],
  };
}

/** A drug given. */
export function writeMedicationAdministration(
  group: EventGroup,
  context: WriteContext,
): MedicationAdministration {
  const [event] = group.events;
  const { dateTime, period, words } = writeTime(event.time);
  const stopReason = stopReasonOf(event);
  const medication = event.kind === "medication" ? event : undefined;
  return {
    resourceType: "MedicationAdministration",
    ...baseOf(group, context),
    status: writeStatus(event, { nearest: DONE_STATUS }),
    statusReason: stopReason && [stopReason],
    context: oneRelatedIn(event, "context"),
    supportingInformation: relatedIn(event, "supportingInformation"),
    effectiveDateTime: dateTime,
    _effectiveDateTime: words ?? ((dateTime ?? period) ? undefined : NOT_STATED),
    effectivePeriod: period,
    partOf: relatedIn(event, "partOf"),
    request: oneRelatedIn(event, "request"),
    performer: actorsOf(event.provenance).map((actor) => ({ actor })),
    dosage: {
      text: medication?.dosage,
      route: writeConcept(medication?.route),
      dose: writeQuantity(medication?.dose),
    },
  };
}

/** A drug handed out. */
export function writeMedicationDispense(
  group: EventGroup,
  context: WriteContext,
): MedicationDispense {
  const [event] = group.events;
  const at = event.time.kind === "point" ? event.time.at : undefined;
  // R4 has no reason for a dispense; it has the order that the dispense answers.
  const base = omit(baseOf(group, context), "reasonCode", "reasonReference");
  return {
    resourceType: "MedicationDispense",
    ...base,
    status: writeStatus(event, { nearest: DONE_STATUS, others: ["declined"] }),
    statusReasonCodeableConcept: stopReasonOf(event),
    context: oneRelatedIn(event, "context"),
    supportingInformation: relatedIn(event, "supportingInformation"),
    partOf: relatedIn(event, "partOf"),
    authorizingPrescription: relatedIn(event, "authorizingPrescription"),
    performer: actorsOf(event.provenance).map((actor) => ({ actor })),
    whenHandedOver: at?.text,
    dosageInstruction: [dosageOf(event)],
  };
}

const REQUEST_STATUS = { ...REQUEST_CODES, stopped: "stopped" } as const;
const DONE_STATUS = { ...DONE_CODES, planned: "unknown", stopped: "stopped" } as const;
const STATEMENT_STATUS = {
  ...DONE_CODES,
  planned: "intended",
  active: "active",
} as const;

function baseOf(group: EventGroup, context: WriteContext) {
  const [event] = group.events;
  const medication = event.kind === "medication" ? event : undefined;
  return {
    ...resourceBaseOf(group),
    extension: treatmentExtensions(medication ?? {}),
    medicationCodeableConcept: requiredConcept(event.code),
    subject: context.subject,
    ...writeReasons(event, context),
    note: notesOf(event),
  };
}

function stopReasonOf(event: EventGroup["events"][number]) {
  return event.kind === "medication" ? writeConcept(event.stopReason) : undefined;
}

function dosageOf(event: EventGroup["events"][number]): Dosage {
  if (event.kind !== "medication") return {};
  const { dosage, route, dose } = event;
  return {
    text: dosage,
    route: writeConcept(route),
    doseAndRate: dose && [{ doseQuantity: writeQuantity(dose) }],
  };
}

/** The time ordered; none where it is the time of writing, which `authoredOn` says. */
function timingOf({ time, provenance }: EventOfKind<"medication"> | EventGroup["events"][number]) {
  if (time.kind === "period") return { repeat: { boundsPeriod: writePeriod(time) } };
  if (time.kind !== "point" || time.at.text === provenance.recorded?.text) return undefined;
  return { event: [time.at.text] };
}
