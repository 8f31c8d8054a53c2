import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose, lineOfTherapy } from "../fhir/treatments.mjs";
import { dispense } from "../resources/measures.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const IPILIMUMAB = { atc: "L01FX04", text: "Ipilimumab" };
/** The doses with ipilimumab came with the code nivolumab had before 2022. */
const NIVOLUMAB_OLD_CODE = { atc: "L01XC17", text: "Nivolumab" };
const NIVOLUMAB = { atc: "L01FF01", text: "Nivolumab" };
const CABOZANTINIB = { atc: "L01EX07", text: "Kabozantinib" };
const EVEROLIMUS = { atc: "L01EG02", text: "Everolimus" };
const STUDY_DRUG = { text: "Studieläkemedel Njurtest-7" };
const PREDNISOLONE = { atc: "H02AB06", text: "Prednisolon" };
const LEVOTHYROXINE = { atc: "H03AA01", text: "Levotyroxin" };
const AMLODIPINE = { atc: "C08CA01", text: "Amlodipin" };
const LOPERAMIDE = { atc: "A07DA03", text: "Loperamid" };

const NOT_TOLERATED = coded(SYSTEM.snomed, "407563006", undefined, "pneumonit");

const COMBINATION_DAYS = ["2023-10-10", "2023-10-31", "2023-11-21", "2023-12-12"];
/** The first dose was postponed by colitis. */
const MAINTENANCE_DAYS = [
  "2024-01-30",
  "2024-02-27",
  "2024-03-26",
  "2024-04-23",
  "2024-05-21",
  "2024-06-18",
  "2024-07-16",
  "2024-08-13",
  "2024-09-10",
];

/** Each course: name, system, drug, start, end, status, dose in mg, dosage, reason to stop. Line numbers stand beside. */
const COURSES = /** @type {const} */ ([
  [
    "cabozantinib-60",
    CABOZANTINIB,
    "2024-10-10",
    "2025-01-23",
    "completed",
    60,
    "60 mg dagligen",
    undefined,
    2,
  ],
  [
    "cabozantinib-40",
    CABOZANTINIB,
    "2025-02-13",
    "2026-01-20",
    "stopped",
    40,
    "40 mg dagligen",
    worded("progress"),
    2,
  ],
  [
    "everolimus",
    EVEROLIMUS,
    "2026-02-03",
    "2026-05-05",
    "stopped",
    10,
    "10 mg dagligen",
    NOT_TOLERATED,
    3,
  ],
  [
    "study-drug",
    STUDY_DRUG,
    "2026-06-09",
    undefined,
    "active",
    undefined,
    "enligt studieprotokoll",
    undefined,
    4,
  ],
  [
    "prednisolone-60",
    PREDNISOLONE,
    "2023-12-21",
    "2024-01-01",
    "completed",
    60,
    "60 mg dagligen",
    undefined,
    undefined,
  ],
  [
    "prednisolone-30",
    PREDNISOLONE,
    "2024-01-02",
    "2024-01-10",
    "completed",
    30,
    "30 mg dagligen",
    undefined,
    undefined,
  ],
  [
    "prednisolone-10",
    PREDNISOLONE,
    "2024-01-11",
    "2024-02",
    "completed",
    10,
    "10 mg dagligen",
    undefined,
    undefined,
  ],
  [
    "levothyroxine-50",
    LEVOTHYROXINE,
    "2024-01-12",
    "2024-03-17",
    "completed",
    50,
    "50 µg dagligen",
    undefined,
    undefined,
  ],
  [
    "levothyroxine-100",
    LEVOTHYROXINE,
    "2024-03-18",
    undefined,
    "active",
    100,
    "100 µg dagligen",
    undefined,
    undefined,
  ],
  [
    "amlodipine-5",
    AMLODIPINE,
    "2024-11-05",
    "2024-12-09",
    "completed",
    5,
    "5 mg dagligen",
    undefined,
    undefined,
  ],
  [
    "amlodipine-10",
    AMLODIPINE,
    "2024-12-10",
    undefined,
    "active",
    10,
    "10 mg dagligen",
    undefined,
    undefined,
  ],
  [
    "loperamide",
    LOPERAMIDE,
    "2024-11",
    "2025-12",
    "completed",
    undefined,
    "vid behov",
    undefined,
    undefined,
  ],
]);

