/** @typedef {"paclitaxel" | "carboplatin" | "doxorubicin" | "weekly" | "bevacizumab"} Course */

const NEUROPATHY = "Peripheral sensory neuropathy";
const HAND_FOOT = "Palmar-plantar erythrodysesthesia syndrome";

/** Term in the words of the source, grade, start, end, suspected course. A change of grade is a new event that abuts. */
const ROWS = /** @type {const} */ ([
  ["Neutrophil count decreased", 3, "2021-05-19", "2021-05-26", "paclitaxel"],
  ["Alopecia", 2, "2021-04-25", "2021-12", "paclitaxel"],
  ["Nausea", 2, "2023-07-12", "2023-12-10", "carboplatin"],
  ["Infusion related reaction", 3, "2023-10-31", "2023-10-31", "carboplatin"],
  [HAND_FOOT, 1, "2023-09-12", "2023-10-09", "doxorubicin"],
  [HAND_FOOT, 2, "2023-10-10", "2024-01-15", "doxorubicin"],
  ["Hypertoni", 2, "2024-10-15", "2025-02-25", "bevacizumab"],
  ["Proteinuria", 1, "2024-11-12", undefined, "bevacizumab"],
  [NEUROPATHY, 2, "2024-10-29", "2024-12-30", "weekly"],
  [NEUROPATHY, 3, "2024-12-31", "2025-02-04", "weekly"],
  [NEUROPATHY, 2, "2025-02-05", undefined, "weekly"],
  ["Ascites", 3, "2025-01-27", undefined, undefined],
]);

/** The adverse events after the first five, each with the course it is suspected to come from. @param {Readonly<Record<Course, string>>} courses */
export function laterEvents(courses) {
  return ROWS.map(([term, grade, start, end, suspect]) => ({
    term,
    grade,
    period: { start, ...(end === undefined ? {} : { end }) },
    ...(suspect === undefined ? {} : { suspect: courses[suspect] }),
  }));
}
