import { defined } from "../defined.js";
import type { Outcome } from "../container/inputEntry.js";
import type { Subject } from "../patient/subject.js";

/** The fate, in one person's account, of what is about somebody else or about no one who can be told. */
export function otherPatientOutcome(subject: Subject | undefined): Outcome {
  const detail =
    subject?.kind === "unstated"
      ? "no subject"
      : subject?.kind === "not-a-patient"
        ? "subject is not a patient"
        : subject?.kind === "ambiguous"
          ? "subject fits several patients"
          : undefined;
  return { fate: "withheld", reason: "other-patient", ...defined({ detail }) };
}
