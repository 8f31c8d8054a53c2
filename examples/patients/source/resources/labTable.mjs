import { labResult } from "../fhir/observations.mjs";
import { flaggedResult } from "../resources/measures.mjs";

/**
 * @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder
 * @typedef {{ npu?: string, text: string, unit: string, range?: { low?: number, high?: number } }} Column
 * @typedef {number | string | null} Cell A text carries a comparator, as `"<4"`; `null` was not taken.
 */

/**
 * A table of laboratory values: a row a day (with a clock time if known), a column an analyte by its short name. The
 * flags follow from the ranges; a value with a comparator has none.
 * @param {BundleBuilder} bundle @param {string} laboratory @param {Record<string, Column>} columns
 * @param {readonly (readonly [when: string, ...cells: Cell[]])[]} rows
 */
export function addLabTable(bundle, laboratory, columns, rows) {
  for (const [when, ...cells] of rows) {
    for (const [index, [name, column]] of Object.entries(columns).entries()) {
      const cell = cells[index];
      if (cell === null || cell === undefined) continue;
      bundle.add(
        `${name}-${when.slice(0, 10)}`,
        "Cosmic",
        cellResult(when, laboratory, column, cell),
      );
    }
  }
}

/** @param {string} when @param {string} laboratory @param {Column} column @param {number | string} cell */
function cellResult(when, laboratory, { npu, text, unit, range }, cell) {
  const series = { when, analyte: { npu, text }, unit, range, laboratory };
  if (typeof cell === "number") return flaggedResult({ ...series, value: cell });
  return labResult({ ...series, value: Number(cell.slice(1)), comparator: cell.charAt(0) });
}
