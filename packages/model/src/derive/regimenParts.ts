import type { MedicationEvent } from "../events/treatment.js";
import { fromOf } from "./medicationSpan.js";
import { treatmentOf, type Treatment } from "./treatments.js";

/**
 * A treatment cut where the regimen that its courses and doses name changes to another, in order of time; the treatment
 * itself, alone, where they name one or none. What names none goes with what came before it, and at the beginning with
 * what comes after. Orders and dispenses go with the part that has begun by then. `doseIntensity` and `gapBefore` are
 * `undefined` in a part: orders are not told apart by regimen.
 */
export function regimenPartsOf(treatment: Treatment): readonly Treatment[] {
  const { courses, doses, orders, identity } = treatment;
  const attested = [...courses, ...doses];
  const named = attested.find(({ regimen }) => regimen !== undefined)?.regimen;
  if (named === undefined || attested.every(({ regimen = named }) => regimen === named))
    return [treatment];
  attested.sort((a, b) => fromOf(a) - fromOf(b));
  const parts: MedicationEvent[][] = [];
  let current: string | undefined;
  for (const event of attested) {
    const isChange =
      event.regimen !== undefined && current !== undefined && event.regimen !== current;
    const part = parts.at(-1);
    if (!part || isChange) parts.push([event]);
    else part.push(event);
    current = event.regimen ?? current;
  }
  const starts = parts.map((part) => Math.min(...part.map(fromOf)));
  for (const order of orders) {
    const index = starts.filter((start) => start <= fromOf(order)).length - 1;
    parts[Math.max(0, index)]?.push(order);
  }
  return parts.map((part) => ({
    ...treatmentOf(part, identity, undefined),
    doseIntensity: undefined,
  }));
}
