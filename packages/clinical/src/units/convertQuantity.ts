import type { Conversion, Quantity } from "@ipo/model";
import { decimalOf, numberOf } from "./decimal.js";
import { convertDecimal, unitConversion } from "./unitConversion.js";

const UCUM = "http://unitsofmeasure.org";
/** How a source may name UCUM: by its URL, by its OID (2.16.840.1.113883.6.8), or not at all. */
const UCUM_SYSTEMS: ReadonlySet<string | undefined> = new Set([
  UCUM,
  "urn:oid:2.16.840.1.113883.6.8",
  undefined,
]);

/**
 * A quantity in another unit, with the rule in words (`g/dL × 10 = g/L (UCUM)`), by decimal arithmetic without rounding:
 * 14.1 g/dL is 141 g/L. The comparator stays.
 *
 * `undefined` wherever that is not exact: a unit in words only, a code that is not UCUM or of another system, units of
 * two kinds, mass and amount of substance (no molar mass is used), annotations that differ, mmol/mol and %, a factor
 * without a finite decimal (U/L to ukat/L is a division by 60), and degrees Fahrenheit that give no finite decimal.
 * Never throws.
 */
export function convertQuantity(quantity: Quantity, toUnit: string): Conversion | undefined {
  const { code, system, value, comparator } = quantity;
  if (code === undefined || !UCUM_SYSTEMS.has(system)) return undefined;
  const conversion = unitConversion(code, toUnit);
  const written = decimalOf(value);
  const exact = conversion && written && convertDecimal(written, conversion);
  const converted = exact && numberOf(exact);
  if (!conversion || converted === undefined) return undefined;
  return {
    quantity: {
      value: converted,
      ...(comparator !== undefined && { comparator }),
      unit: toUnit,
      system: UCUM,
      code: toUnit,
    },
    rule: conversion.rule,
  };
}

/** A quantity in the usual unit of its analyte. `undefined` when it has that unit already, none is stated, or it is not exactly reachable. */
export function convertedOf(
  quantity: Quantity | undefined,
  usualUnit: string | undefined,
): Conversion | undefined {
  if (!quantity || usualUnit === undefined || quantity.code === usualUnit) return undefined;
  return convertQuantity(quantity, usualUnit);
}

/**
 * Whether two UCUM codes are one unit spelled in two ways: `10*9/L` and `10^9/L`, `ug/L` and `ng/mL`. Codes that are
 * equal are one unit even where they are no UCUM. It is told to readers only: series are never joined by it.
 */
export function isSameUnit(a: string, b: string): boolean {
  if (a === b) return true;
  const conversion = unitConversion(a, b);
  return conversion?.factor.digits === 1n && conversion.factor.places === 0;
}
