import type { Cycle } from "@ipo/model";
import { defined } from "../defined.js";
import type { Extension } from "../schema/datatypes.js";
import { extensionOf } from "./extension.js";

const TREATMENT_CYCLE = "https://ipo.example/fhir/StructureDefinition/treatment-cycle";

/** The cycle a dose belongs to, from the treatment-cycle extension; cycles are never counted out from dates, and a number that no count can be is none. */
export function cycleOf(extensions: readonly Extension[] | undefined): Cycle | undefined {
  const extension = extensionOf(extensions, TREATMENT_CYCLE);
  const number =
    extensionOf(extension?.extension, "number")?.valueInteger ?? extension?.valueInteger;
  const of = extensionOf(extension?.extension, "of")?.valueInteger;
  if (number === undefined || !Number.isSafeInteger(number)) return undefined;
  return {
    number,
    ...defined({ of: of !== undefined && Number.isSafeInteger(of) ? of : undefined }),
  };
}
