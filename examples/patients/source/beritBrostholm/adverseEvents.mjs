import { codedAdverseEvent } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const NEUROPATHY = ["10034620", "Perifer sensorisk neuropati"];
const HEART = ["10050528", "Nedsatt ejektionsfraktion"];
const NEUTROPHILS = ["10029366", "Sänkt antal neutrofila"];
const HAND_FOOT = ["10054524", "Hand-fot-syndrom"];
const NAUSEA = ["10028813", "Illamående"];
const PNEUMONITIS = ["10035742", "Pneumonit"];
const LYMPHOEDEMA = ["10025233", "Lymfödem"];

/** MedDRA code and words, grade, start, end, suspected course, outcome. A change of grade is a new event that abuts. */
const ROWS = /** @type {const} */ ([
  [["10001760", "Alopeci"], 2, "2018-03-18", "2018-11", undefined, "resolved"],
  [NEUROPATHY, 1, "2018-05-28", "2018-06-10", "docetaxel", undefined],
  [NEUROPATHY, 2, "2018-06-11", "2018-09-30", "docetaxel", undefined],
  [NEUROPATHY, 1, "2018-10-01", "2020-03", "docetaxel", "resolved"],
  [["10016288", "Febril neutropeni"], 3, "2018-05-11", "2018-05-15", "docetaxel", "resolved"],
  [["10061103", "Stråldermatit"], 2, "2018-10-08", "2018-11-05", "irradiation", "resolved"],
  [HEART, 2, "2019-01-02", "2019-03-26", "trastuzumab", "resolved"],
  [["10020407", "Värmevallningar"], 2, "2018-12", "2021-06", "tamoxifen", "resolved"],
  [["10043565", "Tromboembolisk händelse"], 2, "2020-11-10", "2021-05-10", "tamoxifen", "resolved"],
  [["10003239", "Ledvärk"], 2, "2021-02", "2022-05-17", "letrozole", "resolved"],
  [LYMPHOEDEMA, 1, "2018-11-20", "2019-06-30", undefined, undefined],
  [LYMPHOEDEMA, 2, "2019-07-01", undefined, undefined, "ongoing"],
  [NEUTROPHILS, 2, "2022-07-12", "2022-08-08", "ribociclib-600", undefined],
  [NEUTROPHILS, 3, "2022-08-09", "2022-09-04", "ribociclib-600", undefined],
  [NEUTROPHILS, 2, "2022-09-05", "2024-02-06", "ribociclib-400", "resolved"],
  [HAND_FOOT, 1, "2024-03-20", "2024-04-30", "capecitabine-1000", undefined],
  [HAND_FOOT, 2, "2024-05-01", "2024-06-03", "capecitabine-1000", undefined],
  [HAND_FOOT, 3, "2024-06-04", "2024-06-17", "capecitabine-1000", undefined],
  [HAND_FOOT, 1, "2024-06-18", "2025-01-31", "capecitabine-750", "resolved"],
  [["10012727", "Diarré"], 2, "2024-04-10", "2024-05-20", "capecitabine-1000", "resolved"],
  [NAUSEA, 3, "2025-01-10", "2025-01-28", "deruxtecan-5.4", undefined],
  [NAUSEA, 2, "2025-01-29", "2025-04-22", "deruxtecan-5.4", undefined],
  [NAUSEA, 1, "2025-04-23", "2025-11-30", "deruxtecan-4.4", "resolved"],
  [["10016256", "Trötthet"], 2, "2025-02-19", "2026-01-31", "deruxtecan-5.4", "resolved"],
  [PNEUMONITIS, 1, "2025-09-09", "2025-10-13", "deruxtecan-4.4", "resolved"],
  [PNEUMONITIS, 2, "2025-11-25", "2026-01-20", "deruxtecan-4.4", "resolved"],
  [NEUTROPHILS, 3, "2026-08-12", "2026-08-25", "eribulin", "resolved"],
  [NEUROPATHY, 1, "2026-08-26", undefined, "eribulin", "ongoing"],
]);

/** The adverse events, each with the course it is suspected to come from. @param {BundleBuilder} bundle @param {Readonly<Record<string, string>>} courses */
export function addAdverseEvents(bundle, courses) {
  for (const [index, [[meddra, term], grade, start, end, name, outcome]] of ROWS.entries()) {
    const suspect = name === undefined ? undefined : courses[name];
    const row = { meddra, term, grade, period: { start, end }, suspect, outcome };
    bundle.add(`adverse-event-${index + 1}`, "CytoBase", codedAdverseEvent(row));
  }
}
