/** A number as it is written in decimals: `digits` with the point `places` from the right (14.1 is 141 and 1). */
export interface Decimal {
  readonly digits: bigint;
  readonly places: number;
}

const WRITTEN = /^(-?\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;
/** Significant decimals that every number holds (IEEE 754 binary64), down to far smaller ones than these places reach. */
const HELD_DIGITS = 15;
const HELD_PLACES = 300;

/** A number as JavaScript writes it, not the binary fraction it keeps; `undefined` for what is not finite. */
export function decimalOf(value: number): Decimal | undefined {
  const match = WRITTEN.exec(String(value));
  if (!match) return undefined;
  const [, whole = "", fraction = "", exponent = "0"] = match;
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places < 0 ? { digits: digits * 10n ** BigInt(-places), places: 0 } : { digits, places };
}

/** The number that is written with these decimals; `undefined` where they are more than a number holds. */
export function numberOf({ digits, places }: Decimal): number | undefined {
  const words = String(digits);
  const value = Number(`${words}e-${places}`);
  if (words.length <= HELD_DIGITS && places <= HELD_PLACES) return value;
  const held = decimalOf(value);
  return held && isEqual(held, { digits, places }) ? value : undefined;
}

function isEqual(a: Decimal, b: Decimal): boolean {
  return a.digits * 10n ** BigInt(b.places) === b.digits * 10n ** BigInt(a.places);
}
