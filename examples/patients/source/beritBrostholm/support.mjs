import { worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose } from "../fhir/treatments.mjs";
import { daysFrom } from "../resources/panels.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Name, drug, start, end, dose, dosage, what for. Calcium was never closed in the source; the last tablets go on. */
const COURSES = /** @type {const} */ ([
  [
    "levothyroxine",
    "H03AA01",
    "Levotyroxin",
    "2009",
    undefined,
    [75, "µg"],
    "75 µg dagligen",
    "Hypotyreos",
  ],
  [
    "betamethasone",
    "H02AB01",
    "Betametason",
    "2018-02-27",
    "2018-07-14",
    undefined,
    "i samband med cytostatika",
    "Illamående",
  ],
  [
    "ondansetron",
    "A04AA01",
    "Ondansetron",
    "2018-02-27",
    "2018-07-14",
    [8, "mg"],
    "8 mg vid behov",
    "Illamående",
  ],
  [
    "ramipril",
    "C09AA05",
    "Ramipril",
    "2019-01-03",
    "2022-06-30",
    [5, "mg"],
    "5 mg dagligen",
    "Nedsatt ejektionsfraktion",
  ],
  [
    "venlafaxine",
    "N06AX16",
    "Venlafaxin",
    "2019-03",
    "2021-06",
    [37.5, "mg"],
    "37,5 mg dagligen",
    "Värmevallningar",
  ],
  [
    "apixaban",
    "B01AF02",
    "Apixaban",
    "2020-11-10",
    "2021-05-10",
    [5, "mg"],
    "5 mg två gånger dagligen",
    "Ventrombos",
  ],
  [
    "calcium",
    "A12AX",
    "Kalcium och vitamin D",
    "2018-10",
    undefined,
    undefined,
    "1 tablett dagligen",
    "Benskydd",
  ],
  [
    "oxycodone-1",
    "N02AA05",
    "Oxikodon, depot",
    "2022-05-18",
    "2022-08-31",
    [10, "mg"],
    "10 mg två gånger dagligen",
    "Ryggsmärta",
  ],
  [
    "paracetamol",
    "N02BE01",
    "Paracetamol",
    "2022-05-18",
    undefined,
    [1, "g"],
    "1 g vid behov, högst fyra gånger dagligen",
    "Smärta",
  ],
  ["loperamide", "A07DA03", "Loperamid", "2024-04", "2024-12", undefined, "vid behov", "Diarré"],
  [
    "aprepitant",
    "A04AD12",
    "Aprepitant",
    "2025-01-08",
    "2025-11-07",
    [125, "mg"],
    "125 mg, därefter 80 mg dag 2-3",
    "Illamående",
  ],
  [
    "olanzapine",
    "N05AH03",
    "Olanzapin",
    "2025-01-29",
    "2025-11-11",
    [5, "mg"],
    "5 mg till natten, 4 dagar per kur",
    "Illamående",
  ],
  [
    "prednisolone-40",
    "H02AB06",
    "Prednisolon",
    "2025-11-26",
    "2025-12-09",
    [40, "mg"],
    "40 mg dagligen",
    "Pneumonit",
  ],
  [
    "prednisolone-20",
    "H02AB06",
    "Prednisolon",
    "2025-12-10",
    "2025-12-30",
    [20, "mg"],
    "20 mg dagligen",
    "Pneumonit",
  ],
  [
    "prednisolone-5",
    "H02AB06",
    "Prednisolon",
    "2025-12-31",
    "2026-01-20",
    [5, "mg"],
    "5 mg dagligen",
    "Pneumonit",
  ],
  [
    "oxycodone-2",
    "N02AA05",
    "Oxikodon, depot",
    "2026-06-10",
    undefined,
    [5, "mg"],
    "5 mg två gånger dagligen",
    "Smärta",
  ],
]);

/** Bone drugs: name, drug, days, end, dose, dosage. */
const BONE = /** @type {const} */ ([
  [
    "zoledronic-acid",
    "M05BA08",
    "Zoledronsyra",
    ["2018-11-07", "2019-05-08", "2019-11-06", "2020-05-06", "2020-11-04", "2021-05-05"],
    "2021-05-05",
    4,
    "4 mg intravenöst var 6:e månad",
  ],
  [
    "denosumab",
    "M05BX04",
    "Denosumab",
    [...daysFrom("2022-06-14", "2024-01-23", 28), ...daysFrom("2024-04-17", "2026-07-15", 91)],
    undefined,
    120,
    "120 mg subkutant var 4:e vecka, från april 2024 var 12:e vecka",
  ],
]);

/** Pegfilgrastim on the day after: in the first courses and under eribulin. */
const PEGFILGRASTIM = ["2018-05-24", "2018-06-21", "2018-07-12", "2026-09-03"];

/** Supporting drugs, and those for other illnesses. @param {BundleBuilder} bundle */
export function addSupport(bundle) {
  for (const [name, atc, text, start, end, dose, dosage, reason] of COURSES) {
    const course = drugCourse({
      drug: { atc, text },
      period: { start, end },
      status: end === undefined ? "active" : "completed",
      dosage,
      ...(dose === undefined ? {} : { dose: [...dose] }),
      other: { reasonCode: [worded(reason)] },
    });
    bundle.add(name, "Cosmic", course);
  }
  for (const [name, atc, text, days, end, mg, dosage] of BONE) {
    const drug = { atc, text };
    const dose = /** @type {[number, string]} */ ([mg, "mg"]);
    const status = end === undefined ? "active" : "completed";
    const period = { start: days[0] ?? "", end };
    const course = bundle.add(name, "Cosmic", drugCourse({ drug, period, status, dose, dosage }));
    for (const [index, when] of days.entries())
      bundle.add(`${name}-${index + 1}`, "Cosmic", drugDose({ drug, when, dose, course }));
  }
  for (const when of PEGFILGRASTIM)
    bundle.add(
      `pegfilgrastim-${when}`,
      "CytoBase",
      drugDose({ drug: { atc: "L03AA13", text: "Pegfilgrastim" }, when, dose: [6, "mg"] }),
    );
}
