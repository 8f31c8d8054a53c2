import { labResult } from "../fhir/observations.mjs";
import { addLabTable } from "../resources/labTable.mjs";
import { flaggedResult } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {Parameters<typeof addLabTable>[3]} Rows */

const LABORATORY = "Klinisk kemi, Exempelsjukhuset";
const PSA = { npu: "NPU08669", text: "P-PSA", unit: "µg/L" };
const TESTOSTERONE = {
  npu: "NPU03543",
  text: "P-Testosteron",
  unit: "nmol/L",
  range: { low: 6, high: 30 },
};
const MELANOMA = {
  ld: { npu: "NPU19658", text: "P-LD", unit: "µkat/L", range: { low: 1.9, high: 4.2 } },
  s100b: { npu: "NPU19781", text: "P-S100B", unit: "µg/L", range: { high: 0.1 } },
};
const COMMON = {
  hb: { npu: "NPU28309", text: "B-Hb", unit: "g/L", range: { low: 134, high: 170 } },
  alp: { npu: "NPU27783", text: "P-ALP", unit: "µkat/L", range: { low: 0.7, high: 1.9 } },
  alat: { npu: "NPU19651", text: "P-ALAT", unit: "µkat/L", range: { low: 0.15, high: 1.1 } },
  creatinine: {
    npu: "NPU04998",
    text: "P-Kreatinin",
    unit: "µmol/L",
    range: { low: 60, high: 105 },
  },
};
const TSH = { tsh: { text: "P-TSH", unit: "mIE/L", range: { low: 0.4, high: 4 } } };

/** PSA: the years after radiotherapy, the recurrence, castration, and the rise beneath it. @type {Rows} */
const PSA_ROWS = [
  ["2019-02-25", 11.8],
  ["2019-05-06", 12.4],
  ["2019-08-19", 0.9],
  ["2019-11-18", 0.3],
  ["2020-05-11", 0.2],
  ["2020-11-16", 0.3],
  ["2021-05-17", 0.4],
  ["2021-11-15", 0.7],
  ["2022-05-16", 1.2],
  ["2022-11-14", 1.9],
  ["2023-02-20", 2.6],
  ["2023-05-08", 4.1],
  ["2023-06-07", 4.8],
  ["2023-09-06", 0.3],
  ["2023-12-06", "<0.1"],
  ["2024-03-06", "<0.1"],
  ["2024-06-05", "<0.1"],
  ["2024-09-04", "<0.1"],
  ["2024-12-11", "<0.1"],
  ["2025-03-05", "<0.1"],
  ["2025-06-11", 0.1],
  ["2025-09-10", 0.1],
  ["2025-12-10", 0.2],
  ["2026-03-11", 0.5],
  ["2026-06-10", 1.1],
  ["2026-08-05", 2.0],
  ["2026-08-31", 2.7],
];

/** @type {Rows} */
const TESTOSTERONE_ROWS = [
  ["2019-05-06", 13.1],
  ["2019-08-19", 0.6],
  ["2020-05-11", 9.8],
  ["2023-06-07", 11.4],
  ["2023-12-06", "<0.4"],
  ["2024-12-11", 0.5],
  ["2025-12-10", "<0.4"],
  ["2026-06-10", 0.5],
  ["2026-08-31", 0.4],
];

/** LD and S100B. @type {Rows} */
const MELANOMA_ROWS = [
  ["2024-06-05", 2.9, 0.06],
  ["2024-09-04", 3.1, 0.05],
  ["2024-12-11", 3, "<0.04"],
  ["2025-03-05", 3.2, 0.05],
  ["2025-06-11", 3.1, 0.06],
  ["2025-09-10", 3.6, 0.14],
  ["2025-10-15", 4.4, 0.29],
  ["2025-11-12", 4.8, 0.37],
  ["2025-12-10", 3.3, 0.11],
  ["2026-01-14", 3.1, 0.07],
  ["2026-04-15", 3, 0.05],
  ["2026-06-10", 3.2, 0.06],
  ["2026-08-19", 3.3, 0.06],
  ["2026-08-31", 3.2, 0.05],
];

/** Hb, ALP, ALAT, creatinine. @type {Rows} */
const COMMON_ROWS = [
  ["2019-05-06", 148, 1.1, 0.48, 88],
  ["2020-05-11", 146, 1, 0.44, 90],
  ["2023-06-07", 144, 1.1, 0.46, 92],
  ["2024-06-05", 136, 1.2, 0.51, 94],
  ["2024-09-20", 134, 1.2, 0.72, 95],
  ["2025-03-05", 131, 1.1, 0.49, 97],
  ["2025-11-12", 129, 1.3, 0.53, 98],
  ["2026-01-14", 127, 1.4, 1.24, 101],
  ["2026-05-19", 122, 1.6, 1.42, 121],
  ["2026-06-10", 125, 1.5, 0.88, 102],
  ["2026-08-31", 124, 1.7, 0.71, 101],
];

/** @type {Rows} */
const TSH_ROWS = [
  ["2024-07-24", 1.9],
  ["2024-10-30", 0.9],
  ["2024-12-11", 4.8],
  ["2025-02-05", 28],
  ["2025-04-16", 11],
  ["2025-09-10", 3.1],
  ["2026-06-10", 2.4],
];

/** The series of both diseases, and what is planted in them. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  addLabTable(bundle, LABORATORY, { psa: PSA }, PSA_ROWS);
  addLabTable(bundle, LABORATORY, { testosterone: TESTOSTERONE }, TESTOSTERONE_ROWS);
  addLabTable(bundle, LABORATORY, MELANOMA, MELANOMA_ROWS);
  addLabTable(bundle, LABORATORY, COMMON, COMMON_ROWS);
  addLabTable(bundle, LABORATORY, TSH, TSH_ROWS);
  addPlanted(bundle);
}

/** PSA 27 where 2.7 was meant, one from another laboratory the same day, S100B from two systems, one LD not analysed, one PSA without a day. @param {BundleBuilder} bundle */
function addPlanted(bundle) {
  const psa = { analyte: PSA, unit: PSA.unit, laboratory: LABORATORY };
  bundle.add(
    "psa-withdrawn",
    "Cosmic",
    labResult({ ...psa, when: "2026-08-31", value: 27, other: { status: "entered-in-error" } }),
  );
  bundle.add("psa-undated", "Cosmic", labResult({ ...psa, value: 1.4 }));
  bundle.add(
    "psa-other-laboratory",
    "NPÖ",
    labResult({
      ...psa,
      when: "2026-08-31",
      value: 3.1,
      laboratory: "Klinisk kemi, Grannsjukhuset",
      method: "Metod B",
    }),
  );
  const { ld, s100b } = MELANOMA;
  const admitted = { when: "2026-05-19T14:20:00+02:00", laboratory: LABORATORY };
  const marker = flaggedResult({
    ...admitted,
    analyte: s100b,
    unit: s100b.unit,
    range: s100b.range,
    value: 0.08,
  });
  bundle.add("s100b-two-sources-a", "Cosmic", marker);
  bundle.add("s100b-two-sources-b", "NPÖ", marker);
  bundle.add(
    "ld-not-analysed",
    "Cosmic",
    labResult({
      ...admitted,
      analyte: ld,
      unit: ld.unit,
      range: ld.range,
      other: { dataAbsentReason: { text: "Provet hemolyserat" } },
    }),
  );
}
