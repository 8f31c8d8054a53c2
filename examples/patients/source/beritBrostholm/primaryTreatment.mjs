import { procedure } from "../fhir/care.mjs";
import { SYSTEM, worded } from "../fhir/codes.mjs";
import {
  addCycles,
  drugCourse,
  drugDose,
  lineOfTherapy,
  radiotherapy,
} from "../fhir/treatments.mjs";
import { daysFrom } from "../resources/panels.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** The codes are those of 2018. */
const TRASTUZUMAB = { atc: "L01XC03", text: "Trastuzumab" };
const PERTUZUMAB = { atc: "L01XC13", text: "Pertuzumab" };
const EPIRUBICIN = { atc: "L01DB03", text: "Epirubicin" };
const CYCLOPHOSPHAMIDE = { atc: "L01AA01", text: "Cyklofosfamid" };
const DOCETAXEL = { atc: "L01CD02", text: "Docetaxel" };
const GOSERELIN = { atc: "L02AE03", text: "Goserelin" };
const TAMOXIFEN = { atc: "L02BA01", text: "Tamoxifen" };
const LETROZOLE = { atc: "L02BG04", text: "Letrozol" };

const EC_DAYS = ["2018-02-27", "2018-03-20", "2018-04-10"];
const FULL_DAYS = ["2018-05-02", "2018-05-23"];
const LOWER_DAYS = ["2018-06-20", "2018-07-11"];
/** Trastuzumab beside docetaxel, then alone; two doses were left out while the heart recovered. */
const ALONE_DAYS = [
  ...daysFrom("2018-08-29", "2018-12-12", 21),
  ...daysFrom("2019-02-13", "2019-06-19", 21),
];

/** What was given against the primary tumour. Gives the courses adverse events are suspected to come from. @param {BundleBuilder} bundle */
export function addPrimaryTreatment(bundle) {
  const neoadjuvant = addPhase(bundle, "neoadjuvant", "Neoadjuvant", "2018-02-27", "2018-08-01");
  const adjuvant = addPhase(bundle, "adjuvant", "Adjuvant", "2018-08-29", "2022-05-17");
  const courses = addNeoadjuvant(bundle, neoadjuvant);
  const coding = ["HAB40"].map((code) => ({ system: SYSTEM.kva, code }));
  bundle.add(
    "surgery",
    "Cosmic",
    procedure({
      when: "2018-08-02",
      code: { coding, text: "Resektion av vänster bröst och axillutrymning" },
      outcome: "Radikalt avlägsnad",
      other: { bodySite: [worded("Vänster bröst")] },
    }),
  );
  const irradiation = bundle.add(
    "rt-breast",
    "Cosmic",
    radiotherapy({
      when: { start: "2018-09-17", end: "2018-10-19" },
      kva: "DV071",
      text: "Adjuvant strålbehandling vänster bröst och lymfkörtlar",
      site: "Vänster bröst och regionala lymfkörtlar",
      doseGy: 50,
      fractions: 25,
      intent: "curative",
      line: adjuvant,
    }),
  );
  return { ...courses, irradiation, ...addAdjuvant(bundle, adjuvant) };
}

/** @param {BundleBuilder} bundle @param {string} name @param {string} title @param {string} start @param {string} end */
function addPhase(bundle, name, title, start, end) {
  return bundle.add(`line-${name}`, "INCA", lineOfTherapy({ title, period: { start, end } }));
}

