import type { AccountEntry } from "@ipo/model";
import { defined } from "../defined.js";
import type { Person } from "../patient/people.js";
import type { Subject } from "../patient/subject.js";

/** The fate of what is not about the person; `undefined` when it is, or when it names nobody and there is nobody else. */
export function otherPatientOf(
  subject: Subject | undefined,
  person: Person | undefined,
  persons: readonly Person[],
): Pick<AccountEntry, "fate" | "reason" | "detail"> | undefined {
  const isOwn =
    subject?.kind === "person"
      ? subject.key === person?.key
      : subject?.kind === "unstated" && persons.length <= 1;
  if (person && isOwn) return undefined;
  const detail =
    subject?.kind === "unstated"
      ? "no subject"
      : subject?.kind === "not-a-patient"
        ? "subject is not a patient"
        : undefined;
  return { fate: "withheld", reason: "other-patient", ...defined({ detail }) };
}
