import type { Cycle } from "@ipo/model";
import { defined } from "../defined.js";
import type { Extension } from "../schema/datatypes.js";
import { extensionOf } from "./extension.js";
import { wholeNumber } from "./wholeNumber.js";

const TREATMENT_CYCLE = "https://ipo.example/fhir/StructureDefinition/treatment-cycle";

/**
 * The cycle a dose belongs to, from the treatment-cycle extension. Cycles are never counted out from dates; a number that
 * is no whole number, or beyond those that are kept exactly, is none.
 */
export function cycleOf(extensions: readonly Extension[] | undefined): Cycle | undefined {
  const extension = extensionOf(extensions, TREATMENT_CYCLE);
  const number = wholeNumber(
    extensionOf(extension?.extension, "number")?.valueInteger ?? extension?.valueInteger,
  );
  const of = wholeNumber(extensionOf(extension?.extension, "of")?.valueInteger);
  return number === undefined ? undefined : { number, ...defined({ of }) };
}
