import { textOf, type CodeableConcept } from "@ipo/model";
import { nonEmpty } from "../../defined.js";
import type { FhirDiagnosis } from "../../schema/care.js";
import type { CodeableConcept as FhirConcept, Reference } from "../../schema/datatypes.js";
import type { ReadContext } from "../context.js";
import { reasonsOf } from "../reasons.js";

/** Diagnosis roles (terminology.hl7.org/CodeSystem/diagnosis-role) that are no reason: discharge, comorbidity, after an operation, billing. */
const NO_REASON: ReadonlySet<string> = new Set(["DD", "CM", "post-op", "billing"]);

interface WithDiagnoses {
  readonly diagnosis?: FhirDiagnosis[] | undefined;
  readonly reasonCode?: FhirConcept[] | undefined;
  readonly reasonReference?: Reference[] | undefined;
}

/**
 * Why a stay or an episode came about, each reason once: those stated, and its diagnoses except those whose role is no
 * reason. Withheld conditions are left out.
 */
export function reasonsWithDiagnoses(
  { diagnosis, reasonCode, reasonReference }: WithDiagnoses,
  context: ReadContext,
): CodeableConcept[] | undefined {
  const began = (diagnosis ?? []).filter(
    (one) => !rolesOf(one).some((role) => NO_REASON.has(role)),
  );
  const all = reasonsOf(
    {
      ...(reasonCode && { reasonCode }),
      reasonReference: [...(reasonReference ?? []), ...conditionsOf(began)],
    },
    context,
  );
  return nonEmpty([...new Map((all ?? []).map((one) => [JSON.stringify(one), one])).values()]);
}

/** The discharge diagnoses, in words. */
export function dischargeDiagnoses({ diagnosis }: WithDiagnoses, context: ReadContext): string[] {
  const concluded = (diagnosis ?? []).filter((one) => rolesOf(one).includes("DD"));
  return (reasonsOf({ reasonReference: conditionsOf(concluded) }, context) ?? [])
    .map(textOf)
    .filter((text) => text !== undefined);
}

function rolesOf({ use, role }: FhirDiagnosis): string[] {
  return ((use ?? role)?.coding ?? []).flatMap(({ code }) => code ?? []);
}

function conditionsOf(diagnoses: readonly FhirDiagnosis[]): Reference[] {
  return diagnoses.flatMap(({ condition }) => condition ?? []);
}