/** Surgery, lines, drugs and adverse events. @param {BundleBuilder} bundle */
export function addTreatments(bundle) {
  const nephrectomy = coded(SYSTEM.kva, "KAC01", undefined, "Laparoskopisk nefrektomi vänster");
  bundle.add(
    "surgery",
    "Cosmic",
    procedure({
      when: "2021-03-23",
      code: nephrectomy,
      outcome: "Radikalt avlägsnad",
      other: { bodySite: [worded("Vänster njure")] },
    }),
  );
  const lines = addLines(bundle);
  const { ipilimumab, nivolumab } = addImmunotherapy(bundle, /** @type {string} */ (lines[1]));
  /** @type {Record<string, string>} */
  const courses = { ipilimumab, nivolumab };
  for (const [name, drug, start, end, status, amount, dosage, stopReason, line] of COURSES) {
    const unit = drug === LEVOTHYROXINE ? "µg" : "mg";
    /** @type {[number, string] | undefined} */
    const dose = amount === undefined ? undefined : [amount, unit];
    const period = { start, end };
    const course = { drug, period, status, dose, dosage, stopReason, line: lines[line ?? 0] };
    courses[name] = bundle.add(
      name,
      line === undefined ? "Cosmic" : "CytoBase",
      drugCourse(course),
    );
  }
  for (const [index, day] of ["2024-10-10", "2024-11-08", "2025-02-13"].entries()) {
    const box = { drug: CABOZANTINIB, day, amount: 30, unit: "tabletter", days: 30 };
    bundle.add(`dispense-${index + 1}`, "NLL", dispense(box));
  }
  addAdverseEvents(bundle, courses);
}

/** References by number; the first is empty, for what belongs to no line. @param {BundleBuilder} bundle @returns {(string | undefined)[]} */
function addLines(bundle) {
  const periods = [
    { start: "2023-10-10", end: "2024-09-24" },
    { start: "2024-10-10", end: "2026-01-20" },
    { start: "2026-02-03", end: "2026-05-05" },
    { start: "2026-06-09" },
  ];
  return [
    undefined,
    ...periods.map((period, index) => {
      const title = `Linje ${index + 1}`;
      return bundle.add(`line-${index + 1}`, "INCA", lineOfTherapy({ title, period }));
    }),
  ];
}

/** @param {BundleBuilder} bundle @param {string} line */
function addImmunotherapy(bundle, line) {
  const period = { start: "2023-10-10", end: "2023-12-12" };
  const ipilimumab = bundle.add(
    "ipilimumab",
    "CytoBase",
    drugCourse({
      drug: IPILIMUMAB,
      period,
      status: "completed",
      dose: [1, "mg/kg"],
      dosage: "1 mg/kg i.v. var 3:e vecka",
      line,
    }),
  );
  const combination = bundle.add(
    "nivolumab-combination",
    "CytoBase",
    drugCourse({
      drug: NIVOLUMAB_OLD_CODE,
      period,
      status: "completed",
      dose: [3, "mg/kg"],
      dosage: "3 mg/kg i.v. var 3:e vecka",
      line,
    }),
  );
  const nivolumab = bundle.add(
    "nivolumab",
    "CytoBase",
    drugCourse({
      drug: NIVOLUMAB,
      period: { start: "2024-01-30", end: "2024-09-24" },
      status: "stopped",
      stopReason: worded("progress"),
      dose: [480, "mg"],
      dosage: "480 mg i.v. var 4:e vecka",
      line,
    }),
  );
  for (const [index, when] of COMBINATION_DAYS.entries()) {
    const number = index + 1;
    const given = { when, cycle: { number, of: COMBINATION_DAYS.length } };
    bundle.add(
      `ipilimumab-c${number}`,
      "CytoBase",
      drugDose({ drug: IPILIMUMAB, dose: [1, "mg/kg"], course: ipilimumab, ...given }),
    );
    bundle.add(
      `nivolumab-combination-c${number}`,
      "CytoBase",
      drugDose({ drug: NIVOLUMAB_OLD_CODE, dose: [3, "mg/kg"], course: combination, ...given }),
    );
  }
  for (const [index, when] of MAINTENANCE_DAYS.entries())
    bundle.add(
      `nivolumab-${index + 1}`,
      "CytoBase",
      drugDose({ drug: NIVOLUMAB, when, dose: [480, "mg"], course: nivolumab }),
    );
  return { ipilimumab, nivolumab };
}
