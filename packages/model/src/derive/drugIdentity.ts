import { textOf } from "../coding.js";
import type { MedicationEvent } from "../events/treatment.js";
import { codeIdentity } from "./codeIdentity.js";

/** Length of an ATC code that names a substance; shorter ones name a group (whocc.no, ATC structure). */
const ATC_SUBSTANCE_LENGTH = 7;

/**
 * What makes two medication events the same drug: the ATC code of a substance, else the first code that names something,
 * else the words. The code of an ATC group counts only together with the words. `currentAtc` gives the code a substance
 * has now (L01XC03 is L01FD01), so that one drug coded before and after a move is one; without it codes are as written.
 */
export function drugIdentity(
  event: MedicationEvent,
  currentAtc: (atc: string) => string = (atc) => atc,
): string {
  if (event.atc?.length === ATC_SUBSTANCE_LENGTH) return currentAtc(event.atc);
  const words = textOf(event.code)?.trim();
  if (event.atc !== undefined) return `${event.atc} ${words ?? event.source}`;
  return codeIdentity(event.code) ?? words ?? event.source;
}