/** @param {BundleBuilder} bundle @param {string} line */
function addNeoadjuvant(bundle, line) {
  const ec = { period: { start: "2018-02-27", end: "2018-05-01" }, status: "completed", line };
  addCycles(bundle, "epirubicin", EPIRUBICIN, EC_DAYS, {
    ...ec,
    dose: [90, "mg/m²"],
    dosage: "90 mg/m² intravenöst var 3:e vecka",
  });
  addCycles(bundle, "cyclophosphamide", CYCLOPHOSPHAMIDE, EC_DAYS, {
    ...ec,
    dose: [600, "mg/m²"],
    dosage: "600 mg/m² intravenöst var 3:e vecka",
  });
  const docetaxel = addDocetaxel(bundle, line);
  bundle.add(
    "docetaxel-not-given",
    "CytoBase",
    drugDose({ drug: DOCETAXEL, when: "2018-06-13", course: docetaxel, status: "not-done" }),
  );
  const period = { start: "2018-05-02", end: "2018-08-01" };
  const antibodies = /** @type {const} */ ([
    ["pertuzumab", PERTUZUMAB, 840, 420, "mg", "840 mg, därefter 420 mg intravenöst var 3:e vecka"],
    [
      "trastuzumab-1",
      TRASTUZUMAB,
      8,
      6,
      "mg/kg",
      "8 mg/kg, därefter 6 mg/kg intravenöst var 3:e vecka",
    ],
  ]);
  for (const [name, drug, first, next, unit, dosage] of antibodies) {
    const course = bundle.add(
      name,
      "CytoBase",
      drugCourse({ drug, period, status: "completed", dose: [next, unit], dosage, line }),
    );
    for (const [index, when] of [...FULL_DAYS, ...LOWER_DAYS].entries())
      bundle.add(
        `${name}-c${index + 1}`,
        "CytoBase",
        drugDose({
          drug,
          when,
          dose: [index === 0 ? first : next, unit],
          course,
          cycle: { number: index + 1, of: 4 },
        }),
      );
  }
  return { docetaxel };
}

/** Two courses at 80 mg/m²; numbness and a fever, and then two at 60. @param {BundleBuilder} bundle @param {string} line */
function addDocetaxel(bundle, line) {
  const rows = /** @type {const} */ ([
    ["docetaxel-80", "2018-05-02", "2018-06-19", 80, FULL_DAYS],
    ["docetaxel-60", "2018-06-20", "2018-08-01", 60, LOWER_DAYS],
  ]);
  const [full] = rows.map(([name, start, end, mg, days], part) => {
    const course = {
      drug: DOCETAXEL,
      period: { start, end },
      status: "completed",
      dose: /** @type {[number, string]} */ ([mg, "mg/m²"]),
      dosage: `${mg} mg/m² intravenöst var 3:e vecka`,
      line,
    };
    const reference = bundle.add(name, "CytoBase", drugCourse(course));
    for (const [index, when] of days.entries()) {
      const cycle = { number: part * 2 + index + 1, of: 4 };
      const dose = { drug: DOCETAXEL, when, dose: course.dose, course: reference, cycle };
      bundle.add(`docetaxel-c${cycle.number}`, "CytoBase", drugDose(dose));
    }
    return reference;
  });
  return /** @type {string} */ (full);
}

/** @param {BundleBuilder} bundle @param {string} line */
function addAdjuvant(bundle, line) {
  const trastuzumab = addCycles(bundle, "trastuzumab-2", TRASTUZUMAB, ALONE_DAYS, {
    period: { start: "2018-08-29", end: "2019-07-09" },
    status: "completed",
    dose: [600, "mg"],
    dosage: "600 mg subkutant var 3:e vecka",
    line,
  });
  const tamoxifen = bundle.add(
    "tamoxifen",
    "INCA",
    drugCourse({
      drug: TAMOXIFEN,
      period: { start: "2018-10-29", end: "2020-11" },
      status: "stopped",
      stopReason: worded("ventrombos"),
      dose: [20, "mg"],
      dosage: "20 mg dagligen",
      line,
    }),
  );
  const letrozole = bundle.add(
    "letrozole",
    "INCA",
    drugCourse({
      drug: LETROZOLE,
      period: { start: "2020-12-01", end: "2022-05-17" },
      status: "stopped",
      stopReason: worded("återfall"),
      dose: [2.5, "mg"],
      dosage: "2,5 mg dagligen",
      line,
    }),
  );
  bundle.add(
    "goserelin",
    "INCA",
    drugCourse({
      drug: GOSERELIN,
      period: { start: "2018-10-29", end: "2022-10-03" },
      status: "completed",
      stopReason: worded("äggstockarna bortopererade"),
      dose: [3.6, "mg"],
      dosage: "3,6 mg subkutant var 4:e vecka",
      line,
    }),
  );
  return { trastuzumab, tamoxifen, letrozole };
}
