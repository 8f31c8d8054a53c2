import { decimalOf, type Decimal } from "./decimal.js";

/** A fraction of whole numbers in lowest terms, above 0: arithmetic on it never rounds. */
export interface ExactNumber {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A finite number above 0 as the fraction that its decimals say. */
export function exactNumberOf(value: number): ExactNumber {
  const { digits, places } = decimalOf(value) as Decimal;
  return lowestTerms(digits, 10n ** BigInt(places));
}

export function multiplyExact(a: ExactNumber, b: ExactNumber): ExactNumber {
  return lowestTerms(a.numerator * b.numerator, a.denominator * b.denominator);
}

/** A number to a whole power, which may be negative. */
export function powerExact({ numerator, denominator }: ExactNumber, power: number): ExactNumber {
  const exponent = BigInt(Math.abs(power));
  return power < 0
    ? { numerator: denominator ** exponent, denominator: numerator ** exponent }
    : { numerator: numerator ** exponent, denominator: denominator ** exponent };
}

/** The fraction in decimals; `undefined` where they have no end (1/60). */
export function finiteDecimalOf({ numerator, denominator }: ExactNumber): Decimal | undefined {
  let [rest, twos, fives] = [denominator, 0, 0];
  for (; rest % 2n === 0n; rest /= 2n) twos += 1;
  for (; rest % 5n === 0n; rest /= 5n) fives += 1;
  if (rest !== 1n) return undefined;
  const places = Math.max(twos, fives);
  return { digits: (numerator * 10n ** BigInt(places)) / denominator, places };
}

function lowestTerms(numerator: bigint, denominator: bigint): ExactNumber {
  let [larger, smaller] = [numerator, denominator];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return { numerator: numerator / larger, denominator: denominator / larger };
}
