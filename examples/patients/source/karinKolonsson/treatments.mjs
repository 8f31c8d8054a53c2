import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { lineOfTherapy, radiotherapy } from "../fhir/treatments.mjs";
import { addDrugs } from "../resources/course.mjs";
import { addFolfiri, addFolfox, addTrifluridine } from "./chemotherapy.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const drug = (/** @type {string} */ atc, /** @type {string} */ text) => ({ atc, text });
const AMLODIPINE = drug("C08CA01", "Amlodipin");

/** Beside the tumour drugs. @type {Parameters<typeof addDrugs>[1]} */
const DRUGS = [
  [drug("C09CA06", "Kandesartan"), "2016", undefined, "8 mg dagligen", "Hypertoni"],
  [drug("H03AA01", "Levotyroxin"), "2009-05", undefined, "100 µg dagligen", "Hypotyreos"],
  [
    drug("J01AA02", "Doxycyklin"),
    "2023-03-22",
    "2023-06-21",
    "100 mg dagligen",
    "Akneiformt utslag",
  ],
  [drug("A04AA01", "Ondansetron"), "2023-03-22", "2023-12-15", "8 mg vid kur", "Illamående"],
  [drug("A04AA01", "Ondansetron"), "2024-12-11", undefined, "8 mg vid kur", "Illamående"],
  [drug("A07DA03", "Loperamid"), "2025-01-29", "2025-06", "vid behov", "Diarré"],
  [AMLODIPINE, "2025-03-12", "2025-06-03", "5 mg dagligen", "Hypertoni av bevacizumab"],
  [AMLODIPINE, "2025-06-04", undefined, "10 mg dagligen", "Hypertoni av bevacizumab"],
  [
    drug("B01AB04", "Dalteparin"),
    "2025-04-22",
    "2025-05-20",
    "15 000 E dagligen",
    "Lungemboli",
    "byte till tablett",
  ],
  [drug("B01AF02", "Apixaban"), "2025-05-21", undefined, "5 mg två gånger dagligen", "Lungemboli"],
  [drug("L03AA02", "Filgrastim"), "2026-04-22", undefined, "vid neutropeni", "Neutropeni"],
];

const OPERATIONS = /** @type {const} */ ([
  [
    "surgery-liver",
    "2023-07-04",
    "Leverresektion, segment 6 och 7",
    "Lever",
    "Två metastaser, fria marginaler",
  ],
  ["surgery-colon", "2023-08-29", "Sigmoideumresektion", "Sigmoideum", "Radikalt avlägsnad"],
]);

/** Lines, surgery, radiotherapy and drugs. Gives the courses adverse events are suspected to come from. @param {BundleBuilder} bundle */
export function addTreatments(bundle) {
  const line = (
    /** @type {number} */ number,
    /** @type {string} */ title,
    /** @type {string} */ start,
    /** @type {string | undefined} */ end = undefined,
  ) =>
    bundle.add(
      `line-${number}`,
      "INCA",
      lineOfTherapy({ title: `Linje ${number}: ${title}`, period: { start, end } }),
    );
  const first = line(1, "FOLFOX och kirurgi", "2023-03-22", "2023-12-15");
  const second = line(2, "FOLFIRI-bevacizumab", "2024-12-11", "2026-01-14");
  const third = line(3, "trifluridin-tipiracil", "2026-02-18");
  const category = coded(SYSTEM.snomed, "387713003", undefined, "Kirurgi");
  for (const [name, when, text, site, outcome] of OPERATIONS)
    bundle.add(
      name,
      "Cosmic",
      procedure({
        when,
        code: worded(text),
        outcome,
        other: { category, bodySite: [worded(site)], basedOn: [{ reference: first }] },
      }),
    );
  bundle.add(
    "rt-lung",
    "Cosmic",
    radiotherapy({
      when: { start: "2025-09-22", end: "2025-09-26" },
      kva: "DV070",
      text: "Stereotaktisk strålbehandling, lungmetastas",
      site: "Höger underlob",
      doseGy: 45,
      fractions: 3,
      intent: "palliative",
      line: second,
    }),
  );
  addDrugs(bundle, DRUGS);
  return {
    ...addFolfox(bundle, first),
    ...addFolfiri(bundle, second),
    ...addTrifluridine(bundle, third),
  };
}
