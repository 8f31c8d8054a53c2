import type { FhirResource, Reference } from "fhir/r4";
import type { ClinicalEvent } from "@ipo/model";
import { addressOf } from "./address.js";
import { requiredConcept, writeConcept } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { NOT_STATED } from "./extensions.js";
import {
  COMMUNICATION_CODES,
  DEVICE_USE_CODES,
  GOAL_CODES,
  GUIDANCE_CODES,
  IMPRESSION_CODES,
  SUPPLY_CODES,
} from "./otherStatus.js";
import { oneRelatedIn, relatedIn } from "./reference.js";
import { REQUEST_CODES, RESULT_CODES, writeStatus } from "./status.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";

/** What the resource types without a kind of their own need: their status, what they are, whom they are about. */
interface Parts {
  readonly event: ClinicalEvent;
  readonly base: ReturnType<typeof resourceBaseOf>;
  readonly subject: Reference;
  readonly code: ReturnType<typeof requiredConcept>;
  readonly note: ReturnType<typeof notesOf>;
}

/**
 * The resource types whose events are of the kind `other`, each with what R4 requires of it. The words in the event's
 * details are in the record's own extension, for they no longer have their elements' types.
 */
const writers = {
  Basic: ({ base, code, subject }) => ({ resourceType: "Basic", ...base, code, subject }),
  ClinicalImpression: ({ event, base, code, subject, note }) => ({
    resourceType: "ClinicalImpression",
    ...base,
    status: writeStatus(event, { nearest: IMPRESSION_CODES }),
    code,
    subject,
    note,
  }),
  Communication: ({ event, base, code, subject, note }) => ({
    resourceType: "Communication",
    ...base,
    status: writeStatus(event, { nearest: COMMUNICATION_CODES }),
    topic: code,
    subject,
    note,
  }),
  CommunicationRequest: ({ event, base, code, subject, note }) => ({
    resourceType: "CommunicationRequest",
    ...base,
    status: writeStatus(event, { nearest: REQUEST_CODES }),
    reasonCode: [code],
    subject,
    note,
  }),
  DetectedIssue: ({ event, base, code, subject }) => ({
    resourceType: "DetectedIssue",
    ...base,
    status: writeStatus(event, { nearest: RESULT_CODES }),
    code,
    patient: subject,
  }),
  Device: ({ event, base, code, subject, note }) => ({
    resourceType: "Device",
    ...base,
    ...(event.status !== "unknown" && {
      status: event.status === "active" ? ("active" as const) : ("inactive" as const),
    }),
    type: code,
    patient: subject,
    note,
  }),
  DeviceRequest: ({ event, base, code, subject, note }) => ({
    resourceType: "DeviceRequest",
    ...base,
    status: writeStatus(event, { nearest: REQUEST_CODES }),
    intent: event.status === "planned" ? "plan" : "order",
    codeCodeableConcept: code,
    subject,
    note,
  }),
  DeviceUseStatement: ({ event, base, subject, note }) => ({
    resourceType: "DeviceUseStatement",
    ...base,
    status: writeStatus(event, { nearest: DEVICE_USE_CODES }),
    subject,
    device: oneRelatedIn(event, "device") ?? NOT_STATED,
    note,
  }),
  DocumentManifest: ({ event, base, code, subject }) => ({
    resourceType: "DocumentManifest",
    ...base,
    status: event.sourceStatus === "superseded" ? "superseded" : "current",
    type: code,
    subject,
    content: atLeastOne(relatedIn(event, "content")),
  }),
  Flag: ({ event, base, code, subject }) => ({
    resourceType: "Flag",
    ...base,
    status: event.status === "active" ? "active" : "inactive",
    code,
    subject,
  }),
  Goal: ({ event, base, code, subject, note }) => ({
    resourceType: "Goal",
    ...base,
    lifecycleStatus: writeStatus(event, { nearest: GOAL_CODES, others: ["accepted", "planned"] }),
    description: code,
    subject,
    addresses: relatedIn(event, "addresses"),
    note,
  }),
  GuidanceResponse: ({ event, base, code, subject, note }) => ({
    resourceType: "GuidanceResponse",
    ...base,
    status: writeStatus(event, { nearest: GUIDANCE_CODES, others: ["data-requested"] }),
    moduleCodeableConcept: code,
    subject,
    note,
  }),
  ImmunizationEvaluation: ({ event, base, code, subject }) => ({
    resourceType: "ImmunizationEvaluation",
    ...base,
    status: "completed",
    patient: subject,
    targetDisease: code,
    immunizationEvent: oneRelatedIn(event, "immunizationEvent") ?? NOT_STATED,
    doseStatus: NOT_STATED,
  }),
  MolecularSequence: ({ base, subject }) =>
    ({
      resourceType: "MolecularSequence",
      ...base,
      // FHIR lets an extension stand for a required number; the types do not.
      _coordinateSystem: NOT_STATED,
      patient: subject,
    }) as unknown as FhirResource,
  ImmunizationRecommendation: ({ base, code, subject }) =>
    ({
      resourceType: "ImmunizationRecommendation",
      ...base,
      patient: subject,
      // As above, for a date.
      _date: NOT_STATED,
      recommendation: [{ vaccineCode: [code], forecastStatus: NOT_STATED }],
    }) as unknown as FhirResource,
  NutritionOrder: ({ event, base, subject, note }) =>
    ({
      resourceType: "NutritionOrder",
      ...base,
      status: writeStatus(event, { nearest: REQUEST_CODES }),
      intent: event.status === "planned" ? "plan" : "order",
      patient: subject,
      ...(event.time.kind === "point"
        ? { dateTime: event.time.at.text }
        : { _dateTime: NOT_STATED }),
      oralDiet: { type: [writeConcept(event.code)] },
      note,
    }) as unknown as FhirResource,
  RequestGroup: ({ event, base, code, subject, note }) => ({
    resourceType: "RequestGroup",
    ...base,
    encounter: oneRelatedIn(event, "encounter"),
    authoredOn: event.provenance.recorded?.text,
    status: writeStatus(event, { nearest: REQUEST_CODES }),
    intent: event.status === "planned" ? "plan" : "order",
    code,
    subject,
    note,
  }),
  RiskAssessment: ({ event, base, code, subject, note }) => ({
    resourceType: "RiskAssessment",
    ...base,
    status: writeStatus(event, { nearest: RESULT_CODES }),
    code,
    subject,
    note,
  }),
  SupplyDelivery: ({ event, base, subject }) => ({
    resourceType: "SupplyDelivery",
    ...base,
    status: event.status === "active" ? "in-progress" : "completed",
    patient: subject,
    type: writeConcept(event.code),
  }),
  SupplyRequest: ({ event, base, code }) => ({
    resourceType: "SupplyRequest",
    ...base,
    status: writeStatus(event, { nearest: SUPPLY_CODES }),
    itemCodeableConcept: code,
    quantity: NOT_STATED,
  }),
  VisionPrescription: ({ event, base, subject }) =>
    ({
      resourceType: "VisionPrescription",
      ...base,
      status: event.status === "planned" ? "draft" : "active",
      patient: subject,
      ...(event.time.kind === "point"
        ? { dateWritten: event.time.at.text }
        : { _dateWritten: NOT_STATED }),
      _created: NOT_STATED,
      prescriber: NOT_STATED,
      lensSpecification: [{ product: writeConcept(event.code), _eye: NOT_STATED }],
    }) as unknown as FhirResource,
} as const satisfies Record<string, (parts: Parts) => FhirResource>;

/** Whether a type is one of those whose events are of the kind `other`. */
export function isOtherType(resourceType: string): resourceType is keyof typeof writers {
  return Object.hasOwn(writers, resourceType);
}

/**
 * A resource of a type without a kind of its own: the type its source names, else that of its event; one of an unknown
 * type is a `Basic`, FHIR's own way out.
 */
export function writeOther(group: EventGroup, { subject }: WriteContext): FhirResource {
  const [event] = group.events;
  const stated = event.kind === "other" ? event.resourceType : "";
  const type = [addressOf(group.source).resourceType ?? "", stated].find(isOtherType) ?? "Basic";
  return writers[type]({
    event,
    base: resourceBaseOf(group),
    subject,
    code: requiredConcept(event.code),
    note: notesOf(event),
  });
}

function atLeastOne(references: readonly Reference[]): Reference[] {
  return references.length > 0 ? [...references] : [NOT_STATED];
}
