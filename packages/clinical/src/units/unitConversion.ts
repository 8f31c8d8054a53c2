import { boundedCache } from "./boundedCache.js";
import type { Decimal } from "./decimal.js";
import { finiteDecimalOf, multiplyExact, powerExact } from "./exactNumber.js";
import { readUnit } from "./readUnit.js";

/** How a number in one unit becomes one in another: `(value + before) × factor / divisor + after`, and the same in words. */
export interface UnitConversion {
  readonly before: bigint;
  readonly factor: Decimal;
  readonly divisor: bigint;
  readonly after: bigint;
  readonly rule: string;
}

/** Longest code that is looked at; units of records are far shorter. */
const LONGEST_CODE = 64;

/** Degrees, by UCUM's definitions of `Cel` (K − 273.15) and `[degF]` (9/5 K − 459.67). */
const degrees: ReadonlyMap<string, UnitConversion> = new Map([
  [
    "[degF] Cel",
    {
      before: -32n,
      factor: { digits: 5n, places: 0 },
      divisor: 9n,
      after: 0n,
      rule: "([degF] − 32) × 5/9 = Cel (UCUM)",
    },
  ],
  [
    "Cel [degF]",
    {
      before: 0n,
      factor: { digits: 18n, places: 1 },
      divisor: 1n,
      after: 32n,
      rule: "Cel × 1.8 + 32 = [degF] (UCUM)",
    },
  ],
]);

/** The conversion between two UCUM codes; `undefined` where there is none, or its factor is no finite decimal. */
export function unitConversion(from: string, to: string): UnitConversion | undefined {
  const isShort = from.length <= LONGEST_CODE && to.length <= LONGEST_CODE;
  return isShort ? conversionOfPair(`${from} ${to}`) : undefined;
}

/** The number that a conversion gives; `undefined` where its decimals have no end. */
export function convertDecimal(
  { digits, places }: Decimal,
  { before, factor, divisor, after }: UnitConversion,
): Decimal | undefined {
  const product = (digits + before * 10n ** BigInt(places)) * factor.digits;
  // No power of ten makes a number divisible by nine that is not.
  if (product % divisor !== 0n) return undefined;
  const allPlaces = places + factor.places;
  return { digits: product / divisor + after * 10n ** BigInt(allPlaces), places: allPlaces };
}

// A code with a space is no UCUM, so that a pair is never read as another.
const conversionOfPair = boundedCache(500, (pair: string): UnitConversion | undefined => {
  const [from = "", to = "", ...rest] = pair.split(" ");
  const source = rest.length === 0 ? readUnit(from) : undefined;
  const target = source && readUnit(to);
  if (!target || source.kind !== target.kind) return degrees.get(pair);
  const factor = finiteDecimalOf(multiplyExact(source.factor, powerExact(target.factor, -1)));
  if (!factor) return undefined;
  const words = wordsOf(factor);
  const rule = words === "1" ? `${from} = ${to} (UCUM)` : `${from} × ${words} = ${to} (UCUM)`;
  return { before: 0n, factor, divisor: 1n, after: 0n, rule };
});

/** A factor written out, without exponent. */
function wordsOf({ digits, places }: Decimal): string {
  const text = String(digits).padStart(places + 1, "0");
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}
