import * as z from "zod";
import { CodeableConcept, Identifier, Period, resourceBase } from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

export const Patient = z.object({
  ...resourceBase,
  identifier: list(Identifier.extend({ period: Period.optional() })),
  name: list(z.object({ use: text, text, family: text, given: list(z.string()) })),
  gender: text,
  birthDate: text,
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: text,
  maritalStatus: CodeableConcept.optional(),
  communication: list(
    z.object({ language: CodeableConcept.optional(), preferred: z.boolean().optional() }),
  ),
});
export type FhirPatient = z.infer<typeof Patient>;
