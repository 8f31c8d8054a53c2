import { textOf, type CodeableConcept } from "@ipo/model";
import type { AdverseEventEvent } from "@ipo/model";
import type { TableSource } from "../tableSource.js";

/** Where the grades come from. */
export const ctcaeSource: TableSource = {
  source: "NCI Common Terminology Criteria for Adverse Events (CTCAE) version 5.0, 2017-11-27",
  date: "2026-09-15",
  note: "Grade 0 (absent) is stated by some code systems and differs from no grade.",
};

type CtcaeGrade = NonNullable<AdverseEventEvent["grade"]>;

/** The code systems of CTCAE grades that are known end so: the local one, the MII oncology module's, the HL7 adverse event profiles'. */
const GRADE_SYSTEM = /\/ctcae-grade(?:-code-system)?$|-ctcae-grad$/;
const GRADE_TEXT = /^\s*(?:CTCAE\s+)?(?:grade|grad)\s+([0-5])(?![\d.,–-])/i;

/**
 * The CTCAE grade a concept states: a code 0-5 of a CTCAE grade system, else words that begin `Grade 2` or `CTCAE Grad 2`.
 * Gives `undefined` for severity words such as `severe`, which are no grade.
 */
export function ctcaeGradeOf(concept: CodeableConcept | undefined): CtcaeGrade | undefined {
  const coded = concept?.coding.find(
    ({ system }) => system !== undefined && GRADE_SYSTEM.test(system),
  )?.code;
  const digit = coded ?? GRADE_TEXT.exec(textOf(concept) ?? "")?.[1];
  return digit !== undefined && /^[0-5]$/.test(digit) ? (Number(digit) as CtcaeGrade) : undefined;
}
