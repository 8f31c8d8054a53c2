import { adverseEvent, procedure } from "../fhir/care.mjs";
import { SYSTEM, worded } from "../fhir/codes.mjs";
import { laterEvents } from "./laterEvents.mjs";
import { addCycles, drugCourse, lineOfTherapy } from "../fhir/treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CARBOPLATIN = { atc: "L01XA02", text: "Carboplatin" };
const PACLITAXEL = { atc: "L01CD01", text: "Paclitaxel" };
const LIPOSOMAL_DOXORUBICIN = { atc: "L01DB01", text: "Pegylated liposomal doxorubicin" };
const OLAPARIB = { atc: "L01XK01", text: "Olaparib" };
const BEVACIZUMAB = { atc: "L01FG01", text: "Bevacizumab" };

const FIRST_LINE_DAYS = [
  "2021-04-06",
  "2021-04-27",
  "2021-05-18",
  "2021-06-08",
  "2021-06-29",
  "2021-07-20",
];
const SECOND_LINE_DAYS = [
  "2023-07-11",
  "2023-08-08",
  "2023-09-05",
  "2023-10-03",
  "2023-10-31",
  "2023-11-28",
];

/** Surgery, three lines with cycles, maintenance with a dose change, and the adverse events. @param {BundleBuilder} bundle */
export function addTreatments(bundle) {
  const coding = ["LCD00", "LAF10"].map((code) => ({ system: SYSTEM.kva, code }));
  bundle.add(
    "surgery",
    "Cosmic",
    procedure({
      when: "2021-03-02",
      code: { coding, text: "Primary debulking surgery" },
      outcome: "R0",
    }),
  );
  const first = bundle.add(
    "line-1",
    "INCA",
    lineOfTherapy({ title: "Linje 1", period: { start: "2021-04-06", end: "2023-06-20" } }),
  );
  const second = bundle.add(
    "line-2",
    "INCA",
    lineOfTherapy({ title: "Linje 2", period: { start: "2023-07-11", end: "2023-12-26" } }),
  );
  const third = bundle.add(
    "line-3",
    "INCA",
    lineOfTherapy({ title: "Line 3", period: { start: "2024-09-03" } }),
  );
  const paclitaxel = addFirstLine(bundle, first);
  const olaparib = addMaintenance(bundle, first);
  const { carboplatin, doxorubicin } = addSecondLine(bundle, second);
  const { weekly, bevacizumab } = addThirdLine(bundle, third);
  const rows = [
    {
      term: "Peripheral sensory neuropathy",
      grade: 1,
      period: { start: "2021-06-15", end: "2022-03-01" },
      suspect: paclitaxel,
    },
    {
      term: "Anaemia",
      grade: 3,
      period: { start: "2021-11-23", end: "2021-12-20" },
      suspect: olaparib,
    },
    {
      term: "Anaemia",
      grade: 1,
      period: { start: "2021-12-21", end: "2022-04-12" },
      suspect: olaparib,
    },
    {
      term: "Colonic perforation",
      grade: 4,
      period: { start: "2025-03-19", end: "2025-03-21" },
      suspect: bevacizumab,
    },
    {
      term: "Colonic perforation",
      grade: 5,
      period: { start: "2025-03-22", end: "2025-03-22" },
      suspect: bevacizumab,
      outcome: "fatal",
    },
    ...laterEvents({ paclitaxel, carboplatin, doxorubicin, weekly, bevacizumab }),
  ];
  for (const [index, row] of rows.entries())
    bundle.add(`adverse-event-${index + 1}`, "Cosmic", adverseEvent(row));
  return { paclitaxel: weekly, bevacizumab };
}

/** @param {BundleBuilder} bundle @param {string} line */
function addFirstLine(bundle, line) {
  const common = { period: { start: "2021-04-06", end: "2021-08-09" }, status: "completed", line };
  addCycles(bundle, "carboplatin-1", CARBOPLATIN, FIRST_LINE_DAYS, {
    ...common,
    dose: [560, "mg"],
    dosage: "AUC 5 i.v. every 3 weeks",
  });
  return addCycles(bundle, "paclitaxel-1", PACLITAXEL, FIRST_LINE_DAYS, {
    ...common,
    dose: [175, "mg/m²"],
    dosage: "175 mg/m² i.v. every 3 weeks",
  });
}

/** @param {BundleBuilder} bundle @param {string} line */
function addMaintenance(bundle, line) {
  const full = bundle.add(
    "olaparib-300",
    "Cosmic",
    drugCourse({
      drug: OLAPARIB,
      period: { start: "2021-09-14", end: "2021-12-20" },
      status: "completed",
      dose: [300, "mg"],
      dosage: "300 mg twice daily",
      line,
    }),
  );
  bundle.add(
    "olaparib-250",
    "Cosmic",
    drugCourse({
      drug: OLAPARIB,
      period: { start: "2021-12-21", end: "2023-06-20" },
      status: "stopped",
      stopReason: worded("progression"),
      dose: [250, "mg"],
      dosage: "250 mg twice daily",
      line,
    }),
  );
  return full;
}

/** @param {BundleBuilder} bundle @param {string} line */
function addSecondLine(bundle, line) {
  const common = { period: { start: "2023-07-11", end: "2023-12-26" }, status: "completed", line };
  const carboplatin = addCycles(bundle, "carboplatin-2", CARBOPLATIN, SECOND_LINE_DAYS, {
    ...common,
    dose: [520, "mg"],
    dosage: "AUC 5 i.v. every 4 weeks",
  });
  const doxorubicin = addCycles(bundle, "doxorubicin", LIPOSOMAL_DOXORUBICIN, SECOND_LINE_DAYS, {
    ...common,
    dose: [30, "mg/m²"],
    dosage: "30 mg/m² i.v. every 4 weeks",
  });
  return { carboplatin, doxorubicin };
}

/** Bevacizumab was never closed in the source: it is stated as active after the patient's death. @param {BundleBuilder} bundle @param {string} line */
function addThirdLine(bundle, line) {
  const weekly = bundle.add(
    "paclitaxel-2",
    "Cosmic",
    drugCourse({
      drug: PACLITAXEL,
      period: { start: "2024-09-03", end: "2025-01-14" },
      status: "stopped",
      stopReason: worded("neuropathy"),
      dose: [80, "mg/m²"],
      dosage: "80 mg/m² i.v. days 1, 8, 15 and 22 every 4 weeks",
      line,
    }),
  );
  const bevacizumab = bundle.add(
    "bevacizumab",
    "Cosmic",
    drugCourse({
      drug: BEVACIZUMAB,
      period: { start: "2024-09-03" },
      status: "active",
      dose: [10, "mg/kg"],
      dosage: "10 mg/kg i.v. every 2 weeks",
      line,
    }),
  );
  return { weekly, bevacizumab };
}
