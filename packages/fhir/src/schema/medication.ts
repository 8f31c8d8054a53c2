import * as z from "zod";
import {
  Annotation,
  CodeableConcept,
  Period,
  Quantity,
  Reference,
  Timing,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

const Dosage = z.object({
  text,
  timing: Timing.optional(),
  route: CodeableConcept.optional(),
  doseAndRate: list(z.object({ doseQuantity: Quantity.optional() })),
});
export type FhirDosage = z.infer<typeof Dosage>;

const medicationBase = {
  ...resourceBase,
  status: text,
  medicationCodeableConcept: CodeableConcept.optional(),
  medicationReference: Reference.optional(),
  basedOn: list(Reference),
  partOf: list(Reference),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  supportingInformation: list(Reference),
  note: list(Annotation),
};

export const Medication = z.object({ code: CodeableConcept.optional() });

export const MedicationRequest = z.object({
  ...medicationBase,
  intent: text,
  statusReason: CodeableConcept.optional(),
  encounter: Reference.optional(),
  authoredOn: text,
  requester: Reference.optional(),
  recorder: Reference.optional(),
  priorPrescription: Reference.optional(),
  dosageInstruction: list(Dosage),
});

export const MedicationStatement = z.object({
  ...medicationBase,
  statusReason: list(CodeableConcept),
  context: Reference.optional(),
  effectiveDateTime: text,
  effectivePeriod: Period.optional(),
  dateAsserted: text,
  informationSource: Reference.optional(),
  derivedFrom: list(Reference),
  dosage: list(Dosage),
});

export const MedicationAdministration = z.object({
  ...medicationBase,
  statusReason: list(CodeableConcept),
  context: Reference.optional(),
  effectiveDateTime: text,
  effectivePeriod: Period.optional(),
  performer: list(z.object({ actor: Reference.optional() })),
  request: Reference.optional(),
  dosage: z
    .object({ text, route: CodeableConcept.optional(), dose: Quantity.optional() })
    .optional(),
});
