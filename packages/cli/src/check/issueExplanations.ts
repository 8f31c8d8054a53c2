/** What an issue code means, and what to do about it, in one sentence each. */
export interface IssueExplanation {
  readonly meaning: string;
  readonly fix: string;
}

/** The issue codes that reading gives (FHIR IssueType, hl7.org/fhir/R4/valueset-issue-type.html), in alphabetical order. */
const explanations: Readonly<Record<string, IssueExplanation>> = {
  "business-rule": {
    meaning:
      "The content is allowed, but can hardly be right, such as a date long before the birth.",
    fix: "Check it against the source, and correct it there.",
  },
  "code-invalid": {
    meaning: "A code is not one that FHIR R4 has for the element.",
    fix: "Map the source's code to one of FHIR R4's codes for the element.",
  },
  conflict: {
    meaning: "Two resources state one fact differently, such as two days of death; both are shown.",
    fix: "Correct one of them in the source.",
  },
  duplicate: {
    meaning: "The same resource comes more than once with different content.",
    fix: "Send only its current version.",
  },
  exception: {
    meaning: "Reading the resource failed in the reader itself; nothing of it is shown.",
    fix: "Send plain JSON; if it is that already, report the fault to the makers of @ipo/fhir.",
  },
  informational: {
    meaning: "The content is as it should be; something about how it is shown is worth knowing.",
    fix: "Nothing has to be done.",
  },
  invariant: {
    meaning: "Two elements contradict each other, such as an end before its start.",
    fix: "Correct one of the two in the source.",
  },
  "multiple-matches": {
    meaning: "The input is about several patients.",
    fix: "Choose one with --patient, or send one patient at a time.",
  },
  "not-found": {
    meaning: "A reference leads to nothing in the input.",
    fix: "Include the resource it leads to, or give the reference a display.",
  },
  "not-supported": {
    meaning: "The content may be right, and is not understood here.",
    fix: "Look at it in the source; what it says is not in the picture.",
  },
  required: {
    meaning: "Something that there must be is missing.",
    fix: "Add what the message names.",
  },
  structure: {
    meaning: "The JSON is not built as FHIR R4 says.",
    fix: "Correct the type or the place of the element, as on the resource's page in FHIR R4.",
  },
  "too-costly": {
    meaning: "The content is nested or repeated beyond what is read.",
    fix: "Send it flat: one Bundle, each resource once.",
  },
  "too-long": {
    meaning: "A text or a list is longer than what is read.",
    fix: "Send it in parts, or leave out what nobody reads.",
  },
  value: {
    meaning: "A value is not what FHIR allows for its element, such as a date that does not exist.",
    fix: "Send the value in the form that the message gives.",
  },
};

/** The explanation of a code; one that is not in the table has none. */
export function explanationOf(code: string): IssueExplanation | undefined {
  return Object.hasOwn(explanations, code) ? explanations[code] : undefined;
}
