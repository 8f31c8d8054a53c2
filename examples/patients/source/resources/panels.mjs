import { flaggedResult } from "./measures.mjs";

/**
 * @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder
 * @typedef {{ low?: number, high?: number }} Range
 * @typedef {{ name: string, text: string, npu?: string, loinc?: string, unit: string, range?: Range, decimals?: number }} Series
 */

/**
 * One value of a series: id `<name>-<day>`, rounded to the digits its laboratory gives, flagged by its own range.
 * @param {BundleBuilder} bundle @param {Series} series @param {string} when @param {number} value
 * @param {{ laboratory: string, range?: Range, method?: string, comparator?: string, suffix?: string, system?: string, other?: Record<string, unknown> }} rest
 */
export function addValue(bundle, series, when, value, { suffix, system = "Cosmic", ...rest }) {
  const { name, text, npu, loinc, unit, range, decimals = 0 } = series;
  const analyte = {
    text,
    ...(npu === undefined ? {} : { npu }),
    ...(loinc === undefined ? {} : { loinc }),
  };
  const result = { analyte, unit, when, value: Number(value.toFixed(decimals)) };
  const id = `${name}-${suffix ?? when.slice(0, 10)}`;
  return bundle.add(
    id,
    system,
    flaggedResult({ ...result, ...(range === undefined ? {} : { range }), ...rest }),
  );
}

/** A number from -1 to 1 that the seed decides, for the small differences between samples. @param {string} seed */
export function unevenness(seed) {
  let hash = 2166136261;
  for (const letter of seed) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  return ((Math.imul(hash ^ (hash >>> 15), 2246822519) >>> 0) % 2001) / 1000 - 1;
}

/** Every `step`th day from the first to the last, as FHIR dates. @param {string} first @param {string} last @param {number} step */
export function daysFrom(first, last, step) {
  const days = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += step * 86_400_000)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
