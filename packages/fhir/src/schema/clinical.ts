import * as z from "zod";
import {
  Annotation,
  CodeableConcept,
  Period,
  Range,
  Reference,
  Quantity,
  resourceBase,
} from "./datatypes.js";
import { list } from "./list.js";

const text = z.string().optional();

export const Condition = z.object({
  ...resourceBase,
  clinicalStatus: CodeableConcept.optional(),
  verificationStatus: CodeableConcept.optional(),
  code: CodeableConcept.optional(),
  bodySite: list(CodeableConcept),
  encounter: Reference.optional(),
  onsetDateTime: text,
  onsetPeriod: Period.optional(),
  onsetAge: Quantity.optional(),
  onsetRange: Range.optional(),
  onsetString: text,
  abatementDateTime: text,
  abatementPeriod: Period.optional(),
  abatementAge: Quantity.optional(),
  abatementRange: Range.optional(),
  abatementString: text,
  recordedDate: text,
  recorder: Reference.optional(),
  asserter: Reference.optional(),
  severity: CodeableConcept.optional(),
  stage: list(
    z.object({
      summary: CodeableConcept.optional(),
      type: CodeableConcept.optional(),
      assessment: list(Reference),
    }),
  ),
  evidence: list(z.object({ code: list(CodeableConcept), detail: list(Reference) })),
  note: list(Annotation),
});
export type FhirCondition = z.infer<typeof Condition>;

export const Procedure = z.object({
  ...resourceBase,
  status: text,
  statusReason: CodeableConcept.optional(),
  category: CodeableConcept.optional(),
  code: CodeableConcept.optional(),
  encounter: Reference.optional(),
  performedDateTime: text,
  performedPeriod: Period.optional(),
  performedString: text,
  performedAge: Quantity.optional(),
  performedRange: Range.optional(),
  recorder: Reference.optional(),
  asserter: Reference.optional(),
  performer: list(z.object({ actor: Reference.optional() })),
  basedOn: list(Reference),
  partOf: list(Reference),
  reasonCode: list(CodeableConcept),
  reasonReference: list(Reference),
  bodySite: list(CodeableConcept),
  outcome: CodeableConcept.optional(),
  report: list(Reference),
  complication: list(CodeableConcept),
  complicationDetail: list(Reference),
  followUp: list(CodeableConcept),
  usedReference: list(Reference),
  usedCode: list(CodeableConcept),
  note: list(Annotation),
});
export type FhirProcedure = z.infer<typeof Procedure>;

export const AdverseEvent = z.object({
  ...resourceBase,
  actuality: text,
  event: CodeableConcept.optional(),
  encounter: Reference.optional(),
  date: text,
  detected: text,
  recordedDate: text,
  resultingCondition: list(Reference),
  seriousness: CodeableConcept.optional(),
  severity: CodeableConcept.optional(),
  outcome: CodeableConcept.optional(),
  recorder: Reference.optional(),
  suspectEntity: list(
    z.object({
      instance: Reference.optional(),
      causality: list(
        z.object({
          assessment: CodeableConcept.optional(),
          productRelatedness: text,
          method: CodeableConcept.optional(),
        }),
      ),
    }),
  ),
});
