import * as z from "zod";
import { CodeableConcept, Quantity, Reference } from "./datatypes.js";
import { list } from "./list.js";
import { MedicationRequest } from "./medication.js";

const text = z.string().optional();
const {
  meta,
  extension,
  status,
  medicationCodeableConcept,
  medicationReference,
  partOf,
  supportingInformation,
  dosageInstruction,
  note,
} = MedicationRequest.shape;

/** A dispense shares the drug and the instructions with the request that it fills. */
export const MedicationDispense = z.object({
  meta,
  extension,
  status,
  medicationCodeableConcept,
  medicationReference,
  partOf,
  supportingInformation,
  dosageInstruction,
  note,
  statusReasonCodeableConcept: CodeableConcept.optional(),
  context: Reference.optional(),
  performer: list(z.object({ actor: Reference.optional() })),
  authorizingPrescription: list(Reference),
  quantity: Quantity.optional(),
  daysSupply: Quantity.optional(),
  whenPrepared: text,
  whenHandedOver: text,
});
