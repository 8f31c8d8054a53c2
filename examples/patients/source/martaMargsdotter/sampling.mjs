import { daysFrom } from "../resources/panels.mjs";

/**
 * First and last day of a stretch, and how many days lie between its samples: weekly while something is given, every
 * other day while the marrow is empty, every fourth week under maintenance, rarer without treatment.
 * @type {readonly (readonly [first: string, last: string, step: number])[]}
 */
const STRETCHES = [
  ["2011-05-16", "2011-10-17", 7],
  ["2011-10-19", "2011-11-08", 2],
  ["2011-11-14", "2012-01-23", 7],
  ["2012-02-20", "2014-12-15", 28],
  ["2015-03-02", "2016-07-11", 70],
  ["2016-08-08", "2016-11-14", 28],
  ["2016-11-21", "2017-06-12", 7],
  ["2017-06-19", "2017-07-11", 2],
  ["2017-07-17", "2017-09-18", 7],
  ["2017-10-16", "2020-01-13", 28],
  ["2020-01-27", "2020-03-30", 14],
  ["2020-04-06", "2020-09-21", 7],
  ["2020-10-05", "2022-11-14", 14],
  ["2022-11-28", "2023-02-20", 14],
  ["2023-02-27", "2023-08-14", 7],
  ["2023-08-28", "2024-05-20", 14],
  ["2024-05-27", "2024-12-02", 7],
  ["2024-12-09", "2024-12-19", 2],
  ["2024-12-23", "2025-02-17", 7],
  ["2025-03-03", "2026-05-18", 14],
  ["2026-06-01", "2026-09-07", 7],
];

/** Every day that blood was taken. */
export const SAMPLE_DAYS = STRETCHES.flatMap(([first, last, step]) => daysFrom(first, last, step));

/** The days that the myeloma's own values were asked for: the first of every four weeks. */
export const MYELOMA_DAYS = SAMPLE_DAYS.reduce((/** @type {string[]} */ taken, day) => {
  const last = taken.at(-1);
  const isDue = last === undefined || Date.parse(day) - Date.parse(last) >= 25 * 86_400_000;
  return isDue ? [...taken, day] : taken;
}, []);

/** The laboratory of the first years, and the one that all samples went to after it. */
export const LABORATORIES = {
  first: "Klinisk kemi, Exempelsjukhuset",
  second: "Laboratoriemedicin Syd, Exempelregionen",
};
export const LABORATORY_CHANGED = "2014-01-20";

/** @param {string} day */
export function laboratoryOn(day) {
  return day < LABORATORY_CHANGED ? LABORATORIES.first : LABORATORIES.second;
}
