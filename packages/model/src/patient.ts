import * as z from "zod";
import { CodeableConcept } from "./coding.js";
import { TimePoint } from "./time.js";

/** Kinds of patient identifier the header can name. `other` is any system that is not one of the Swedish base profiles'. */
export const PatientIdentifier = z.strictObject({
  system: z.string().optional(),
  value: z.string(),
  kind: z.enum(["personnummer", "samordningsnummer", "reservnummer", "other"]),
});
export type PatientIdentifier = z.infer<typeof PatientIdentifier>;

/**
 * Who the record is about. Every part may be missing and is then left out, not filled in.
 * `isProtected` is set by a security label for protected identity (HL7 Sweden: `sekretessmarkering`,
 * `skyddadFolkbokforing`); views then leave out the name and the identifiers unless the host asks for them.
 */
export const Patient = z.strictObject({
  id: z.string(),
  source: z.string(),
  name: z
    .strictObject({
      family: z.string().optional(),
      given: z.array(z.string()),
      text: z.string().optional(),
    })
    .optional(),
  identifiers: z.array(PatientIdentifier),
  /** FHIR administrative gender. */
  gender: z.enum(["male", "female", "other", "unknown"]).optional(),
  birthDate: TimePoint.optional(),
  /** `true` without a date when the source says only that the patient has died. */
  deceased: z.union([z.boolean(), TimePoint]).optional(),
  isProtected: z.boolean(),
  language: z.string().optional(),
  maritalStatus: CodeableConcept.optional(),
});
export type Patient = z.infer<typeof Patient>;
