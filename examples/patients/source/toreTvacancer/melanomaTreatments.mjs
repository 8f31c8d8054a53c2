import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose, lineOfTherapy } from "../fhir/treatments.mjs";
import { addDrugs, addNumberedCycles } from "../resources/course.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const PEMBROLIZUMAB = { atc: "L01FF02", text: "Pembrolizumab" };
const DABRAFENIB = { atc: "L01EC02", text: "Dabrafenib" };
const TRAMETINIB = { atc: "L01EE01", text: "Trametinib" };

/** Every sixth week; the third was put off for the rash, the ninth never given. */
const PEMBROLIZUMAB_DAYS = [
  "2024-07-24",
  "2024-09-04",
  "2024-10-30",
  "2024-12-11",
  "2025-01-22",
  "2025-03-05",
  "2025-04-16",
  "2025-05-28",
];

/** Tablets with their breaks and doses. @type {readonly (readonly [name: string, drug: { atc: string, text: string }, start: string, end: string | undefined, dose: number, dosage: string, stop?: string])[]} */
const TABLETS = [
  [
    "dabrafenib-150",
    DABRAFENIB,
    "2025-11-12",
    "2026-05-18",
    150,
    "150 mg två gånger dagligen",
    "uppehåll för feber",
  ],
  ["dabrafenib-100", DABRAFENIB, "2026-05-27", undefined, 100, "100 mg två gånger dagligen"],
  [
    "trametinib-1",
    TRAMETINIB,
    "2025-11-12",
    "2026-05-18",
    2,
    "2 mg dagligen",
    "uppehåll för feber",
  ],
  ["trametinib-2", TRAMETINIB, "2026-05-27", undefined, 2, "2 mg dagligen"],
];

const OPERATIONS = /** @type {const} */ ([
  ["excision", "2024-05-20", "Diagnostisk excision", "Melanom, Breslow 3,4 mm", "Rygg"],
  ["wide-excision", "2024-06-12", "Utvidgad excision, 2 cm", "Radikalt", "Rygg"],
  [
    "sentinel-node",
    "2024-06-12",
    "Portvaktskörtel",
    "Metastas i 1 av 2 körtlar, 0,8 mm",
    "Höger axill",
  ],
]);

/** Beside the tumour drugs. @type {Parameters<typeof addDrugs>[1]} */
const DRUGS = [
  [{ atc: "C10AA05", text: "Atorvastatin" }, "2012", undefined, "40 mg dagligen", "Förebyggande"],
  [
    { atc: "B01AC06", text: "Acetylsalicylsyra" },
    "2012",
    undefined,
    "75 mg dagligen",
    "Tidigare hjärtinfarkt",
  ],
  [
    { atc: "C07AB02", text: "Metoprolol" },
    "2012",
    undefined,
    "50 mg dagligen",
    "Tidigare hjärtinfarkt",
  ],
  [
    { atc: "H02AB06", text: "Prednisolon" },
    "2024-09-20",
    "2024-10-13",
    "20 mg dagligen, nedtrappning",
    "Utslag",
  ],
  [
    { atc: "H03AA01", text: "Levotyroxin" },
    "2025-02-05",
    "2025-04-15",
    "50 µg dagligen",
    "Hypotyreos",
  ],
  [
    { atc: "H03AA01", text: "Levotyroxin" },
    "2025-04-16",
    undefined,
    "100 µg dagligen",
    "Hypotyreos",
  ],
  [{ atc: "N02BE01", text: "Paracetamol" }, "2026-05-15", "2026-05-26", "1 g vid behov", "Feber"],
];

/** Surgery and both lines of the melanoma. Gives the courses adverse events are suspected to come from. @param {BundleBuilder} bundle @param {string} diagnosis */
export function addMelanomaTreatments(bundle, diagnosis) {
  const forIt = { reasonReference: [{ reference: diagnosis }] };
  const line = (
    /** @type {number} */ number,
    /** @type {string} */ title,
    /** @type {{ start: string, end?: string }} */ period,
  ) =>
    bundle.add(`line-melanoma-${number}`, "INCA", {
      ...lineOfTherapy({ title: `Linje ${number}: melanom, ${title}`, period }),
      addresses: [{ reference: diagnosis }],
    });
  const adjuvant = line(1, "adjuvant", { start: "2024-07-24", end: "2025-07-08" });
  const second = line(2, "BRAF- och MEK-hämmare", { start: "2025-11-12" });
  const category = coded(SYSTEM.snomed, "387713003", undefined, "Kirurgi");
  for (const [name, when, text, outcome, site] of OPERATIONS)
    bundle.add(
      name,
      "Cosmic",
      procedure({
        when,
        code: worded(text),
        outcome,
        other: { category, bodySite: [worded(site)], ...forIt },
      }),
    );
  const pembrolizumab = addNumberedCycles(
    bundle,
    "pembrolizumab",
    PEMBROLIZUMAB,
    PEMBROLIZUMAB_DAYS,
    {
      period: { start: "2024-07-24", end: "2025-07-08" },
      status: "stopped",
      stopReason: coded(SYSTEM.snomed, "105480006", undefined, "patientens önskan"),
      dose: [400, "mg"],
      dosage: "400 mg intravenöst var 6:e vecka",
      line: adjuvant,
      other: forIt,
    },
    { of: 9 },
  );
  bundle.add(
    "pembrolizumab-not-given",
    "CytoBase",
    drugDose({
      drug: PEMBROLIZUMAB,
      when: "2024-10-16",
      dose: [400, "mg"],
      course: pembrolizumab,
      status: "not-done",
    }),
  );
  /** @type {Record<string, string>} */
  const tablets = {};
  for (const [name, drug, start, end, dose, dosage, stop] of TABLETS)
    tablets[name] = bundle.add(
      name,
      "Cosmic",
      drugCourse({
        drug,
        period: { start, end },
        status: end === undefined ? "active" : "completed",
        dose: [dose, "mg"],
        dosage,
        stopReason: stop === undefined ? undefined : worded(stop),
        line: second,
        other: forIt,
      }),
    );
  addDrugs(bundle, DRUGS);
  return { pembrolizumab, dabrafenib: String(tablets["dabrafenib-150"]) };
}
