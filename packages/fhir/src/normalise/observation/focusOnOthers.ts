import { resolveReference } from "../../references/resolveReference.js";
import type { Reference } from "../../schema/datatypes.js";
import type { FhirObservation } from "../../schema/observation.js";
import type { ReadContext } from "../context.js";
import { referredType } from "../referredType.js";
import { sourceOfReference } from "../related.js";

/** Whether an observation states that it is about somebody other than its subject: another patient, a relative, a group. */
export function isFocusedOnOthers(
  { focus, subject }: Pick<FhirObservation, "focus" | "subject">,
  context: ReadContext,
): boolean {
  return (focus ?? []).some((reference) => {
    const resolved = resolveReference(reference, context.entry, context.index);
    const type = referredType(reference, resolved);
    if (type === "Patient") return !isSame(reference, subject, context);
    return type === "RelatedPerson" || type === "Group";
  });
}

/** Two references that cannot be followed are the same where they are written the same. */
function isSame(a: Reference, b: Reference | undefined, context: ReadContext): boolean {
  if (!b) return false;
  const source = sourceOfReference(a, context);
  if (source !== undefined) return source === sourceOfReference(b, context);
  const key = ({ reference, identifier }: Reference) =>
    reference ?? `${identifier?.system ?? ""}|${identifier?.value ?? ""}`;
  return (a.reference ?? a.identifier?.value) !== undefined && key(a) === key(b);
}
