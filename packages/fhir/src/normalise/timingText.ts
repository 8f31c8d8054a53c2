import { textOf } from "@ipo/model";
import type { Timing } from "../schema/datatypes.js";
import { normaliseConcept } from "./concept.js";
import { quantityText, rangeText } from "./quantity.js";

/**
 * How often and when, in the words and codes of the source, such as `BID` or `2 × per 1 d; MORN`; `undefined` when
 * nothing is stated. Occasions and bounds have functions of their own. Codes are FHIR's (hl7.org/fhir/R4/datatypes.html#Timing)
 * and are not put into words; what is not stated, such as a frequency of 1, is not filled in.
 */
export function timingText(timing: Timing | undefined): string | undefined {
  const { code, repeat } = timing ?? {};
  return joined([
    textOf(normaliseConcept(code)),
    joined(
      [
        spread(repeat?.frequency, repeat?.frequencyMax, "×"),
        named("per", spread(repeat?.period, repeat?.periodMax, repeat?.periodUnit)),
      ],
      " ",
    ),
    named("duration", spread(repeat?.duration, repeat?.durationMax, repeat?.durationUnit)),
    named("count", spread(repeat?.count, repeat?.countMax)),
    joined(repeat?.dayOfWeek ?? [], ", "),
    joined(repeat?.timeOfDay ?? [], ", "),
    joined(repeat?.when ?? [], ", "),
    named("offset", spread(repeat?.offset, undefined, "min")),
  ]);
}

/** For how long, where that is a length without a place on the axis, such as `bounds 14 d`. */
export function boundsText(timing: Timing | undefined): string | undefined {
  const { boundsDuration, boundsRange } = timing?.repeat ?? {};
  return named("bounds", quantityText(boundsDuration) ?? rangeText(boundsRange));
}

/** Every occasion as written, where there are several; one alone is the time itself. */
export function occasionsText(timing: Timing | undefined): string | undefined {
  const occasions = timing?.event ?? [];
  return occasions.length > 1 ? occasions.join(", ") : undefined;
}

function joined(parts: readonly (string | undefined)[], by = "; "): string | undefined {
  const stated = parts.filter((part) => part !== undefined);
  return stated.length === 0 ? undefined : stated.join(by);
}

function named(name: string, words: string | undefined): string | undefined {
  return words === undefined ? undefined : `${name} ${words}`;
}

function spread(from: number | undefined, to: number | undefined, unit?: string) {
  const number = joined(
    [from, to].map((end) => end?.toString()),
    "–",
  );
  return number === undefined ? undefined : joined([number, unit], " ");
}
