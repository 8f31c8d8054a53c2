import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { drugDose } from "../fhir/treatments.mjs";
import { addNumberedCycles } from "../resources/course.mjs";

/** @typedef {{ atc: string, text: string }} Drug */

const VINCRISTINE = { atc: "L01CA02", text: "Vinkristin" };
const CISPLATIN = { atc: "L01XA01", text: "Cisplatin" };
const LOMUSTINE = { atc: "L01AD02", text: "Lomustin" };
const CYCLOPHOSPHAMIDE = { atc: "L01AA01", text: "Cyklofosfamid" };

const NOT_TOLERATED = coded(SYSTEM.snomed, "407563006", undefined, "toxicitet");
const COMPLETED = coded(SYSTEM.snomed, "182992009", undefined, "avslutad som planerat");
const VINCRISTINE_DAYS = "dag 1, 8 och 15 i A-kur, dag 1 i B-kur";

/**
 * Eight courses after the radiotherapy, A (odd) and B (even) by turns; the fourth a week late for neutropenia, the
 * seventh for an infection. Each dose with its day and the number of its course; before them vincristine every week.
 * @type {readonly (readonly [name: string, drug: Drug, perSquareMetre: number, dosage: string, period: readonly [start: string, end: string], stop: object | undefined, doses: readonly (readonly [day: string, course?: number])[]])[]}
 */
const COURSES = [
  [
    "vincristine-rt",
    VINCRISTINE,
    1.5,
    "1,5 mg/m² en gång i veckan",
    ["2023-11-20", "2023-12-22"],
    undefined,
    [
      ["2023-11-20"],
      ["2023-11-27"],
      ["2023-12-04"],
      ["2023-12-11"],
      ["2023-12-18"],
      ["2023-12-22"],
    ],
  ],
  [
    "vincristine-full",
    VINCRISTINE,
    1.5,
    `1,5 mg/m² ${VINCRISTINE_DAYS}`,
    ["2024-02-05", "2024-06-16"],
    worded("dossänkning för neuropati"),
    [
      ["2024-02-05", 1],
      ["2024-02-12", 1],
      ["2024-02-19", 1],
      ["2024-03-18", 2],
      ["2024-04-08", 3],
      ["2024-04-15", 3],
      ["2024-04-22", 3],
      ["2024-05-27", 4],
    ],
  ],
  [
    "vincristine-lower",
    VINCRISTINE,
    1,
    `1 mg/m² ${VINCRISTINE_DAYS}`,
    ["2024-06-17", "2024-10-28"],
    COMPLETED,
    [
      ["2024-06-17", 5],
      ["2024-06-24", 5],
      ["2024-07-01", 5],
      ["2024-07-29", 6],
      ["2024-08-26", 7],
      ["2024-09-02", 7],
      ["2024-09-09", 7],
      ["2024-10-07", 8],
    ],
  ],
  [
    "cisplatin-70",
    CISPLATIN,
    70,
    "70 mg/m² dag 1 i A-kur",
    ["2024-02-05", "2024-06-16"],
    worded("dossänkning för hörselnedsättning"),
    [
      ["2024-02-05", 1],
      ["2024-04-08", 3],
    ],
  ],
  [
    "cisplatin-35",
    CISPLATIN,
    35,
    "35 mg/m² dag 1 i A-kur",
    ["2024-06-17", "2024-08-19"],
    NOT_TOLERATED,
    [["2024-06-17", 5]],
  ],
  [
    "lomustine-75",
    LOMUSTINE,
    75,
    "75 mg/m² dag 1 i A-kur",
    ["2024-02-05", "2024-08-25"],
    worded("dossänkning för trombocytopeni"),
    [
      ["2024-02-05", 1],
      ["2024-04-08", 3],
      ["2024-06-17", 5],
    ],
  ],
  [
    "lomustine-55",
    LOMUSTINE,
    55,
    "55 mg/m² dag 1 i A-kur",
    ["2024-08-26", "2024-10-06"],
    COMPLETED,
    [["2024-08-26", 7]],
  ],
  [
    "cyclophosphamide",
    CYCLOPHOSPHAMIDE,
    1000,
    "1000 mg/m² dag 1 och 2 i B-kur, med mesna",
    ["2024-03-18", "2024-10-28"],
    COMPLETED,
    [
      ["2024-03-18", 2],
      ["2024-03-19", 2],
      ["2024-05-27", 4],
      ["2024-05-28", 4],
      ["2024-07-29", 6],
      ["2024-07-30", 6],
      ["2024-10-07", 8],
      ["2024-10-08", 8],
    ],
  ],
];

/** Every drug of the table, and the dose that was not given. Gives the courses adverse events are suspected to come from. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle @param {string} line */
export function addMaintenance(bundle, line) {
  /** @type {Record<string, string>} */
  const courses = {};
  for (const [name, drug, amount, dosage, [start, end], stopReason, doses] of COURSES)
    courses[name] = addNumberedCycles(
      bundle,
      name,
      drug,
      doses.map(([day]) => day),
      {
        period: { start, end },
        status: stopReason === NOT_TOLERATED ? "stopped" : "completed",
        stopReason,
        dose: [amount, "mg/m²"],
        dosage,
        line,
      },
      { numbers: doses.flatMap(([, course]) => course ?? []) },
    );
  bundle.add(
    "cisplatin-not-given",
    "CytoBase",
    drugDose({
      drug: CISPLATIN,
      when: "2024-08-26",
      dose: [35, "mg/m²"],
      course: courses["cisplatin-35"],
      cycle: { number: 7 },
      status: "not-done",
    }),
  );
  return {
    vincristine: String(courses["vincristine-full"]),
    cisplatin: String(courses["cisplatin-70"]),
    cyclophosphamide: String(courses["cyclophosphamide"]),
  };
}
