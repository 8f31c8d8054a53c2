import { labResult } from "../fhir/observations.mjs";
import { addLabTable } from "../resources/labTable.mjs";
import { flaggedResult } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const LABORATORY = "Klinisk kemi, Exempelsjukhuset";
const CEA = { npu: "NPU19719", text: "P-CEA", unit: "µg/L", range: { high: 5 } };
const CRP = { npu: "NPU19748", text: "P-CRP", unit: "mg/L", range: { high: 5 } };
const CHEMISTRY = {
  hb: { npu: "NPU28309", text: "B-Hb", unit: "g/L", range: { low: 117, high: 153 } },
  neutrophils: {
    npu: "NPU02902",
    text: "B-Neutrofila",
    unit: "10⁹/L",
    range: { low: 1.6, high: 5.9 },
  },
  platelets: { npu: "NPU03568", text: "B-TPK", unit: "10⁹/L", range: { low: 165, high: 387 } },
  creatinine: {
    npu: "NPU04998",
    text: "P-Kreatinin",
    unit: "µmol/L",
    range: { low: 45, high: 90 },
  },
  alat: { npu: "NPU19651", text: "P-ALAT", unit: "µkat/L", range: { low: 0.15, high: 0.75 } },
  alp: { npu: "NPU27783", text: "P-ALP", unit: "µkat/L", range: { low: 0.7, high: 1.9 } },
  bilirubin: { npu: "NPU01370", text: "P-Bilirubin", unit: "µmol/L", range: { high: 26 } },
  albumin: { npu: "NPU19673", text: "P-Albumin", unit: "g/L", range: { low: 36, high: 48 } },
};

/** CEA at the home laboratory. @type {Parameters<typeof addLabTable>[3]} */
const MARKER = [
  ["2023-02-13", 48],
  ["2023-03-20", 52],
  ["2023-04-19", 31],
  ["2023-05-17", 14],
  ["2023-06-14", 7.2],
  ["2023-07-31", 3.4],
  ["2023-10-03", 2.6],
  ["2023-12-12", 2.9],
  ["2024-01-10", 2.4],
  ["2024-03-13", "<2"],
  ["2024-05-15", 2.8],
  ["2024-08-28", 4.1],
  ["2024-09-25", 5.8],
  ["2024-11-20", 14],
  ["2024-12-10", 19],
  ["2025-01-21", 15],
  ["2025-02-19", 10.4],
  ["2025-04-22", 6.3],
  ["2025-07-16", 5.1],
  ["2025-09-10", 7.7],
  ["2025-10-22", 9.8],
  ["2025-12-03", 15],
  ["2026-01-14", 36],
  ["2026-02-09", 58],
];

/** CEA at the laboratory of the study, by another method and with a range of its own. */
const STUDY_MARKER = /** @type {const} */ ([
  ["2026-02-16", 49],
  ["2026-03-17", 52],
  ["2026-04-15", 41],
  ["2026-05-19", 37],
  ["2026-06-24", 34],
  ["2026-07-14", 40],
  ["2026-08-25", 57],
  ["2026-09-08", 63],
]);

