import { procedure } from "../fhir/care.mjs";
import { worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose } from "../fhir/treatments.mjs";
import { daysFrom } from "../resources/panels.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Name, ATC, words, start, end, dosage, what for; in the words of the source they came from. */
const COURSES = /** @type {const} */ ([
  ["losartan", "C09CA01", "Losartan", "2012", "2025-03-22", "50 mg dagligen", "Hypertoni"],
  [
    "amlodipine",
    "C08CA01",
    "Amlodipin",
    "2024-10-15",
    "2025-03-22",
    "5 mg dagligen",
    "Hypertension on bevacizumab",
  ],
  [
    "tinzaparin",
    "B01AB10",
    "Tinzaparin",
    "2021-03-02",
    "2021-03-30",
    "4500 E dagligen",
    "Trombosprofylax",
  ],
  [
    "ondansetron-1",
    "A04AA01",
    "Ondansetron",
    "2021-04-06",
    "2021-07-25",
    "8 mg vid behov",
    "Nausea",
  ],
  [
    "ondansetron-2",
    "A04AA01",
    "Ondansetron",
    "2023-07-11",
    "2023-12-03",
    "8 mg vid behov",
    "Nausea",
  ],
  [
    "betamethasone-1",
    "H02AB01",
    "Betametason",
    "2021-04-06",
    "2021-07-20",
    "premedicinering",
    "Premedication",
  ],
  [
    "betamethasone-2",
    "H02AB01",
    "Betametason",
    "2024-09-03",
    "2025-01-14",
    "premedicinering",
    "Premedication",
  ],
  [
    "pregabalin",
    "N03AX16",
    "Pregabalin",
    "2024-12",
    "2025-03-22",
    "75 mg två gånger dagligen",
    "Neuropati",
  ],
  [
    "morphine-1",
    "N02AA01",
    "Morfin, depot",
    "2025-01-29",
    "2025-02-24",
    "10 mg två gånger dagligen",
    "Buksmärta",
  ],
  [
    "morphine-2",
    "N02AA01",
    "Morfin, depot",
    "2025-02-25",
    "2025-03-22",
    "30 mg två gånger dagligen",
    "Buksmärta",
  ],
  [
    "macrogol",
    "A06AD65",
    "Makrogol",
    "2025-01-29",
    "2025-03-22",
    "1 dospåse dagligen",
    "Förstoppning",
  ],
]);

const FILGRASTIM_DAYS = ["2021-05-20", "2021-05-21", "2021-05-22", "2023-09-07", "2023-09-08"];
/** Not on Christmas Eve and New Year's Eve. */
const PACLITAXEL_DAYS = daysFrom("2024-09-03", "2025-01-07", 7).filter(
  (day) => day !== "2024-12-24" && day !== "2024-12-31",
);
const BEVACIZUMAB_DAYS = daysFrom("2024-09-03", "2025-02-18", 14).filter(
  (day) => day !== "2024-12-24",
);

/** The doses of the third line, supporting and other drugs, and what was done beside them. @param {BundleBuilder} bundle @param {{ paclitaxel: string, bevacizumab: string }} courses */
export function addSupport(bundle, { paclitaxel, bevacizumab }) {
  const rows = /** @type {const} */ ([
    [
      "paclitaxel-2",
      { atc: "L01CD01", text: "Paclitaxel" },
      [80, "mg/m²"],
      PACLITAXEL_DAYS,
      paclitaxel,
    ],
    [
      "bevacizumab",
      { atc: "L01FG01", text: "Bevacizumab" },
      [10, "mg/kg"],
      BEVACIZUMAB_DAYS,
      bevacizumab,
    ],
  ]);
  for (const [name, drug, [amount, unit], days, course] of rows)
    for (const [index, when] of days.entries())
      bundle.add(
        `${name}-${index + 1}`,
        "Cosmic",
        drugDose({ drug, when, dose: [amount, unit], course }),
      );
  for (const [name, atc, text, start, end, dosage, reason] of COURSES) {
    const other = { reasonCode: [worded(reason)] };
    const period = { start, end };
    const drug = { atc, text };
    bundle.add(name, "Cosmic", drugCourse({ drug, period, status: "completed", dosage, other }));
  }
  const filgrastim = { atc: "L03AA02", text: "Filgrastim" };
  for (const [index, when] of FILGRASTIM_DAYS.entries())
    bundle.add(`filgrastim-${index + 1}`, "Cosmic", drugDose({ drug: filgrastim, when }));
  const acts = /** @type {const} */ ([
    ["transfusion", "2021-11-24", "Erytrocyttransfusion, 2 enheter"],
    ["paracentesis-1", "2025-01-28", "Ascitestappning, 3,5 liter"],
    ["paracentesis-2", "2025-02-26", "Ascitestappning, 4 liter"],
  ]);
  for (const [name, when, text] of acts)
    bundle.add(name, "Cosmic", procedure({ when, code: worded(text) }));
}
