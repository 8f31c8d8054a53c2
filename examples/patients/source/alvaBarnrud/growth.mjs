import { addBody } from "../resources/bodyTable.mjs";
import { bloodPressure } from "../resources/measures.mjs";

/** Height in cm and weight in kg: little growth for two years, then growth hormone. @type {readonly (readonly [day: string, height: number, weight: number])[]} */
const GROWTH = [
  ["2023-10-09", 113, 20.1],
  ["2024-02-05", 113.6, 17.9],
  ["2024-06-17", 114.2, 17.2],
  ["2024-10-07", 114.9, 17.6],
  ["2025-02-12", 116, 19.4],
  ["2025-06-16", 117.4, 21],
  ["2025-10-06", 118.6, 22.3],
  ["2026-01-26", 119.3, 23.1],
  ["2026-06-08", 121.8, 24.4],
  ["2026-09-08", 123.6, 25.6],
];

const PRESSURES = /** @type {const} */ ([
  ["2023-10-09", 118, 76],
  ["2024-02-05", 96, 58],
  ["2025-02-12", 98, 60],
  ["2026-09-08", 102, 62],
]);

/** Height, weight, and the BMI and body surface (Mosteller) stated beside them; blood pressure. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addGrowth(bundle) {
  addBody(
    bundle,
    ["height", "weight", "bmi", "bsa"],
    GROWTH.map(([day, height, weight]) => [
      day,
      height,
      weight,
      Math.round((weight * 100_000) / (height * height)) / 10,
      Math.round(Math.sqrt((height * weight) / 3600) * 100) / 100,
    ]),
  );
  for (const [day, systolic, diastolic] of PRESSURES)
    bundle.add(`pressure-${day}`, "Cosmic", bloodPressure(day, systolic, diastolic));
}
