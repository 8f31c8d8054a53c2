import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import {
  addCycles,
  drugCourse,
  drugDose,
  lineOfTherapy,
  radiotherapy,
} from "../fhir/treatments.mjs";
import { codedAdverseEvent } from "../resources/measures.mjs";
import { addSupport } from "./support.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const TEMOZOLOMIDE = { atc: "L01AX03", text: "Temozolomid" };
const LOMUSTINE = { atc: "L01AD02", text: "Lomustin" };
const BEVACIZUMAB = { atc: "L01FG01", text: "Bevacizumab" };

/** The courses of temozolomide: dose in mg/m², start, end, dosage. */
const TEMOZOLOMIDE_COURSES = /** @type {const} */ ([
  [75, "2024-05-20", "2024-07-02", "75 mg/m² dagligen under strålbehandlingen"],
  [150, "2024-07-30", "2024-08-26", "150 mg/m² dag 1-5 var 28:e dag"],
  [200, "2024-08-27", "2024-12-02", "200 mg/m² dag 1-5 var 28:e dag"],
  [150, "2024-12-03", "2025-01-27", "150 mg/m² dag 1-5 var 28:e dag"],
]);

/** Cycles of five days: first day, last day, dose in mg/m². The fifth was postponed by the nadir of the fourth. */
const TEMOZOLOMIDE_CYCLES = /** @type {const} */ ([
  ["2024-07-30", "2024-08-03", 150],
  ["2024-08-27", "2024-08-31", 200],
  ["2024-09-24", "2024-09-28", 200],
  ["2024-10-22", "2024-10-26", 200],
  ["2024-12-03", "2024-12-07", 150],
  ["2024-12-31", "2025-01-04", 150],
]);

const BEVACIZUMAB_DAYS = [
  "2025-10-14",
  "2025-10-28",
  "2025-11-11",
  "2025-11-25",
  "2025-12-09",
  "2025-12-23",
  "2026-01-07",
  "2026-01-20",
  "2026-02-03",
];

/** Surgery, radiotherapy, three lines, what supports them, and the adverse events. @param {BundleBuilder} bundle */
export function addTreatments(bundle) {
  bundle.add(
    "surgery",
    "Cosmic",
    procedure({
      when: "2024-04-22",
      code: coded(SYSTEM.kva, "AAB00", undefined, "Kraniotomi med tumörresektion"),
      outcome: "Subtotal resektion, 5-ALA",
      other: { bodySite: [worded("Höger frontallob")] },
    }),
  );
  const first = addLine(bundle, 1, "2024-05-20", "2025-01-27");
  const second = addLine(bundle, 2, "2025-07-01", "2025-09");
  const third = addLine(bundle, 3, "2025-10-14");
  const radiation = addRadiotherapy(bundle, first);
  const temozolomide = addTemozolomide(bundle, first);
  const lomustine = addCycles(bundle, "lomustine", LOMUSTINE, ["2025-07-01", "2025-08-12"], {
    period: { start: "2025-07-01", end: "2025-09" },
    status: "stopped",
    stopReason: worded("progress"),
    dose: [110, "mg/m²"],
    dosage: "110 mg/m² per os var 6:e vecka",
    line: second,
  });
  const bevacizumab = addBevacizumab(bundle, third);
  addSupport(bundle);
  addAdverseEvents(bundle, { radiation, temozolomide, lomustine, bevacizumab });
}

/** @param {BundleBuilder} bundle @param {number} number @param {string} start @param {string} [end] */
function addLine(bundle, number, start, end) {
  const title = `Linje ${number}`;
  return bundle.add(`line-${number}`, "INCA", lineOfTherapy({ title, period: { start, end } }));
}

