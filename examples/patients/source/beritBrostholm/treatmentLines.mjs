import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import {
  drugCourse,
  drugDose,
  lineOfTherapy,
  plannedDose,
  radiotherapy,
} from "../fhir/treatments.mjs";
import { daysFrom } from "../resources/panels.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const RIBOCICLIB = { atc: "L01EF02", text: "Ribociklib" };
const FULVESTRANT = { atc: "L02BA03", text: "Fulvestrant" };
const CAPECITABINE = { atc: "L01BC06", text: "Kapecitabin" };
const DERUXTECAN = { atc: "L01FD04", text: "Trastuzumab deruxtekan" };
const ERIBULIN = { atc: "L01XX41", text: "Eribulin" };

const NOT_TOLERATED = coded(SYSTEM.snomed, "407563006", undefined, "pneumonit grad 2");
const ERIBULIN_DOSE = /** @type {[number, string]} */ ([1.23, "mg/m²"]);

/** @type {readonly (readonly [start: string, end?: string])[]} */
const LINES = [
  ["2022-06-14", "2024-02-06"],
  ["2024-02-27", "2024-12-17"],
  ["2025-01-08", "2025-11-25"],
  ["2026-06-24"],
];

/** Drugs by line: name, drug, line, start, end, dose, dosage, reason to stop. A break lies between two courses. */
const COURSES = /** @type {const} */ ([
  [
    "ribociclib-600",
    RIBOCICLIB,
    1,
    "2022-06-14",
    "2022-08-08",
    [600, "mg"],
    "600 mg dag 1-21 av 28",
    worded("neutropeni grad 3, uppehåll"),
  ],
  [
    "ribociclib-400",
    RIBOCICLIB,
    1,
    "2022-09-05",
    "2024-02-06",
    [400, "mg"],
    "400 mg dag 1-21 av 28",
    worded("progress"),
  ],
  [
    "capecitabine-1000",
    CAPECITABINE,
    2,
    "2024-02-27",
    "2024-06-03",
    [1000, "mg/m²"],
    "1000 mg/m² två gånger dagligen dag 1-14 av 21",
    worded("hand-fot-syndrom grad 3, uppehåll"),
  ],
  [
    "capecitabine-750",
    CAPECITABINE,
    2,
    "2024-06-18",
    "2024-12-17",
    [750, "mg/m²"],
    "750 mg/m² två gånger dagligen dag 1-14 av 21",
    worded("progress"),
  ],
]);

const DERUXTECAN_FULL = daysFrom("2025-01-08", "2025-04-02", 21);
/** The dose of 17 September was put off until the lungs were clear. */
const DERUXTECAN_LOWER = [...daysFrom("2025-04-23", "2025-08-27", 21), "2025-10-15", "2025-11-05"];
/** Days 1 and 8 of each course; day 8 of the third was not given. */
const ERIBULIN_DAYS = /** @type {const} */ ([
  ["2026-06-24", "2026-07-01"],
  ["2026-07-15", "2026-07-22"],
  ["2026-08-05"],
  ["2026-08-26", "2026-09-02"],
]);

/** Four lines after the recurrence. Gives the courses adverse events are suspected to come from. @param {BundleBuilder} bundle */
export function addTreatmentLines(bundle) {
  const lines = LINES.map(([start, end], index) =>
    bundle.add(
      `line-${index + 1}`,
      "INCA",
      lineOfTherapy({ title: `Linje ${index + 1}`, period: { start, end } }),
    ),
  );
  /** @type {Record<string, string>} */
  const courses = {};
  for (const [name, drug, line, start, end, dose, dosage, stopReason] of COURSES) {
    const course = drugCourse({
      drug,
      period: { start, end },
      status: "stopped",
      dose: [...dose],
      dosage,
      stopReason,
      line: lines[line - 1],
    });
    courses[name] = bundle.add(name, "INCA", course);
  }
  addFulvestrant(bundle, /** @type {string} */ (lines[0]));
  Object.assign(courses, addDeruxtecan(bundle, /** @type {string} */ (lines[2])));
  courses.eribulin = addEribulin(bundle, /** @type {string} */ (lines[3]));
  addLocalTreatment(bundle);
  return courses;
}

