import { labResult } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const CALCIUM = {
  analyte: { npu: "NPU01443", text: "P-Kalcium" },
  unit: "mmol/L",
  range: { low: 2.15, high: 2.5 },
  laboratory: "Laboratorium Nord",
};

/** One calcium value for each way a time can be written; each value differs, so that none can be taken for another. */
const TIMES = [
  ["year", "2018", 2.2],
  ["month", "2018-05", 2.21],
  ["day", "2018-05-02", 2.22],
  ["minute", "2018-05-03T10:15+02:00", 2.23],
  ["before-spring-change", "2023-03-26T01:30:00+01:00", 2.24],
  ["after-spring-change", "2023-03-26T03:30:00+02:00", 2.25],
  ["in-the-missing-hour", "2023-03-26T02:30:00+01:00", 2.26],
  ["first-half-past-two", "2023-10-29T02:30:00+02:00", 2.27],
  ["second-half-past-two", "2023-10-29T02:30:00+01:00", 2.28],
  ["utc-midnight", "2023-06-01T00:00:00Z", 2.29],
  ["just-after-midnight", "2023-06-01T00:15:00+02:00", 2.3],
  ["last-of-the-year", "2022-12-31T23:59:59.999+01:00", 2.31],
  ["other-side-of-the-world", "2023-07-01T08:00:00+12:00", 2.32],
  ["leap-day", "2024-02-29", 2.33],
  ["before-birth", "1954-01-01", 2.34],
  ["tomorrow", "2026-09-16", 2.35],
  ["no-such-day", "2024-02-30", 2.36],
  ["no-such-month", "2023-13", 2.37],
  ["no-zone", "2023-05-01T10:00:00", 2.38],
  ["in-words", "våren 2023", 2.39],
  ["empty", "", 2.4],
];

/** The times, a period in place of a point, and an instant. @param {BundleBuilder} bundle */
export function addTimes(bundle) {
  for (const [name, when, value] of /** @type {[string, string, number][]} */ (TIMES)) {
    bundle.add(`time-${name}`, "Cosmic", labResult({ ...CALCIUM, when, value }));
  }
  bundle.add(
    "time-period",
    "Cosmic",
    labResult({ ...CALCIUM, when: { start: "2023-08-01", end: "2023-08-02" }, value: 2.41 }),
  );
  bundle.add("time-none", "Cosmic", labResult({ ...CALCIUM, value: 2.42 }));
  const effectiveInstant = "2023-09-01T06:00:00.000Z";
  bundle.add(
    "time-instant",
    "Cosmic",
    labResult({ ...CALCIUM, value: 2.43, other: { effectiveInstant } }),
  );
}
