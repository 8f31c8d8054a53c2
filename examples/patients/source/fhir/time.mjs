/**
 * A point (FHIR date or dateTime) or a stretch of time; an end left out is open.
 * @typedef {string | { start?: string, end?: string }} When
 */

/**
 * The FHIR element for a time, such as `effectiveDateTime` or `performedPeriod`; none when there is no time.
 * @param {string} element @param {When | undefined} when
 */
export function timed(element, when) {
  if (when === undefined) return {};
  return typeof when === "string"
    ? { [`${element}DateTime`]: when }
    : { [`${element}Period`]: when };
}
