import * as z from "zod";
import { Annotation, CodeableConcept, Extension, Period, Reference, Timing } from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

/** An activity of a CarePlan. */
export const PlannedActivity = z.object({
  modifierExtension: list(Extension),
  outcomeCodeableConcept: list(CodeableConcept),
  outcomeReference: list(Reference),
  progress: list(Annotation),
  reference: Reference.optional(),
  detail: z
    .object({
      code: CodeableConcept.optional(),
      reasonCode: list(CodeableConcept),
      reasonReference: list(Reference),
      status: text,
      statusReason: CodeableConcept.optional(),
      doNotPerform: z.boolean().optional(),
      scheduledTiming: Timing.optional(),
      scheduledPeriod: Period.optional(),
      scheduledString: text,
      location: Reference.optional(),
      performer: list(Reference),
      productCodeableConcept: CodeableConcept.optional(),
      description: text,
    })
    .optional(),
});
export type FhirPlannedActivity = z.infer<typeof PlannedActivity>;
