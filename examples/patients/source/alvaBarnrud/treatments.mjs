import { procedure } from "../fhir/care.mjs";
import { MCODE_BASE, SYSTEM, coded, quantity, worded } from "../fhir/codes.mjs";
import { lineOfTherapy, radiotherapy } from "../fhir/treatments.mjs";
import { addDrugs } from "../resources/course.mjs";
import { addMaintenance } from "./maintenance.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const drug = (/** @type {string} */ atc, /** @type {string} */ text) => ({ atc, text });

/** Beside the tumour drugs. @type {Parameters<typeof addDrugs>[1]} */
const DRUGS = [
  [
    drug("H02AB01", "Betametason"),
    "2023-10-09",
    "2023-10-17",
    "4 mg dagligen",
    "Svullnad kring tumören",
  ],
  [
    drug("H02AB01", "Betametason"),
    "2023-10-18",
    "2023-10-24",
    "nedtrappning",
    "Svullnad kring tumören",
  ],
  [
    drug("A04AA01", "Ondansetron"),
    "2023-11-13",
    "2024-10-09",
    "0,15 mg/kg vid strålning och kur",
    "Illamående",
  ],
  [
    drug("J01EE01", "Trimetoprim och sulfametoxazol"),
    "2023-11-13",
    "2024-03-11",
    "lördag och söndag",
    "Förebyggande",
    "utslag",
  ],
  [
    drug("P01CX01", "Pentamidin"),
    "2024-03-18",
    "2025-01",
    "inhalation var 4:e vecka",
    "Förebyggande",
  ],
  [
    drug("L03AA02", "Filgrastim"),
    "2024-05-27",
    "2024-10-20",
    "5 µg/kg dagligen efter B-kur",
    "Neutropeni",
  ],
  [drug("H03AA01", "Levotyroxin"), "2025-06-16", "2026-01-25", "37,5 µg dagligen", "Hypotyreos"],
  [drug("H03AA01", "Levotyroxin"), "2026-01-26", undefined, "50 µg dagligen", "Hypotyreos"],
  [
    drug("H01AC01", "Somatropin"),
    "2026-03-09",
    "2026-06-07",
    "0,5 mg dagligen",
    "Brist på tillväxthormon",
  ],
  [
    drug("H01AC01", "Somatropin"),
    "2026-06-08",
    undefined,
    "0,8 mg dagligen",
    "Brist på tillväxthormon",
  ],
];

/** Surgery, protons, drugs. Gives the courses adverse events are suspected to come from. @param {BundleBuilder} bundle */
export function addTreatments(bundle) {
  const line = bundle.add(
    "line-1",
    "INCA",
    lineOfTherapy({ title: "Linje 1", period: { start: "2023-10-13", end: "2024-10-28" } }),
  );
  const category = coded(SYSTEM.snomed, "387713003", undefined, "Kirurgi");
  bundle.add(
    "ventriculostomy",
    "Cosmic",
    procedure({
      when: "2023-10-10T21:30:00+02:00",
      code: worded("Endoskopisk ventrikulostomi"),
      other: { category },
    }),
  );
  bundle.add(
    "resection",
    "Cosmic",
    procedure({
      when: "2023-10-13",
      code: coded(SYSTEM.kva, "AAB00", undefined, "Resektion av tumör i fjärde ventrikeln"),
      outcome: "Ingen synlig resttumör",
      other: { category, bodySite: [worded("Lillhjärnan")], basedOn: [{ reference: line }] },
    }),
  );
  bundle.add(
    "gastrostomy",
    "Cosmic",
    procedure({ when: "2024-02-01", code: worded("Gastrostomi (PEG)"), other: { category } }),
  );
  const protons = bundle.add("rt-protons", "Cosmic", protonCourse(line));
  addDrugs(bundle, DRUGS);
  return { protons, ...addMaintenance(bundle, line) };
}

/** One course, two volumes that lie in each other: the dose of the tumour bed holds that of the whole. @param {string} line */
function protonCourse(line) {
  const course = radiotherapy({
    when: { start: "2023-11-13", end: "2023-12-22" },
    kva: "DV144",
    text: "Protonbehandling, hjärna och ryggmärg",
    site: "Hjärna och ryggmärg",
    doseGy: 23.4,
    fractions: 13,
    intent: "curative",
    line,
  });
  const [intent, , ...volumes] = /** @type {object[]} */ (course.extension);
  return {
    ...course,
    extension: [
      intent,
      { url: `${MCODE_BASE}/mcode-radiotherapy-sessions`, valueUnsignedInt: 30 },
      ...volumes,
      {
        url: `${MCODE_BASE}/mcode-radiotherapy-dose-delivered-to-volume`,
        extension: [
          { url: "volume", valueReference: { display: "Tumörbädden" } },
          { url: "totalDoseDelivered", valueQuantity: quantity(5400, "cGy") },
          { url: "fractionsDelivered", valueUnsignedInt: 30 },
        ],
      },
    ],
  };
}
