import { addValue, unevenness } from "../resources/panels.mjs";
import {
  ALBUMIN,
  CALCIUM,
  CREATININE,
  HAEMOGLOBIN,
  NEUTROPHILS,
  PLATELETS,
  valueOn,
} from "./curves.mjs";
import { MYELOMA_DAYS, SAMPLE_DAYS, laboratoryOn } from "./sampling.mjs";

/**
 * @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder
 * @typedef {import("../resources/panels.mjs").Series & { curve: import("./curves.mjs").Curve, unevenBy: number, isLog?: boolean, later?: { low: number, high: number } }} Followed
 */

/** What is counted at every sample. The neutrophils' range is another at the second laboratory. @type {readonly Followed[]} */
export const COUNTS = [
  {
    name: "hb",
    text: "B-Hb",
    npu: "NPU28309",
    unit: "g/L",
    range: { low: 117, high: 153 },
    curve: HAEMOGLOBIN,
    unevenBy: 0.03,
  },
  {
    name: "neutrophils",
    text: "B-Neutrofila",
    npu: "NPU02902",
    unit: "10⁹/L",
    range: { low: 1.6, high: 5.9 },
    later: { low: 1.8, high: 7.5 },
    decimals: 1,
    curve: NEUTROPHILS,
    unevenBy: 0.22,
    isLog: true,
  },
  {
    name: "platelets",
    text: "B-TPK",
    npu: "NPU03568",
    unit: "10⁹/L",
    range: { low: 165, high: 387 },
    curve: PLATELETS,
    unevenBy: 0.1,
    isLog: true,
  },
  {
    name: "creatinine",
    text: "P-Kreatinin",
    npu: "NPU04998",
    unit: "µmol/L",
    range: { low: 45, high: 90 },
    curve: CREATININE,
    unevenBy: 0.05,
  },
];

/** White cells and calcium at every third sample. @type {readonly Followed[]} */
const OTHER = [
  {
    name: "leukocytes",
    text: "B-LPK",
    npu: "NPU02593",
    unit: "10⁹/L",
    range: { low: 3.5, high: 8.8 },
    decimals: 1,
    curve: NEUTROPHILS,
    unevenBy: 0.1,
    isLog: true,
  },
  {
    name: "calcium",
    text: "P-Kalcium",
    npu: "NPU01443",
    unit: "mmol/L",
    range: { low: 2.15, high: 2.5 },
    decimals: 2,
    curve: CALCIUM,
    unevenBy: 0.02,
  },
];

/** Beside the myeloma's own values. @type {readonly Followed[]} */
const WITH_MYELOMA = [
  {
    name: "albumin",
    text: "P-Albumin",
    npu: "NPU19673",
    unit: "g/L",
    range: { low: 36, high: 45 },
    curve: ALBUMIN,
    unevenBy: 0.03,
  },
];

/** C-reactive protein in mg/L, taken when something was suspected; `<` goes with the number. */
const CRP = /** @type {const} */ ([
  ["2011-05-16", 5, "<"],
  ["2011-10-28", 96, undefined],
  ["2011-10-31", 142, undefined],
  ["2011-11-04", 31, undefined],
  ["2017-06-29", 118, undefined],
  ["2017-07-03", 64, undefined],
  ["2019-02-04", 211, undefined],
  ["2019-02-11", 48, undefined],
  ["2019-02-20", 5, "<"],
  ["2024-06-12", 38, undefined],
  ["2024-06-15", 84, undefined],
  ["2024-09-30", 164, undefined],
  ["2024-10-14", 12, undefined],
  ["2024-12-09", 312, undefined],
  ["2024-12-13", 148, undefined],
  ["2024-12-19", 27, undefined],
  ["2026-06-02", 18, undefined],
]);

/** Thousands of blood counts along their curves. @param {BundleBuilder} bundle */
export function addBloodValues(bundle) {
  for (const [index, day] of SAMPLE_DAYS.entries()) {
    for (const series of COUNTS) addFollowed(bundle, series, day);
    if (index % 3 === 0) for (const series of OTHER) addFollowed(bundle, series, day);
  }
  for (const day of MYELOMA_DAYS)
    for (const series of WITH_MYELOMA) addFollowed(bundle, series, day);
  const crp = { name: "crp", text: "P-CRP", npu: "NPU19748", unit: "mg/L", range: { high: 5 } };
  for (const [day, value, comparator] of CRP)
    addValue(bundle, crp, day, value, {
      laboratory: laboratoryOn(day),
      ...(comparator === undefined ? {} : { comparator }),
    });
}

/** A count too low to be told is given as below 0.1. @param {BundleBuilder} bundle @param {Followed} followed @param {string} day */
export function addFollowed(bundle, { curve, unevenBy, isLog, later, ...series }, day) {
  const middle = valueOn(curve, day, isLog ?? false);
  const offset = series.name === "leukocytes" ? 1.4 : 0;
  const value = (middle + offset) * (1 + unevenness(`marta${series.name}${day}`) * unevenBy);
  const laboratory = laboratoryOn(day);
  const range =
    later !== undefined && laboratory !== laboratoryOn("2011-05-16") ? later : series.range;
  const rest = range === undefined ? { laboratory } : { laboratory, range };
  if (series.name === "neutrophils" && value < 0.1)
    addValue(bundle, series, day, 0.1, { ...rest, comparator: "<" });
  else addValue(bundle, series, day, value, rest);
}
