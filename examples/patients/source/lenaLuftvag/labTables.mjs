/**
 * Laboratory values of Lena, made up. LD in µkat/L, sodium and calcium in mmol/L, CRP in mg/L; `<` goes with the number.
 * @type {readonly (readonly [day: string, ld: number, sodium: number, calcium: number, crp: number, comparator?: "<"])[]}
 */
export const CHEMISTRY = [
  ["2023-02-13", 4.1, 138, 2.38, 14],
  ["2023-05-10", 2.9, 140, 2.31, 4, "<"],
  ["2023-11-22", 2.6, 140, 2.29, 4, "<"],
  ["2024-06-12", 2.8, 139, 2.27, 4, "<"],
  ["2024-10-02", 3, 138, 2.13, 7],
  ["2025-01-15", 5.2, 131, 2.71, 34],
  ["2025-02-12", 4.9, 133, 2.44, 41],
  ["2025-03-26", 3.6, 137, 2.31, 12],
  ["2025-08-20", 4.6, 134, 2.47, 38],
  ["2025-10-15", 5.4, 132, 2.52, 52],
  ["2026-01-28", 3.4, 137, 2.35, 18],
  ["2026-02-25", 3.8, 136, 2.28, 46],
  ["2026-05-06", 3.3, 139, 2.31, 6],
  ["2026-08-26", 4.7, 133, 2.48, 29],
  ["2026-09-09", 5.1, 131, 2.56, 37],
];

/** Haemoglobin in g/L and neutrophils in 10⁹/L around the chemotherapy. @type {readonly (readonly [day: string, haemoglobin: number, neutrophils: number])[]} */
export const BLOOD_COUNT = [
  ["2025-02-12", 126, 5.4],
  ["2025-03-26", 105, 2.1],
  ["2025-04-16", 98, 0.8],
  ["2025-04-23", 96, 2.4],
  ["2026-09-09", 118, 6.2],
];
