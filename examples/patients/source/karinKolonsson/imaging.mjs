import { SYSTEM, coded } from "../fhir/codes.mjs";
import { ecog } from "../fhir/observations.mjs";
import { addExaminations } from "../resources/examined.mjs";
import { addBodySize } from "../resources/bodySize.mjs";
import { bloodPressure } from "../resources/measures.mjs";

const CT = { name: "DT thorax och buk", modalities: ["CT"] };

/** Sums of target lesions in mm; the ruler is laid anew at the recurrence and at the start of the study. @type {readonly import("../resources/examined.mjs").Examination[]} */
const EXAMINATIONS = [
  {
    ...CT,
    day: "2023-02-24",
    sum: 56,
    conclusion: "Tumör i sigmoideum. Levermetastaser i segment 6, 34 mm, och 7, 22 mm.",
  },
  {
    day: "2023-03-03",
    name: "MR lever",
    modalities: ["MR"],
    conclusion: "Två metastaser, inga fler.",
  },
  { ...CT, day: "2023-04-28", sum: 44, category: "SD" },
  {
    ...CT,
    day: "2023-06-14",
    sum: 31,
    category: "PR",
    conclusion: "Båda levermetastaserna har minskat.",
  },
  { ...CT, day: "2023-09-25", conclusion: "Postoperativt status utan kvarvarande tumör." },
  { ...CT, day: "2024-01-10", conclusion: "Inget återfall." },
  { ...CT, day: "2024-05-15", conclusion: "Inget återfall." },
  {
    ...CT,
    day: "2024-11-20",
    sum: 41,
    category: "PD",
    conclusion: "Två nya levermetastaser, 23 och 18 mm. Lungförändring i höger underlob, 8 mm.",
  },
  { ...CT, day: "2025-02-19", sum: 34, category: "SD" },
  {
    ...CT,
    day: "2025-04-22",
    sum: 26,
    category: "PR",
    conclusion: "Metastaserna mindre. Emboli i höger lungartärs gren, bifynd.",
  },
  { ...CT, day: "2025-07-16", sum: 24, category: "PR" },
  {
    ...CT,
    day: "2025-09-10",
    sum: 25,
    category: "mixed",
    conclusion: "Levern oförändrad; lungmetastasen har vuxit till 14 mm.",
  },
  {
    ...CT,
    day: "2025-12-03",
    sum: 27,
    category: "SD",
    conclusion: "Strålreaktion i höger underlob.",
  },
  {
    ...CT,
    day: "2026-01-14",
    sum: 38,
    category: "PD",
    conclusion: "Levermetastaserna har vuxit. En ny i segment 4, 11 mm.",
  },
  { ...CT, day: "2026-02-09", sum: 44, conclusion: "Utgångsläge före studie." },
  { ...CT, day: "2026-04-15", sum: 43, category: "SD" },
  { ...CT, day: "2026-06-24", sum: 41, category: "SD" },
  { ...CT, day: "2026-08-25", sum: 46, category: "SD" },
];

const ECOG = /** @type {const} */ ([
  ["2023-03-10", 0],
  ["2023-10-25", 1],
  ["2024-05-15", 0],
  ["2024-12-11", 0],
  ["2025-01-29", 2],
  ["2025-04-09", 1],
  ["2026-02-11", 1],
  ["2026-09-09", 1],
]);

const WEIGHTS = /** @type {const} */ ([
  ["2023-03-22", 71.4],
  ["2023-10-04", 67.8],
  ["2024-05-15", 72.3],
  ["2024-12-11", 71.6],
  ["2025-02-12", 66.9],
  ["2025-10-08", 68.4],
  ["2026-02-18", 67.2],
  ["2026-06-17", 65.5],
  ["2026-09-09", 64.1],
]);

const PRESSURES = /** @type {const} */ ([
  ["2024-12-11", 132, 78],
  ["2025-01-22", 138, 82],
  ["2025-03-12", 158, 94],
  ["2025-04-09", 146, 88],
  ["2025-06-04", 174, 102],
  ["2025-06-25", 144, 86],
  ["2025-10-08", 138, 84],
  ["2026-02-18", 136, 82],
  ["2026-09-09", 148, 88],
]);

/** Imaging with responses, performance status and body. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addImaging(bundle) {
  addExaminations(bundle, EXAMINATIONS, {
    method: "RECIST 1.1",
    performer: "Radiologi, Exempelsjukhuset",
  });
  for (const [index, [day, value]] of ECOG.entries())
    bundle.add(`ecog-${index + 1}`, "INCA", ecog(day, value));
  bundle.add("ecog-not-asked", "INCA", {
    ...ecog("2026-06-17", 0),
    valueInteger: undefined,
    dataAbsentReason: coded(SYSTEM.dataAbsentReason, "not-asked"),
  });
  addBodySize(bundle, 166, WEIGHTS);
  for (const [day, systolic, diastolic] of PRESSURES)
    bundle.add(`pressure-${day}`, "Cosmic", bloodPressure(day, systolic, diastolic));
}
