import { positionInRange, type Quantity, type ReferenceRange } from "../quantity.js";
import { quantityOf, type MeasurementEvent } from "./labSeries.js";

/** HL7 v3 ObservationInterpretation codes that say "outside what is expected", as stated by the source. */
const FLAGGED = new Set(["H", "HH", "HU", "L", "LL", "LU", "A", "AA", ">", "<", "POS", "U"]);
const NORMAL = new Set(["N"]);

/** How a value stands against what came with it. */
export type Standing = "outside" | "within" | "unknown";

/**
 * Whether a value is outside the range stated with it: the source's own flag decides; without one, the number is
 * compared with the observation's own numeric range in the same unit. Never with any other range.
 */
export function standingOf(event: MeasurementEvent): Standing {
  const flag = flagOf(event);
  if (flag !== undefined) return flag;
  const quantity = quantityOf(event);
  const range = ownRange(event);
  const position = quantity && range && positionInRange(quantity, range);
  if (position === undefined) return "unknown";
  return position === "within" ? "within" : "outside";
}

/** What the source itself says: outside, if one of several flags does. */
function flagOf({ interpretation }: MeasurementEvent): Standing | undefined {
  if (interpretation === undefined) return undefined;
  const codes = interpretation.flatMap(({ coding }) => coding.map(({ code }) => code));
  if (codes.some((code) => code !== undefined && FLAGGED.has(code))) return "outside";
  return codes.some((code) => code !== undefined && NORMAL.has(code)) ? "within" : undefined;
}

/**
 * The one numeric range of an observation. `undefined` when it has none, or several and nothing says which applies
 * to this patient.
 */
export function ownRange(event: MeasurementEvent): ReferenceRange | undefined {
  let own: ReferenceRange | undefined;
  for (const range of event.referenceRange ?? []) {
    if (range.low === undefined && range.high === undefined) continue;
    if (own) return undefined;
    own = range;
  }
  return own;
}

/** The side on which the true value lies of a censored one. */
export function censoring(quantity: Quantity): "below" | "above" | undefined {
  if (quantity.comparator === undefined) return undefined;
  return quantity.comparator.startsWith("<") ? "below" : "above";
}
