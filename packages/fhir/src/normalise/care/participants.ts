import { systems } from "@ipo/clinical";
import { hasCode, type CodeableConcept, type Participant } from "@ipo/model";
import { defined, nonEmpty } from "../../defined.js";
import { stringOf } from "../../json.js";
import type { CodeableConcept as FhirConcept, Reference } from "../../schema/datatypes.js";
import { actorsOf } from "../actors.js";
import { optionalConcepts } from "../concept.js";
import type { ReadContext } from "../context.js";
import { hasProtectedPatient, isOwnPatient } from "../ownPatient.js";
import { referredOf } from "../referred.js";
import { referredType } from "../referredType.js";

/** SNOMED CT 116154003 Patient (person); 116153009 is what Synthea writes for it. */
const PATIENT_ROLES = ["116154003", "116153009"];

/** The words and codes by which systems of their own say the same. */
const PATIENT_WORD = /^\s*patient(?:en)?(?:\s*\(person\))?\s*$/i;

/** Someone or somewhere a resource names as part of the care, with the roles it gives them. */
export interface StatedParticipant {
  readonly who?: Reference | undefined;
  readonly roles?: readonly (FhirConcept | undefined)[] | undefined;
}

/**
 * Who takes part, by role and name, each once; someone with two roles is there with both. Left out are patients (`patient`
 * is the reference by which the resource names its own), the name of whoever is withheld or a relative of a patient
 * whose identity is protected, and who then has neither a
 * role nor a name. `undefined` when nobody is left.
 */
export function participantsOf(
  stated: readonly StatedParticipant[],
  patient: Reference | undefined,
  context: ReadContext,
): Participant[] | undefined {
  const all = stated.flatMap(({ who, roles }): Participant[] => {
    const known = optionalConcepts(roles) ?? [undefined];
    const { entry, display } = who ? referredOf(who, context) : {};
    const isPatient =
      (who && isOwnPatient(who, context)) ||
      entry?.resourceType === "Patient" ||
      isPatientReference(who, patient);
    if (isPatient || known.some(isPatientRole)) return [];
    const isHidden =
      who !== undefined &&
      referredType(who, entry) === "RelatedPerson" &&
      hasProtectedPatient(context);
    const name = isHidden
      ? undefined
      : (display ??
        (entry && (actorsOf([who], context)[0]?.name ?? stringOf(entry.resource, "name"))));
    return known
      .filter((role) => role !== undefined || name !== undefined)
      .map((role) => defined({ role, name }));
  });
  return nonEmpty([...new Map(all.map((one) => [JSON.stringify(one), one])).values()]);
}

function isPatientReference(who: Reference | undefined, patient: Reference | undefined): boolean {
  return (
    who?.type === "Patient" ||
    /(?:^|\/)Patient[/?]/.test(who?.reference ?? "") ||
    (who?.reference !== undefined && who.reference === patient?.reference)
  );
}

function isPatientRole(role: CodeableConcept | undefined): boolean {
  const words = [
    role?.text,
    ...(role?.coding ?? []).flatMap(({ code, display }) => [code, display]),
  ];
  return (
    PATIENT_ROLES.some((code) => hasCode(role, systems.snomed, code)) ||
    words.some((word) => word !== undefined && PATIENT_WORD.test(word))
  );
}
