import type { MeasurementEvent, Quantity, ReferenceRange } from "@ipo/model";
import { positionInRange, quantityOf } from "@ipo/model";

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
  const codes = (event.interpretation ?? []).flatMap(({ coding }) =>
    coding.map(({ code }) => code),
  );
  if (codes.some((code) => code !== undefined && FLAGGED.has(code))) return "outside";
  if (codes.some((code) => code !== undefined && NORMAL.has(code))) return "within";
  const quantity = quantityOf(event);
  const range = ownRange(event);
  const position = quantity && range && positionInRange(quantity, range);
  if (position === undefined) return "unknown";
  return position === "within" ? "within" : "outside";
}

/**
 * The one numeric range of an observation. `undefined` when it has none, or several and nothing says which applies
 * to this patient.
 */
export function ownRange(event: MeasurementEvent): ReferenceRange | undefined {
  const numeric = (event.referenceRange ?? []).filter(
    ({ low, high }) => low !== undefined || high !== undefined,
  );
  return numeric.length === 1 ? numeric[0] : undefined;
}

/** The side on which the true value lies of a censored one. */
export function censoring(quantity: Quantity): "below" | "above" | undefined {
  if (quantity.comparator === undefined) return undefined;
  return quantity.comparator.startsWith("<") ? "below" : "above";
}
