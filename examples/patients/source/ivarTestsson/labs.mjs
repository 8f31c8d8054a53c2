import { labResult } from "../fhir/observations.mjs";
import { ALP, HAEMOGLOBIN, PSA, TESTOSTERONE } from "./labTables.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {import("./labTables.mjs").LabRow} LabRow */

export const LABORATORY = "Klinisk kemi, Exempelsjukhuset";

/** Ranges are made up for the example, except where they happen to agree with a laboratory's. */
const SERIES = [
  {
    name: "psa",
    analyte: { npu: "NPU08669", text: "P-PSA" },
    unit: "µg/L",
    range: { high: 4 },
    rows: PSA,
  },
  {
    name: "alp",
    analyte: { npu: "NPU27783", text: "P-ALP" },
    unit: "µkat/L",
    range: { low: 0.6, high: 1.8 },
    rows: ALP,
  },
  {
    name: "hb",
    analyte: { npu: "NPU28309", text: "B-Hb" },
    unit: "g/L",
    range: { low: 134, high: 170 },
    rows: HAEMOGLOBIN,
  },
  {
    name: "testosterone",
    analyte: { npu: "NPU03543", text: "P-Testosteron" },
    unit: "nmol/L",
    range: { low: 10, high: 30 },
    rows: TESTOSTERONE,
  },
];

/** The four laboratory series. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  for (const { name, rows, ...series } of SERIES) {
    for (const [index, [when, value, flag, comparator]] of rows.entries()) {
      const number = String(index + 1).padStart(3, "0");
      bundle.add(
        `${name}-${number}`,
        "Cosmic",
        labResult({ ...series, when, value, flag, comparator, laboratory: LABORATORY }),
      );
    }
  }
}
