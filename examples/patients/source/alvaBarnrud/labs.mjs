import { quantity } from "../fhir/codes.mjs";
import { labResult } from "../fhir/observations.mjs";
import { addLabTable } from "../resources/labTable.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {Parameters<typeof addLabTable>[3]} Rows */

const LABORATORY = "Klinisk kemi, Exempelsjukhuset";

/** Blood count and creatinine with the ranges of an age. @param {readonly [low: number, high: number]} haemoglobin @param {readonly [low: number, high: number]} neutrophils @param {readonly [low: number, high: number]} creatinine */
const columnsOf = (haemoglobin, neutrophils, creatinine) => ({
  hb: {
    npu: "NPU28309",
    text: "B-Hb",
    unit: "g/L",
    range: { low: haemoglobin[0], high: haemoglobin[1] },
  },
  neutrophils: {
    npu: "NPU02902",
    text: "B-Neutrofila",
    unit: "10⁹/L",
    range: { low: neutrophils[0], high: neutrophils[1] },
  },
  platelets: { npu: "NPU03568", text: "B-TPK", unit: "10⁹/L", range: { low: 150, high: 450 } },
  creatinine: {
    npu: "NPU04998",
    text: "P-Kreatinin",
    unit: "µmol/L",
    range: { low: creatinine[0], high: creatinine[1] },
  },
});

const AT_FIVE = columnsOf([105, 135], [1.5, 8], [20, 40]);
const AT_SIX = columnsOf([110, 140], [1.5, 7.5], [25, 45]);
const AT_EIGHT = columnsOf([115, 145], [1.6, 7], [28, 52]);

/** Hb, neutrophils, platelets, creatinine; a table for each age the laboratory has ranges for. @type {Rows} */
const FIVE_ROWS = [
  ["2023-10-09", 124, 6.8, 342, 28],
  ["2023-10-16", 98, 9.4, 296, 24],
  ["2023-11-13", 112, 3.9, 318, 26],
  ["2023-12-11", 108, 2.1, 204, 25],
  ["2024-02-05", 114, 2.6, 268, 27],
  ["2024-02-19", 99, 1.8, 152, 31],
  ["2024-03-18", 94, 1.6, 138, 33],
  ["2024-03-28", 88, 0.6, 116, 31],
  ["2024-04-08", 96, 1.9, 187, 34],
  ["2024-04-29", 84, 0.2, 71, 36],
  ["2024-05-05", 86, 0.8, 64, 33],
  ["2024-05-20", 92, 0.9, 118, 32],
];
/** @type {Rows} */
const SIX_ROWS = [
  ["2024-05-27", 97, 1.6, 161, 33],
  ["2024-06-17", 95, 2, 149, 34],
  ["2024-07-08", 91, 1.1, 62, 35],
  ["2024-07-22", 87, 1.2, 19, 34],
  ["2024-07-29", 94, 1.7, 108, 34],
  ["2024-08-09", 82, "<0.1", 54, 35],
  ["2024-08-15", 89, 1.3, 82, 34],
  ["2024-08-26", 98, 2.2, 164, 34],
  ["2024-09-30", 96, 1.4, 94, 35],
  ["2024-10-07", 99, 1.9, 131, 34],
  ["2024-11-25", 112, 2.3, 198, 35],
  ["2025-02-12", 119, 2.9, 226, 36],
  ["2025-06-16", 121, 3.1, 241, 38],
  ["2025-10-06", 124, 3.3, 238, 38],
  ["2026-01-26", 125, 3, 247, 39],
];
/** @type {Rows} */
const EIGHT_ROWS = [
  ["2026-06-08", 126, 3.2, 244, 41],
  ["2026-09-08", 127, 3.4, 251, 42],
];

const ENDOCRINE = {
  tsh: { text: "P-TSH", unit: "mIE/L", range: { low: 0.7, high: 5.5 } },
  "free-t4": { text: "P-T4, fritt", unit: "pmol/L", range: { low: 12, high: 22 } },
};
/** @type {Rows} */
const ENDOCRINE_ROWS = [
  ["2024-01-08", 2.1, 15.8],
  ["2024-11-25", 3.9, 14.2],
  ["2025-02-12", 5.1, 13.1],
  ["2025-06-16", 11.4, 10.2],
  ["2025-08-18", 4.2, 14.6],
  ["2026-01-26", 5.8, 12.9],
  ["2026-04-13", 2.8, 15.5],
  ["2026-09-08", 2.4, 16.1],
];

/** IGF-1 with the range of its year of age, upper limit rising. @type {readonly (readonly [day: string, value: number, low: number, high: number])[]} */
const IGF_1 = [
  ["2025-02-12", 61, 60, 230],
  ["2025-10-06", 54, 70, 260],
  ["2026-01-26", 48, 70, 260],
  ["2026-06-08", 164, 80, 300],
  ["2026-09-08", 221, 80, 300],
];

/** The series, and what is planted in them. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  addLabTable(bundle, LABORATORY, AT_FIVE, FIVE_ROWS);
  addLabTable(bundle, LABORATORY, AT_SIX, SIX_ROWS);
  addLabTable(bundle, LABORATORY, AT_EIGHT, EIGHT_ROWS);
  addLabTable(bundle, LABORATORY, ENDOCRINE, ENDOCRINE_ROWS);
  for (const [day, value, low, high] of IGF_1)
    addLabTable(
      bundle,
      LABORATORY,
      { "igf-1": { text: "S-IGF-1", unit: "µg/L", range: { low, high } } },
      [[day, value]],
    );
  addPlanted(bundle);
}

/** Platelets 190 where 19 was meant, one Hb with a range for each of two ages, one neutrophil count not analysed, one Hb without a day. @param {BundleBuilder} bundle */
function addPlanted(bundle) {
  const of = (/** @type {{ npu: string, text: string, unit: string }} */ { npu, text, unit }) => ({
    analyte: { npu, text },
    unit,
    laboratory: LABORATORY,
  });
  bundle.add(
    "platelets-withdrawn",
    "Cosmic",
    labResult({
      ...of(AT_SIX.platelets),
      when: "2024-07-22",
      value: 190,
      other: { status: "entered-in-error" },
    }),
  );
  const ages = (
    /** @type {number} */ low,
    /** @type {number} */ high,
    /** @type {readonly [number, number]} */ limits,
  ) => ({
    low: quantity(limits[0], "g/L"),
    high: quantity(limits[1], "g/L"),
    age: { low: { value: low, unit: "år" }, high: { value: high, unit: "år" } },
  });
  bundle.add(
    "hb-two-ages",
    "NPÖ",
    labResult({
      ...of(AT_SIX.hb),
      when: "2026-04-13",
      value: 116,
      laboratory: "Klinisk kemi, Grannsjukhuset",
      other: { referenceRange: [ages(6, 8, [110, 140]), ages(8, 12, [118, 146])] },
    }),
  );
  bundle.add(
    "neutrophils-not-analysed",
    "Cosmic",
    labResult({
      ...of(AT_FIVE.neutrophils),
      when: "2024-03-11",
      other: { dataAbsentReason: { text: "För lite blod i röret" } },
    }),
  );
  bundle.add("hb-undated", "Cosmic", labResult({ ...of(AT_SIX.hb), value: 101 }));
}
