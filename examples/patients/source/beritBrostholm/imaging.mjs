import { imagingStudy } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { RESPONSE, observation, response } from "../fhir/observations.mjs";
import { lesionSum } from "../resources/measures.mjs";
import { diagnosticReport } from "../resources/reports.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const RADIOLOGY = "Radiologi, Exempelsjukhuset";
const ONCOLOGY = "Onkologkliniken, Exempelsjukhuset";
const CT = "DT thorax och buk";
const MODALITIES = /** @type {Record<string, string[]>} */ ({
  [CT]: ["CT"],
  Mammografi: ["MG"],
  "Ultraljud bröst och axill": ["US"],
  "MR bröst": ["MR"],
  "MR helrygg": ["MR"],
  "MR hjärna": ["MR"],
  "HRCT thorax": ["CT"],
});
const JUDGED = {
  CR: RESPONSE.complete,
  PR: RESPONSE.partial,
  SD: RESPONSE.stable,
  PD: RESPONSE.progression,
};

/**
 * Studies with response, sum of the target lesions in mm, and the report's words. The progression of 2024-02-06 lies 23 %
 * below the baseline and 34 % above the smallest sum; it is the baseline of the next line.
 * @type {readonly (readonly [day: string, name: string, response?: keyof typeof JUDGED, sum?: number, note?: string, conclusion?: string])[]}
 */
const STUDIES = [
  [
    "2018-01-29",
    "Mammografi",
    undefined,
    undefined,
    undefined,
    "Tumör 31 mm i vänster bröst, BI-RADS 5.",
  ],
  [
    "2018-02-06",
    "MR bröst",
    undefined,
    undefined,
    undefined,
    "Tumör 34 mm i vänster bröst och tre förstorade axillkörtlar.",
  ],
  ["2018-02-20", CT, undefined, undefined, undefined, "Inga fjärrmetastaser."],
  ["2018-04-24", "Ultraljud bröst och axill", "SD"],
  [
    "2018-07-17",
    "MR bröst",
    "PR",
    undefined,
    undefined,
    "Tumören 12 mm, axillkörtlarna normalstora.",
  ],
  ["2019-08-13", "Mammografi", undefined, undefined, undefined, "Inget malignitetsmisstänkt."],
  ["2020-08-18", "Mammografi", undefined, undefined, undefined, "Inget malignitetsmisstänkt."],
  ["2021-08-17", "Mammografi", undefined, undefined, undefined, "Inget malignitetsmisstänkt."],
  [
    "2022-05-17",
    CT,
    undefined,
    61,
    "Baslinje, linje 1",
    "Fyra levermetastaser, den största 28 mm. Skelettmetastaser Th11-L1 och bäcken.",
  ],
  [
    "2022-05-20",
    "MR helrygg",
    undefined,
    undefined,
    undefined,
    "Metastaser Th11-L1 utan medullapåverkan.",
  ],
  ["2022-09-06", CT, "SD", 48],
  ["2022-12-06", CT, "PR", 40],
  ["2023-04-04", CT, "PR", 37],
  ["2023-08-01", CT, "PR", 35, "Nadir, linje 1"],
  ["2023-11-28", CT, "PR", 38],
  ["2024-02-06", CT, "PD", 47, "Baslinje, linje 2", "Två av levermetastaserna har vuxit."],
  ["2024-05-07", CT, "SD", 34],
  ["2024-08-06", CT, "PR", 32, "Nadir, linje 2"],
  ["2024-11-05", CT, "SD", 37],
  ["2024-12-17", CT, "PD", 45, "Baslinje, linje 3", "Ny levermetastas i segment 4, 14 mm."],
  ["2025-03-11", CT, "PR", 29],
  ["2025-06-03", CT, "PR", 22],
  ["2025-09-02", CT, "PR", 19, undefined, "Nytillkommet matt glas basalt i båda lungorna."],
  [
    "2025-09-09",
    "HRCT thorax",
    undefined,
    undefined,
    undefined,
    "Matt glas basalt, förenligt med läkemedelsutlöst pneumonit.",
  ],
  [
    "2025-10-13",
    "HRCT thorax",
    undefined,
    undefined,
    undefined,
    "Förändringarna har gått tillbaka.",
  ],
  [
    "2025-11-25",
    "HRCT thorax",
    undefined,
    undefined,
    undefined,
    "Utbrett matt glas, mer än i september.",
  ],
  ["2025-12-02", CT, "PR", 18, "Nadir, linje 3"],
  ["2026-03-03", CT, "PR", 18],
  [
    "2026-06-09",
    CT,
    "PD",
    31,
    "Baslinje, linje 4",
    "Levermetastaserna har vuxit. Nya förstorade körtlar i leverporten.",
  ],
  ["2026-06-12", "MR hjärna", undefined, undefined, undefined, "Inga metastaser."],
  ["2026-08-24", CT, "SD", 27],
];

/** Imaging with reports, sums of target lesions and responses; the breast was judged by the clinic. @param {BundleBuilder} bundle */
export function addImaging(bundle) {
  for (const [index, [day, name, judged, sum, note, conclusion]] of STUDIES.entries()) {
    const number = index + 1;
    const study = bundle.add(
      `imaging-${number}`,
      "RIS",
      imagingStudy(day, name, MODALITIES[name] ?? []),
    );
    if (sum !== undefined) {
      const remark = note === undefined ? {} : { note: [{ text: note }] };
      bundle.add(`lesion-sum-${number}`, "RIS", { ...lesionSum(day, sum, study), ...remark });
    }
    if (judged !== undefined) {
      const isTarget = name === CT;
      const method = isTarget ? "RECIST 1.1" : "Klinisk bedömning";
      const performer = isTarget ? RADIOLOGY : ONCOLOGY;
      const value = JUDGED[judged];
      bundle.add(
        `response-${number}`,
        isTarget ? "RIS" : "Cosmic",
        response({ when: day, method, value, study, performer }),
      );
    }
    if (conclusion === undefined) continue;
    bundle.add(
      `radiology-${number}`,
      "RIS",
      diagnosticReport({
        when: day,
        section: "RAD",
        name: `Utlåtande, ${name}`,
        conclusion,
        studies: [study],
      }),
    );
  }
  addHeart(bundle);
}

/** Left ventricular ejection fraction in per cent. The lowest was measured twice by two methods. */
const EJECTION = /** @type {const} */ ([
  ["2018-02-22", 64],
  ["2018-05-30", 62],
  ["2018-09-12", 60],
  ["2019-01-02", 47],
  ["2019-02-06", 54],
  ["2019-03-27", 57],
  ["2019-07-03", 60],
  ["2024-12-20", 61],
  ["2025-04-09", 60],
  ["2025-07-30", 59],
  ["2025-11-04", 60],
]);

/** @param {BundleBuilder} bundle */
function addHeart(bundle) {
  const measured = (
    /** @type {string} */ when,
    /** @type {number} */ value,
    /** @type {string} */ method,
  ) =>
    observation("exam", when, {
      code: coded(SYSTEM.loinc, "10230-1", undefined, "LVEF"),
      method: worded(method),
      valueQuantity: { value, unit: "%", system: SYSTEM.ucum, code: "%" },
      performer: [{ display: "Klinisk fysiologi, Exempelsjukhuset" }],
    });
  for (const [day, value] of EJECTION)
    bundle.add(`lvef-${day}`, "Cosmic", measured(day, value, "ekokardiografi"));
  bundle.add("lvef-second-method", "Cosmic", measured("2019-01-02", 51, "isotopangiografi"));
}
