import * as z from "zod";
import {
  Annotation,
  CodeableConcept,
  Period,
  Reference,
  Timing,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

export const ServiceRequest = z.object({
  ...resourceBase,
  status: text,
  intent: text,
  category: list(CodeableConcept),
  code: CodeableConcept.optional(),
  orderDetail: list(CodeableConcept),
  subject: Reference.optional(),
  encounter: Reference.optional(),
  occurrenceDateTime: text,
  occurrencePeriod: Period.optional(),
  occurrenceTiming: Timing.optional(),
  authoredOn: text,
  requester: Reference.optional(),
  performerType: CodeableConcept.optional(),
  performer: list(Reference),
  locationReference: list(Reference),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  basedOn: list(Reference),
  replaces: list(Reference),
  supportingInfo: list(Reference),
  specimen: list(Reference),
  bodySite: list(CodeableConcept),
  patientInstruction: text,
  note: list(Annotation),
});
export type FhirServiceRequest = z.infer<typeof ServiceRequest>;

export const Appointment = z.object({
  ...resourceBase,
  status: text,
  serviceCategory: list(CodeableConcept),
  serviceType: list(CodeableConcept),
  specialty: list(CodeableConcept),
  appointmentType: CodeableConcept.optional(),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  description: text,
  supportingInformation: list(Reference),
  start: text,
  end: text,
  created: text,
  comment: text,
  patientInstruction: text,
  basedOn: list(Reference),
  participant: list(
    z.object({ type: list(CodeableConcept), actor: Reference.optional(), status: text }),
  ),
  requestedPeriod: list(Period),
});
export type FhirAppointment = z.infer<typeof Appointment>;

export const Task = z.object({
  ...resourceBase,
  status: text,
  statusReason: CodeableConcept.optional(),
  businessStatus: CodeableConcept.optional(),
  intent: text,
  code: CodeableConcept.optional(),
  description: text,
  focus: Reference.optional(),
  for: Reference.optional(),
  encounter: Reference.optional(),
  executionPeriod: Period.optional(),
  authoredOn: text,
  requester: Reference.optional(),
  performerType: list(CodeableConcept),
  owner: Reference.optional(),
  location: Reference.optional(),
  reasonCode: CodeableConcept.optional(),
  reasonReference: Reference.optional(),
  basedOn: list(Reference),
  partOf: list(Reference),
  relevantHistory: list(Reference),
  restriction: z.object({ period: Period.optional() }).optional(),
  output: list(z.object({ valueReference: Reference.optional() })),
  note: list(Annotation),
});
export type FhirTask = z.infer<typeof Task>;
