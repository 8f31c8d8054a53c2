import { toCanonicalForm, ucum } from "@atomic-ehr/ucum";
import { boundedCache } from "./boundedCache.js";
import { exactNumberOf, multiplyExact } from "./exactNumber.js";
import { measureOfFactor, productOf, wholeMeasure, type Measure } from "./measure.js";
import { unitFactorsOf, type UnitFactor } from "./unitFactors.js";

/**
 * The UCUM units that are converted: those of clinical records whose definition is exact. Others are kept as they are:
 * among them the millimetre of mercury, whose UCUM value is rounded; year and month, which are means; the logarithmic
 * units; and the kelvin, because `K/uL` is written for thousands.
 */
const CONVERTED_ATOMS: ReadonlySet<string> = new Set([
  ...["g", "m", "L", "l", "s", "min", "h", "d", "wk"],
  ...["mol", "eq", "osm", "U", "kat", "[iU]", "[IU]", "[arb'U]"],
  ...["Pa", "bar", "Gy", "Sv", "Bq", "Ci"],
  ...["10*", "10^", "%", "[ppth]", "[ppm]", "[ppb]"],
  ...["[lb_av]", "[oz_av]", "[in_i]", "[ft_i]"],
]);

/**
 * Units that UCUM defines by others, and that are still kinds of their own in care: an amount of substance is no bare
 * number, an equivalent depends on valence, a sievert is a weighted dose and no gray, a becquerel is no frequency.
 */
const OWN_KINDS: ReadonlySet<string> = new Set(["mol", "eq", "osm", "Sv", "Bq"]);

/** Whether a unit atom is one that is converted. */
export function isConvertedAtom(atom: string): boolean {
  return CONVERTED_ATOMS.has(atom);
}

/**
 * What an atom measures, by UCUM's own definition step by step, because the magnitudes of the library are binary
 * fractions (its litre is 0.0010000000000000002). Only for atoms that are converted and those they are defined by.
 */
export const measureOfAtom = boundedCache(100, (atom: string): Measure => {
  const { definition, isBase, isArbitrary, canonical } = ucum.info(atom);
  if (isBase || OWN_KINDS.has(atom) || (isArbitrary && definition === undefined))
    return { ...wholeMeasure(1), bases: new Map([[atom, 1]]) };
  if (definition === undefined) return wholeMeasure(canonical.magnitude);
  const factors = unitFactorsOf(definition) as UnitFactor[];
  const { factor, bases } = productOf(factors.map((part) => measureOfFactor(part, measureOfAtom)));
  // How many of the definition the atom is (an hour is 60 min): twelve digits hold it and not the noise of the quotient.
  const times = canonical.magnitude / toCanonicalForm(definition).magnitude;
  const count = exactNumberOf(Number(times.toPrecision(12)));
  return { factor: multiplyExact(factor, count), bases };
});
