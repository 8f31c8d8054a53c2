import { toCanonicalForm } from "@atomic-ehr/ucum";
import { exactNumberOf, multiplyExact, powerExact, type ExactNumber } from "./exactNumber.js";
import type { UnitFactor } from "./unitFactors.js";

/** What a unit measures: an exact factor times base units to their powers. */
export interface Measure {
  readonly factor: ExactNumber;
  readonly bases: ReadonlyMap<string, number>;
}

/** What one factor of a unit measures, with its prefix and power. */
export function measureOfFactor(
  { atom, prefix, number, exponent }: UnitFactor,
  measureOfAtom: (atom: string) => Measure,
): Measure {
  const own = atom === undefined ? wholeMeasure(number) : measureOfAtom(atom);
  const factor = prefix === undefined ? own.factor : multiplyExact(own.factor, factorOf(prefix));
  return {
    factor: powerExact(factor, exponent),
    bases: new Map([...own.bases].map(([base, power]) => [base, power * exponent])),
  };
}

/** The product of measures; a base unit that cancels is gone. */
export function productOf(measures: readonly Measure[]): Measure {
  const bases = new Map<string, number>();
  let { factor } = wholeMeasure(1);
  for (const measure of measures) {
    factor = multiplyExact(factor, measure.factor);
    for (const [base, power] of measure.bases) bases.set(base, (bases.get(base) ?? 0) + power);
  }
  return { factor, bases: new Map([...bases].filter(([, power]) => power !== 0)) };
}

/** A bare whole number. */
export function wholeMeasure(value: number): Measure {
  return { factor: { numerator: BigInt(value), denominator: 1n }, bases: new Map() };
}

/** The factor of a prefix. The metre is a base unit, so the magnitude of a prefixed metre is that of the prefix alone. */
function factorOf(prefix: string): ExactNumber {
  return exactNumberOf(toCanonicalForm(`${prefix}m`).magnitude);
}
