import type { CodeableConcept, Quantity } from "@ipo/model";
import { defined } from "../defined.js";
import type { FhirDosage } from "../schema/medication.js";
import { optionalConcept } from "./concept.js";
import type { ReadContext } from "./context.js";
import { numericQuantity } from "./quantity.js";

/** Dose, dosage in words and route of a medication event. */
export interface ReadDosage {
  readonly dose?: Quantity;
  readonly dosage?: string;
  readonly route?: CodeableConcept;
}

/**
 * The dose where exactly one is stated, the instructions in words, and the first route.
 * Several different doses (a step-wise increase) give no single dose; they stay in the words.
 */
export function readDosages(
  dosages: readonly FhirDosage[] | undefined,
  field: string,
  context: ReadContext,
): ReadDosage {
  const doses = (dosages ?? []).flatMap(({ doseAndRate }, index) =>
    (doseAndRate ?? []).map(({ doseQuantity }, part) =>
      numericQuantity(
        doseQuantity,
        `${field}[${index}].doseAndRate[${part}].doseQuantity`,
        context,
      ),
    ),
  );
  const stated = doses.filter((dose) => dose !== undefined);
  const distinct = new Map(stated.map((dose) => [JSON.stringify(dose), dose]));
  const words = (dosages ?? []).map(({ text }) => text).filter((text) => text !== undefined);
  return defined({
    dose: distinct.size === 1 ? stated[0] : undefined,
    dosage: words.length > 0 ? words.join("; ") : undefined,
    route: (dosages ?? [])
      .map(({ route }) => optionalConcept(route))
      .find((route) => route !== undefined),
  });
}
