import type { ExactNumber } from "./exactNumber.js";
import { measureOfFactor, productOf, type Measure } from "./measure.js";
import { isConvertedAtom, measureOfAtom } from "./unitAtoms.js";
import { unitFactorsOf } from "./unitFactors.js";

/** A unit as it is converted: two units of one `kind` differ by their factors only. */
export interface ReadUnit {
  readonly factor: ExactNumber;
  readonly kind: string;
}

/** Reads a UCUM code (ucum.org, version 2.2); `undefined` for what is no UCUM or is not converted. */
export function readUnit(code: string): ReadUnit | undefined {
  const { bare, annotations } = withoutAnnotations(code);
  // The library skips spaces; UCUM has none, and neither does anything but ASCII stand in a code.
  const factors = /^[!-~]+$/.test(bare) ? unitFactorsOf(bare) : undefined;
  if (!factors?.every(({ atom }) => atom === undefined || isConvertedAtom(atom))) return undefined;
  const parts = factors.map((factor) => ({
    divides: factor.exponent < 0,
    measure: measureOfFactor(factor, measureOfAtom),
  }));
  const { factor, bases } = productOf(parts.map(({ measure }) => measure));
  const left = [...bases].map(([base, power]) => `${base}${power}`).sort();
  return { factor, kind: JSON.stringify([left, cancelledOf(parts), ...annotations]) };
}

/**
 * A code and its annotations apart. UCUM gives an annotation no meaning, but `{FEU}` and `{1.73_m2}` say what is
 * measured: units are of one kind only where their annotations are equal. One that stands alone is the number 1.
 */
function withoutAnnotations(code: string): { bare: string; annotations: string[] } {
  const annotations: string[] = [];
  const bare = code.replace(
    /(^|[/.(])?(\{[^{}]*\})/g,
    (_, before: string | undefined, words: string) => {
      annotations.push(words);
      return before === undefined ? "" : `${before}1`;
    },
  );
  return { bare, annotations };
}

/**
 * What cancels between the factors that multiply and those that divide. It belongs to the kind: mmol/mol, g/g and a
 * bare fraction are all numbers to UCUM, and 48 mmol/mol of HbA1c is not 4.8 %.
 */
function cancelledOf(parts: readonly { divides: boolean; measure: Measure }[]): string[] {
  const basesOf = (isBelow: boolean) =>
    productOf(parts.filter(({ divides }) => divides === isBelow).map(({ measure }) => measure))
      .bases;
  const below = basesOf(true);
  return [...basesOf(false)]
    .map(([base, power]) => ({ base, power, against: below.get(base) ?? 0 }))
    .filter(({ power, against }) => power * against < 0)
    .map(({ base, power, against }) => `${base}${Math.min(Math.abs(power), Math.abs(against))}`)
    .sort();
}
