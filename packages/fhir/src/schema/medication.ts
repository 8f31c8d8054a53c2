import * as z from "zod";
import {
  Annotation,
  CodeableConcept,
  Period,
  Quantity,
  Range,
  Ratio,
  Reference,
  Timing,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

const Dosage = z.object({
  text,
  additionalInstruction: list(CodeableConcept),
  patientInstruction: text,
  timing: Timing.optional(),
  asNeededBoolean: z.boolean().optional(),
  asNeededCodeableConcept: CodeableConcept.optional(),
  site: CodeableConcept.optional(),
  route: CodeableConcept.optional(),
  method: CodeableConcept.optional(),
  doseAndRate: list(
    z.object({
      doseQuantity: Quantity.optional(),
      doseRange: Range.optional(),
      rateQuantity: Quantity.optional(),
      rateRange: Range.optional(),
      rateRatio: Ratio.optional(),
    }),
  ),
  maxDosePerPeriod: Ratio.optional(),
  maxDosePerAdministration: Quantity.optional(),
  maxDosePerLifetime: Quantity.optional(),
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

export const Medication = z.object({
  code: CodeableConcept.optional(),
  ingredient: list(
    z.object({
      itemCodeableConcept: CodeableConcept.optional(),
      itemReference: Reference.optional(),
    }),
  ),
});
export type FhirMedication = z.infer<typeof Medication>;

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
    .object({
      text,
      site: CodeableConcept.optional(),
      route: CodeableConcept.optional(),
      method: CodeableConcept.optional(),
      dose: Quantity.optional(),
      rateQuantity: Quantity.optional(),
      rateRatio: Ratio.optional(),
    })
    .optional(),
});
export type FhirAdministrationDosage = NonNullable<
  z.infer<typeof MedicationAdministration>["dosage"]
>;