/** Days 1, 15 and 29, then every fourth week. @param {BundleBuilder} bundle @param {string} line */
function addFulvestrant(bundle, line) {
  const dose = /** @type {[number, string]} */ ([500, "mg"]);
  const course = bundle.add(
    "fulvestrant",
    "CytoBase",
    drugCourse({
      drug: FULVESTRANT,
      period: { start: "2022-06-14", end: "2024-02-06" },
      status: "stopped",
      stopReason: worded("progress"),
      dose,
      dosage: "500 mg intramuskulärt dag 1, 15, 29, därefter var 4:e vecka",
      line,
    }),
  );
  for (const [index, when] of ["2022-06-28", ...daysFrom("2022-06-14", "2024-01-23", 28)]
    .sort()
    .entries())
    bundle.add(
      `fulvestrant-${index + 1}`,
      "CytoBase",
      drugDose({ drug: FULVESTRANT, when, dose, course }),
    );
}

/** @param {BundleBuilder} bundle @param {string} line */
function addDeruxtecan(bundle, line) {
  const rows = /** @type {const} */ ([
    ["deruxtecan-5.4", 5.4, "2025-01-08", "2025-04-22", "completed", undefined, DERUXTECAN_FULL],
    ["deruxtecan-4.4", 4.4, "2025-04-23", "2025-11-25", "stopped", NOT_TOLERATED, DERUXTECAN_LOWER],
  ]);
  let number = 0;
  const references = rows.map(([name, mg, start, end, status, stopReason, days]) => {
    const dose = /** @type {[number, string]} */ ([mg, "mg/kg"]);
    const dosage = `${String(mg).replace(".", ",")} mg/kg intravenöst var 3:e vecka`;
    const row = { drug: DERUXTECAN, period: { start, end }, status, dose, dosage, line };
    const course = bundle.add(
      name,
      "CytoBase",
      drugCourse(stopReason === undefined ? row : { ...row, stopReason }),
    );
    for (const when of days) {
      number += 1;
      const given = { drug: DERUXTECAN, when, dose, course, cycle: { number } };
      bundle.add(`deruxtecan-c${number}`, "CytoBase", drugDose(given));
    }
    return course;
  });
  bundle.add(
    "deruxtecan-not-given",
    "CytoBase",
    drugDose({ drug: DERUXTECAN, when: "2025-09-17", course: references[1], status: "not-done" }),
  );
  const [full, lower] = references;
  return { "deruxtecan-5.4": full, "deruxtecan-4.4": lower };
}

/** The line that goes on, with what is planned of it. @param {BundleBuilder} bundle @param {string} line */
function addEribulin(bundle, line) {
  const dosage = "1,23 mg/m² intravenöst dag 1 och 8 av 21";
  const course = bundle.add(
    "eribulin",
    "CytoBase",
    drugCourse({
      drug: ERIBULIN,
      period: { start: "2026-06-24" },
      status: "active",
      dose: ERIBULIN_DOSE,
      dosage,
      line,
    }),
  );
  const dose = { drug: ERIBULIN, dose: ERIBULIN_DOSE };
  for (const [index, days] of ERIBULIN_DAYS.entries())
    for (const when of days) {
      const given = { ...dose, when, course, cycle: { number: index + 1 } };
      bundle.add(`eribulin-${when}`, "CytoBase", drugDose(given));
    }
  bundle.add(
    "eribulin-not-given",
    "CytoBase",
    drugDose({ ...dose, when: "2026-08-12", course, cycle: { number: 3 }, status: "not-done" }),
  );
  for (const when of ["2026-09-16", "2026-09-23"]) {
    const cycle = { number: 5 };
    const planned = { ...dose, when, dosage, line, cycle, authoredOn: "2026-09-02" };
    bundle.add(`eribulin-planned-${when}`, "CytoBase", plannedDose(planned));
  }
  return course;
}

/** Radiotherapy, twice to one place, and the ovaries. @param {BundleBuilder} bundle */
function addLocalTreatment(bundle) {
  const rows = /** @type {const} */ ([
    ["rt-spine-1", "2022-06-08", "2022-06-08", "Th11-L1", 8, 1],
    ["rt-spine-2", "2024-03-11", "2024-03-15", "Th11-L1", 20, 5],
    ["rt-hip", "2025-12-15", "2025-12-15", "Höger höft", 8, 1],
  ]);
  for (const [name, start, end, site, doseGy, fractions] of rows)
    bundle.add(
      name,
      "Cosmic",
      radiotherapy({
        when: { start, end },
        kva: "DV071",
        text: `Palliativ strålbehandling ${site}`,
        site,
        doseGy,
        fractions,
        intent: "palliative",
      }),
    );
  const code = coded(
    SYSTEM.kva,
    "LAF10",
    undefined,
    "Laparoskopisk bilateral salpingo-ooforektomi",
  );
  bundle.add("ovaries-removed", "Cosmic", procedure({ when: "2022-10-04", code }));
}
