import * as z from "zod";
import {
  Annotation,
  CodeableConcept,
  Period,
  Quantity,
  Range,
  Ratio,
  Reference,
  SampledData,
  Timing,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

/** The value of an observation, of its component, or of an answer, in all the types FHIR allows. */
const Value = z.object({
  valueQuantity: Quantity.optional(),
  valueCodeableConcept: CodeableConcept.optional(),
  valueString: text,
  valueBoolean: z.boolean().optional(),
  valueInteger: z.number().optional(),
  valueRange: Range.optional(),
  valueRatio: Ratio.optional(),
  valueSampledData: SampledData.optional(),
  valueTime: text,
  valueDateTime: text,
  valuePeriod: Period.optional(),
});
export type FhirValue = z.infer<typeof Value>;

const ReferenceRange = z.object({
  low: Quantity.optional(),
  high: Quantity.optional(),
  type: CodeableConcept.optional(),
  appliesTo: list(CodeableConcept),
  age: Range.optional(),
  text,
});
export type FhirReferenceRange = z.infer<typeof ReferenceRange>;

const measured = {
  code: CodeableConcept.optional(),
  ...Value.shape,
  dataAbsentReason: CodeableConcept.optional(),
  interpretation: list(CodeableConcept),
  referenceRange: list(ReferenceRange),
};

const Component = z.object(measured);
export type FhirComponent = z.infer<typeof Component>;

export const Observation = z.object({
  ...resourceBase,
  ...measured,
  status: text,
  category: list(CodeableConcept),
  effectiveDateTime: text,
  effectivePeriod: Period.optional(),
  effectiveInstant: text,
  effectiveTiming: Timing.optional(),
  issued: text,
  performer: list(Reference),
  basedOn: list(Reference),
  partOf: list(Reference),
  subject: Reference.optional(),
  focus: list(Reference),
  encounter: Reference.optional(),
  derivedFrom: list(Reference),
  hasMember: list(Reference),
  specimen: Reference.optional(),
  device: Reference.optional(),
  method: CodeableConcept.optional(),
  bodySite: CodeableConcept.optional(),
  note: list(Annotation),
  component: list(Component),
});
export type FhirObservation = z.infer<typeof Observation>;