/** The source says nothing of the intent, so what the builder writes of it is left out. @param {BundleBuilder} bundle @param {string} line */
function addRadiotherapy(bundle, line) {
  const { extension, ...course } = radiotherapy({
    when: { start: "2024-05-20", end: "2024-07-02" },
    kva: "DV070",
    text: "Strålbehandling hjärna",
    site: "Höger frontallob",
    doseGy: 60,
    fractions: 30,
    intent: "palliative",
    line,
  });
  const stated = /** @type {{ url: string }[]} */ (extension).filter(
    ({ url }) => !url.endsWith("procedure-intent"),
  );
  return bundle.add("radiotherapy", "Aria", { ...course, extension: stated });
}

/** Gives the course at the full dose. @param {BundleBuilder} bundle @param {string} line */
function addTemozolomide(bundle, line) {
  const courses = TEMOZOLOMIDE_COURSES.map(([amount, start, end, dosage], index) =>
    bundle.add(
      `temozolomide-${index + 1}`,
      "CytoBase",
      drugCourse({
        drug: TEMOZOLOMIDE,
        period: { start, end },
        status: "completed",
        dose: [amount, "mg/m²"],
        dosage,
        line,
      }),
    ),
  );
  for (const [index, [start, end, amount]] of TEMOZOLOMIDE_CYCLES.entries()) {
    const number = index + 1;
    // The doses of one cycle belong to the course that runs on its first day.
    const course = TEMOZOLOMIDE_COURSES.findIndex(([, from, to]) => start >= from && start <= to);
    bundle.add(
      `temozolomide-c${number}`,
      "CytoBase",
      drugDose({
        drug: TEMOZOLOMIDE,
        when: { start, end },
        dose: [amount, "mg/m²"],
        course: courses[course],
        cycle: { number, of: TEMOZOLOMIDE_CYCLES.length },
      }),
    );
  }
  return /** @type {string} */ (courses[2]);
}

/** Never closed in the source: stated as active after the patient's death. @param {BundleBuilder} bundle @param {string} line */
function addBevacizumab(bundle, line) {
  const course = bundle.add(
    "bevacizumab",
    "CytoBase",
    drugCourse({
      drug: BEVACIZUMAB,
      period: { start: "2025-10-14" },
      status: "active",
      dose: [10, "mg/kg"],
      dosage: "10 mg/kg i.v. var 2:a vecka",
      line,
    }),
  );
  for (const [index, when] of BEVACIZUMAB_DAYS.entries()) {
    const dose = drugDose({ drug: BEVACIZUMAB, when, dose: [10, "mg/kg"], course });
    bundle.add(`bevacizumab-${index + 1}`, "CytoBase", dose);
  }
  return course;
}

/** @param {BundleBuilder} bundle @param {Record<"radiation" | "temozolomide" | "lomustine" | "bevacizumab", string>} suspects */
function addAdverseEvents(bundle, { radiation, temozolomide, lomustine, bevacizumab }) {
  const rows = /** @type {const} */ ([
    [
      "10035528",
      "Sänkt antal trombocyter",
      3,
      "2024-11-12",
      "2024-11-19",
      temozolomide,
      "resolved",
    ],
    ["10029366", "Sänkt antal neutrofila", 3, "2024-11-12", "2024-11-25", temozolomide, "resolved"],
    ["10028813", "Illamående", 1, "2024-08", "2025-01", temozolomide, "resolved"],
    ["10016256", "Trötthet", 2, "2024-06-17", "2024-09-30", radiation, "resolved"],
    ["10035528", "Sänkt antal trombocyter", 3, "2025-09-12", "2025-09-22", lomustine, "resolved"],
    ["10020772", "Hypertoni", 2, "2025-11-25", undefined, bevacizumab, undefined],
    ["10043565", "Tromboembolisk händelse", 3, "2025-12-28", "2026-02-20", bevacizumab, undefined],
  ]);
  for (const [index, [meddra, term, grade, start, end, suspect, outcome]] of rows.entries()) {
    const row = { meddra, term, grade, period: { start, end }, suspect, outcome };
    bundle.add(`adverse-event-${index + 1}`, "CytoBase", codedAdverseEvent(row));
  }
}
