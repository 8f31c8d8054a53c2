import { addValue, daysFrom, unevenness } from "../resources/panels.mjs";
import { CA_15_3, addMarker } from "./marker.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {import("../resources/panels.mjs").Series} Series */

const LABORATORY = "Klinisk kemi, Exempelsjukhuset";

/** @type {readonly (Series & { usual: number, spread: number })[]} */
const SERIES = [
  {
    name: "hb",
    text: "B-Hb",
    npu: "NPU28309",
    unit: "g/L",
    range: { low: 117, high: 153 },
    usual: 124,
    spread: 5,
  },
  {
    name: "neutrophils",
    text: "B-Neutrofila",
    npu: "NPU02902",
    unit: "10⁹/L",
    range: { low: 1.6, high: 5.9 },
    decimals: 1,
    usual: 3.6,
    spread: 0.8,
  },
  {
    name: "platelets",
    text: "B-TPK",
    npu: "NPU03568",
    unit: "10⁹/L",
    range: { low: 165, high: 387 },
    usual: 236,
    spread: 26,
  },
  {
    name: "alat",
    text: "P-ALAT",
    npu: "NPU19651",
    unit: "µkat/L",
    range: { low: 0.15, high: 0.75 },
    decimals: 2,
    usual: 0.44,
    spread: 0.12,
  },
  {
    name: "alp",
    text: "P-ALP",
    npu: "NPU27783",
    unit: "µkat/L",
    range: { low: 0.7, high: 1.9 },
    decimals: 1,
    usual: 1.2,
    spread: 0.2,
  },
  {
    name: "creatinine",
    text: "P-Kreatinin",
    npu: "NPU04998",
    unit: "µmol/L",
    range: { low: 45, high: 90 },
    usual: 64,
    spread: 5,
  },
  {
    name: "calcium",
    text: "P-Kalcium",
    npu: "NPU01443",
    unit: "mmol/L",
    range: { low: 2.15, high: 2.5 },
    decimals: 2,
    usual: 2.32,
    spread: 0.05,
  },
];

/** What is taken every time; the rest is taken every other time. */
const COUNTS = SERIES.filter(({ name }) =>
  ["hb", "neutrophils", "platelets", "alat"].includes(name),
);

/**
 * Stretches in which values lie elsewhere: series, first and last day, and where.
 * @type {readonly (readonly [name: string, first: string, last: string, value: number])[]}
 */
const STRETCHES = [
  ["hb", "2018-04-01", "2018-08-29", 111],
  ["hb", "2025-01-29", "2025-11-26", 109],
  ["hb", "2026-07-15", "2026-09-15", 104],
  ["neutrophils", "2022-06-28", "2022-08-08", 1.3],
  ["neutrophils", "2022-08-09", "2022-08-29", 0.8],
  ["neutrophils", "2022-09-05", "2024-01-31", 1.4],
  ["neutrophils", "2025-01-29", "2025-11-26", 2.1],
  ["neutrophils", "2026-07-01", "2026-09-15", 2],
  ["platelets", "2025-02-19", "2025-11-26", 158],
  ["alat", "2022-05-10", "2022-08-30", 1.1],
  ["alat", "2024-01-30", "2024-03-30", 1.2],
  ["alat", "2024-12-10", "2025-01-28", 1.4],
  ["alat", "2025-01-29", "2025-11-26", 0.62],
  ["alat", "2026-06-01", "2026-09-15", 1.4],
  ["alp", "2022-05-10", "2022-10-30", 3.4],
  ["alp", "2024-01-30", "2024-04-30", 2.6],
  ["alp", "2024-12-10", "2025-02-28", 2.9],
  ["alp", "2026-06-01", "2026-09-15", 3.1],
];

