import type { Quantity, ReferenceRange } from "@ipo/model";
import type { Language } from "../locale/text.js";

const MINUS = "−";
const NARROW_SPACE = "\u202f";

/**
 * Writes a number with every digit it has: no rounding, so that what is shown equals what was received.
 * Swedish uses a decimal comma; thousands are grouped from five digits; very large and very small numbers keep
 * an exponent (`1,5·10⁻⁷`).
 */
export function formatNumber(value: number, lang: Language): string {
  const digits = String(Math.abs(value));
  // Most numbers are short and whole.
  if (digits.length <= 4 && Number.isInteger(value))
    return value < 0 ? `${MINUS}${digits}` : digits;
  return writeDigits(digits, value < 0, lang);
}

/** Writes the digits of a positive number, as JavaScript has them, in a language. */
function writeDigits(digits: string, isNegative: boolean, lang: Language): string {
  const [mantissa = "", exponent] = digits.split("e");
  const [whole = "", fraction] = mantissa.split(".");
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE) : whole;
  const decimal =
    fraction === undefined ? grouped : `${grouped}${lang === "sv" ? "," : "."}${fraction}`;
  const scaled = exponent === undefined ? decimal : `${decimal}·10${superscript(exponent)}`;
  return isNegative ? `${MINUS}${scaled}` : scaled;
}

/** From here on a number has an exponent in a narrow place, where its zeros would have no room. */
const LONG = 1e7;

/**
 * Writes a number in at most `digits` significant digits, with `≈` before it when that lost anything; one of eight digits
 * and more with an exponent (`1,2346·10¹¹`). For narrow places only; the exact number is always in the details and the
 * table.
 */
export function formatNumberShort(value: number, lang: Language, digits = 5): string {
  const rounded = Number(value.toPrecision(digits));
  const short =
    Math.abs(rounded) >= LONG && Number.isFinite(rounded)
      ? writeDigits(Math.abs(rounded).toExponential(), rounded < 0, lang)
      : formatNumber(rounded, lang);
  return rounded === value ? short : `≈${NARROW_SPACE}${short}`;
}

/** `< 0,05 µg/L`: comparator, number and unit; a quantity without unit is written without one. */
export function formatQuantity(
  quantity: Quantity,
  lang: Language,
  options: { short?: boolean; unit?: boolean } = {},
): string {
  const { short = false, unit = true } = options;
  const number = short
    ? formatNumberShort(quantity.value, lang)
    : formatNumber(quantity.value, lang);
  const comparator =
    quantity.comparator === undefined ? "" : `${comparatorSign[quantity.comparator]}\u00a0`;
  return `${comparator}${number}${unit ? formatUnit(quantity) : ""}`;
}

/** `0,6–1,8`, `≥ 134`, `≤ 35`, or the range's own words. `undefined` for a range that says nothing. */
export function formatRange(range: ReferenceRange, lang: Language): string | undefined {
  const { low, high, text } = range;
  if (low && high) return `${formatNumber(low.value, lang)}–${formatNumber(high.value, lang)}`;
  if (low) return `≥\u00a0${formatNumber(low.value, lang)}`;
  if (high) return `≤\u00a0${formatNumber(high.value, lang)}`;
  return text;
}

/** The unit as it follows a number, with the space before it; empty for none. One that begins with a digit (`10⁹/L`) is set off by a sign of multiplication: `254 × 10⁹/L`. */
export function formatUnit({ unit, code }: Quantity): string {
  const words = unit ?? code;
  if (words === undefined || words === "" || words === "1") return "";
  return /^\d/.test(words) ? `\u00a0×\u00a0${words}` : `\u00a0${words}`;
}

const comparatorSign = { "<": "<", "<=": "≤", ">=": "≥", ">": ">" } as const;

function superscript(exponent: string): string {
  const digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  return [...exponent]
    .map((sign) => (sign === "-" ? "⁻" : sign === "+" ? "" : (digits[Number(sign)] ?? "")))
    .join("");
}