/** Hb, neutrophils, platelets, creatinine, ALAT, ALP, bilirubin, albumin. @type {Parameters<typeof addLabTable>[3]} */
const ROWS = [
  ["2023-02-13", 103, 5.1, 412, 64, 0.61, 1.6, 8, 38],
  ["2023-03-21", 106, 4.8, 396, 62, 0.72, 1.8, 9, 37],
  ["2023-04-18", 112, 2.9, 238, 65, 0.58, 1.5, 8, 38],
  ["2023-05-30", 115, 2.2, 176, 66, 0.82, 1.4, 10, 38],
  ["2023-07-05", 98, 9.8, 204, 71, 6.4, 2.3, 31, 27],
  ["2023-10-03", 118, 3.4, 261, 63, 0.44, 1.2, 8, 39],
  ["2023-10-31", 116, 1.9, 158, 64, 0.66, 1.3, 9, 39],
  ["2023-12-12", 114, 1.7, 131, 65, 0.71, 1.3, 11, 38],
  ["2024-05-15", 127, 3.3, 214, 61, 0.38, 1.1, 8, 41],
  ["2024-11-20", 124, 4.4, 298, 60, 0.62, 1.7, 8, 40],
  ["2025-01-21", 119, 2.1, 232, 66, 0.55, 1.6, 9, 38],
  ["2025-01-29", 117, 1.8, 219, 98, 0.49, 1.5, 9, 34],
  ["2025-02-12", 116, 2.6, 244, 69, 0.47, 1.5, 8, 36],
  ["2025-04-22", 113, 2.4, 228, 67, 0.51, 1.3, 8, 36],
  ["2025-07-16", 121, 3.1, 219, 68, 0.45, 1.2, 9, 38],
  ["2025-10-07", 120, 3.3, 207, 70, 0.48, 1.3, 8, 37],
  ["2026-01-14", 117, 4.6, 264, 69, 0.79, 2.2, 10, 36],
  ["2026-02-17", 118, 3.8, 251, 68, 0.74, 2.1, 10, 36],
  ["2026-03-16", 112, 1.4, 212, 71, 0.69, 1.9, 10, 35],
  ["2026-04-15", 106, 0.4, 168, 72, 0.66, 1.9, 11, 35],
  ["2026-04-21", 104, 1.9, 187, 71, 0.64, 1.8, 10, 35],
  ["2026-06-16", 98, 1.7, 181, 70, 0.71, 1.9, 11, 34],
  ["2026-08-11", 96, 1.8, 174, 72, 0.83, 2.4, 12, 34],
  ["2026-09-08", 94, 1.7, 169, 74, 0.94, 2.7, 14, 33],
];

/** @type {Parameters<typeof addLabTable>[3]} */
const INFLAMMATION = [
  ["2023-02-13", 11],
  ["2023-07-05", 142],
  ["2023-10-03", "<4"],
  ["2024-05-15", "<4"],
  ["2025-01-29", 46],
  ["2025-04-22", 18],
  ["2026-04-15", 22],
  ["2026-09-08", 19],
];

/** The series, and what is planted in them. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  addLabTable(bundle, LABORATORY, { cea: CEA }, MARKER);
  for (const [when, value] of STUDY_MARKER)
    bundle.add(
      `cea-study-${when}`,
      "NPÖ",
      flaggedResult({
        when,
        analyte: CEA,
        value,
        unit: "µg/L",
        range: { high: 4.3 },
        laboratory: "Klinisk kemi, Studiesjukhuset",
        method: "Metod B",
      }),
    );
  addLabTable(bundle, LABORATORY, CHEMISTRY, ROWS);
  addLabTable(bundle, LABORATORY, { crp: CRP }, INFLAMMATION);
  addPlanted(bundle);
}

/** CEA 740 where 74 was meant, two platelet counts of one day, one Hb from two systems, a preliminary and a corrected value, one not analysed, one without a day. @param {BundleBuilder} bundle */
function addPlanted(bundle) {
  const cea = { analyte: CEA, unit: CEA.unit, range: CEA.range, laboratory: LABORATORY };
  bundle.add(
    "cea-withdrawn",
    "Cosmic",
    labResult({
      ...cea,
      when: "2026-02-09",
      value: 580,
      flag: "H",
      other: { status: "entered-in-error" },
    }),
  );
  bundle.add("cea-undated", "Cosmic", labResult({ ...cea, value: 17 }));
  bundle.add(
    "cea-not-analysed",
    "Cosmic",
    labResult({
      ...cea,
      when: "2025-11-05",
      other: { dataAbsentReason: { text: "Provet kom inte fram" } },
    }),
  );
  const { platelets, hb, neutrophils } = CHEMISTRY;
  const series = (/** @type {typeof hb} */ { npu, text, unit, range }) => ({
    analyte: { npu, text },
    unit,
    range,
    laboratory: LABORATORY,
  });
  bundle.add(
    "platelets-pair-evening",
    "Cosmic",
    flaggedResult({ ...series(platelets), when: "2023-07-05T19:20:00+02:00", value: 148 }),
  );
  bundle.add(
    "hb-two-sources",
    "NPÖ",
    flaggedResult({ ...series(hb), when: "2026-09-08", value: 94 }),
  );
  bundle.add("neutrophils-preliminary", "Cosmic", {
    ...flaggedResult({ ...series(neutrophils), when: "2026-09-15T07:30:00+02:00", value: 1.2 }),
    status: "preliminary",
  });
  bundle.add("hb-corrected", "Cosmic", {
    ...flaggedResult({ ...series(hb), when: "2025-03-12", value: 115 }),
    status: "corrected",
  });
}