/** Before every course, at every visit in between, and twice at nadir. */
const DAYS = [
  ...["2018-02-05", "2018-02-26", "2018-03-19", "2018-04-09", "2018-04-30", "2018-05-22"],
  ...["2018-06-19", "2018-07-10", "2018-08-28", "2018-11-07"],
  ...["2019-05-08", "2019-11-06", "2020-05-06", "2020-11-04", "2021-05-05", "2021-11-03"],
  ...["2022-05-17", "2022-06-13", "2022-06-28", "2022-07-12", "2022-07-26", "2022-08-22"],
  ...daysFrom("2022-09-05", "2024-01-23", 28),
  ...daysFrom("2024-02-26", "2024-12-02", 21),
  ...["2024-12-17", ...daysFrom("2025-01-07", "2025-11-04", 21)],
  ...["2025-11-25", "2025-12-16", "2026-03-03", "2026-06-09"],
  ...["2026-06-23", "2026-06-30", "2026-07-14", "2026-07-21", "2026-08-04", "2026-08-25"],
  "2026-09-01",
];

/** Single values that a course turned on; the rest of that day was not taken. `<` goes with the number. */
const SINGLE = /** @type {const} */ ([
  ["neutrophils", "2018-05-11", 0.1, "<"],
  ["neutrophils", "2018-05-15", 1.9, undefined],
  ["neutrophils", "2022-08-09", 0.8, undefined],
  ["neutrophils", "2026-08-11", 0.8, undefined],
  ["platelets", "2018-05-11", 141, undefined],
  ["hb", "2018-05-11", 104, undefined],
]);

/** Blood counts, liver, kidney and calcium by rule, what a course turned on, and the tumour marker. @param {BundleBuilder} bundle */
export function addLabs(bundle) {
  for (const [index, when] of DAYS.entries())
    for (const { usual, spread, ...series } of index % 2 === 0 ? SERIES : COUNTS) {
      const stretch = STRETCHES.find(
        ([name, first, last]) => name === series.name && when >= first && when <= last,
      );
      const middle = stretch?.[3] ?? usual;
      const value = middle + unevenness(`${series.name}${when}`) * spread * (middle / usual);
      addValue(bundle, series, when, value, { laboratory: LABORATORY });
    }
  for (const [name, when, value, comparator] of SINGLE) {
    const series = /** @type {Series} */ (SERIES.find((one) => one.name === name));
    const rest = { laboratory: LABORATORY, suffix: `nadir-${when}` };
    addValue(
      bundle,
      series,
      when,
      value,
      comparator === undefined ? rest : { ...rest, comparator },
    );
  }
  addPlanted(bundle);
  addMarker(bundle);
}

/** One ALAT from two systems, one of today that is not final, a calcium never analysed, and a marker that was withdrawn. @param {BundleBuilder} bundle */
function addPlanted(bundle) {
  const alat = /** @type {Series} */ (SERIES.find(({ name }) => name === "alat"));
  const calcium = /** @type {Series} */ (SERIES.find(({ name }) => name === "calcium"));
  const admitted = "2025-11-26T07:40:00+01:00";
  const laboratory = LABORATORY;
  addValue(bundle, alat, admitted, 0.71, { laboratory, suffix: "two-sources-a" });
  addValue(bundle, alat, admitted, 0.71, { laboratory, suffix: "two-sources-b", system: "NPÖ" });
  const preliminary = { status: "preliminary" };
  addValue(bundle, alat, "2026-09-14T13:20:00+02:00", 1.3, {
    laboratory,
    suffix: "preliminary",
    other: preliminary,
  });
  const missing = { valueQuantity: undefined, interpretation: undefined };
  const haemolysed = { ...missing, dataAbsentReason: { text: "Provet hemolyserat" } };
  addValue(bundle, calcium, "2026-09-14", 0, {
    laboratory,
    suffix: "not-analysed",
    other: haemolysed,
  });
  addValue(bundle, CA_15_3, "2022-05-17", 740, {
    laboratory,
    suffix: "withdrawn",
    range: { high: 25 },
    other: { status: "entered-in-error" },
  });
}
