import { daysFrom } from "../resources/panels.mjs";

const BORTEZOMIB = { atc: "L01XG01", text: "Bortezomib" };
const CYCLOPHOSPHAMIDE = { atc: "L01AA01", text: "Cyklofosfamid" };
const DEXAMETHASONE = { atc: "H02AB02", text: "Dexametason" };
const LENALIDOMIDE = { atc: "L04AX04", text: "Lenalidomid" };
const CARFILZOMIB = { atc: "L01XG02", text: "Karfilzomib" };
const POMALIDOMIDE = { atc: "L04AX06", text: "Pomalidomid" };
const TECLISTAMAB = { atc: "L01FX24", text: "Teklistamab" };
const SELINEXOR = { atc: "L01XX66", text: "Selinexor" };
/** The drug had another code until 2022. */
const DARATUMUMAB_OLD_CODE = { atc: "L01XC24", text: "Daratumumab" };
const DARATUMUMAB = { atc: "L01FC01", text: "Daratumumab" };

/** @type {readonly (readonly [start: string, end?: string])[]} */
export const LINES = [
  ["2011-06-07", "2014-12-15"],
  ["2016-12-06", "2020-01-13"],
  ["2020-04-07", "2022-11-28"],
  ["2023-02-28", "2024-05-20"],
  ["2024-06-11", "2026-05-18"],
  ["2026-06-02"],
];

/**
 * The given days of every cycle, and beside them the number of the cycle.
 * @param {readonly string[]} starts @param {readonly number[]} offsets days after the start
 */
function cycled(starts, offsets) {
  const rows = starts.flatMap((start, index) =>
    offsets.map((offset) => {
      const at = new Date(Date.parse(start) + offset * 86_400_000);
      return { day: at.toISOString().slice(0, 10), cycle: index + 1 };
    }),
  );
  return { days: rows.map(({ day }) => day), cycles: rows.map(({ cycle }) => cycle) };
}

const TWICE_WEEKLY = [0, 3, 7, 10];
const CARFILZOMIB_CYCLES = daysFrom("2016-12-06", "2017-04-25", 28);
const DARATUMUMAB_WEEKLY = daysFrom("2020-04-07", "2020-06-02", 7);
const DARATUMUMAB_INTRAVENOUS = daysFrom("2020-06-09", "2020-08-11", 21);

/**
 * @type {readonly {
 *   name: string, drug: { atc: string, text: string }, line: number, period: { start: string, end?: string },
 *   dose?: [number, string], dosage: string, stop?: string, days?: string[], cycles?: number[]
 * }[]}
 */
export const COURSES = [
  {
    name: "bortezomib-1",
    drug: BORTEZOMIB,
    line: 1,
    period: { start: "2011-06-07", end: "2011-08-29" },
    dose: [1.3, "mg/m²"],
    dosage: "1,3 mg/m² intravenöst dag 1, 4, 8 och 11 av 21",
    ...cycled(daysFrom("2011-06-07", "2011-08-09", 21), TWICE_WEEKLY),
  },
  {
    name: "cyclophosphamide-1",
    drug: CYCLOPHOSPHAMIDE,
    line: 1,
    period: { start: "2011-06-07", end: "2011-08-29" },
    dose: [500, "mg"],
    dosage: "500 mg peroralt dag 1, 8 och 15 av 21",
  },
  {
    name: "dexamethasone-1",
    drug: DEXAMETHASONE,
    line: 1,
    period: { start: "2011-06-07", end: "2011-08-29" },
    dose: [40, "mg"],
    dosage: "40 mg dag 1-4 och 8-11 av 21",
  },
  {
    name: "lenalidomide-study",
    drug: LENALIDOMIDE,
    line: 1,
    period: { start: "2012-01-30", end: "2014-12-15" },
    dose: [10, "mg"],
    dosage: "10 mg dag 1-21 av 28, underhåll i studie",
    stop: "studien avslutad",
  },
  {
    name: "carfilzomib-20",
    drug: CARFILZOMIB,
    line: 2,
    period: { start: "2016-12-06", end: "2016-12-12" },
    dose: [20, "mg/m²"],
    dosage: "20 mg/m² intravenöst dag 1 och 2 av första cykeln",
    days: ["2016-12-06", "2016-12-07"],
    cycles: [1, 1],
  },
  {
    name: "carfilzomib-27",
    drug: CARFILZOMIB,
    line: 2,
    period: { start: "2016-12-13", end: "2017-05-22" },
    dose: [27, "mg/m²"],
    dosage: "27 mg/m² intravenöst dag 1, 2, 8, 9, 15 och 16 av 28",
    ...carfilzomibDays(),
  },
  {
    name: "lenalidomide-25",
    drug: LENALIDOMIDE,
    line: 2,
    period: { start: "2016-12-06", end: "2017-02-27" },
    dose: [25, "mg"],
    dosage: "25 mg dag 1-21 av 28",
  },
  {
    name: "lenalidomide-15",
    drug: LENALIDOMIDE,
    line: 2,
    period: { start: "2017-02-28", end: "2017-05-22" },
    dose: [15, "mg"],
    dosage: "15 mg dag 1-21 av 28",
  },
  {
    name: "dexamethasone-2",
    drug: DEXAMETHASONE,
    line: 2,
    period: { start: "2016-12-06", end: "2017-05-22" },
    dose: [40, "mg"],
    dosage: "40 mg en gång i veckan",
  },
  {
    name: "lenalidomide-maintenance",
    drug: LENALIDOMIDE,
    line: 2,
    period: { start: "2017-10-02", end: "2020-01-13" },
    dose: [10, "mg"],
    dosage: "10 mg dag 1-21 av 28, underhåll",
    stop: "progress",
  },
  {
    name: "daratumumab-iv",
    drug: DARATUMUMAB_OLD_CODE,
    line: 3,
    period: { start: "2020-04-07", end: "2020-08-31" },
    dose: [16, "mg/kg"],
    dosage: "16 mg/kg intravenöst varje vecka nio gånger, därefter var 3:e vecka",
    days: [...DARATUMUMAB_WEEKLY, ...DARATUMUMAB_INTRAVENOUS],
  },
  {
    name: "daratumumab-sc-1",
    drug: DARATUMUMAB_OLD_CODE,
    line: 3,
    period: { start: "2020-09-01", end: "2021-12-31" },
    dose: [1800, "mg"],
    dosage: "1800 mg subkutant var 3:e, från oktober 2020 var 4:e vecka",
    days: ["2020-09-01", "2020-09-22", ...daysFrom("2020-10-13", "2021-12-07", 28)],
  },
  {
    name: "daratumumab-sc-2",
    drug: DARATUMUMAB,
    line: 3,
    period: { start: "2022-01-01", end: "2022-11-28" },
    dose: [1800, "mg"],
    dosage: "1800 mg subkutant var 4:e vecka",
    stop: "progress",
    days: daysFrom("2022-01-04", "2022-11-08", 28),
  },
  {
    name: "bortezomib-1.3",
    drug: BORTEZOMIB,
    line: 3,
    period: { start: "2020-04-07", end: "2020-06-29" },
    dose: [1.3, "mg/m²"],
    dosage: "1,3 mg/m² subkutant dag 1, 4, 8 och 11 av 21",
    ...cycled(daysFrom("2020-04-07", "2020-06-09", 21), TWICE_WEEKLY),
  },
  {
    name: "bortezomib-1.0",
    drug: BORTEZOMIB,
    line: 3,
    period: { start: "2020-06-30", end: "2020-09-21" },
    dose: [1, "mg/m²"],
    dosage: "1,0 mg/m² subkutant dag 1 och 8 av 21",
    stop: "neuropati",
    ...cycled(daysFrom("2020-06-30", "2020-09-01", 21), [0, 7]),
  },
  {
    name: "dexamethasone-3",
    drug: DEXAMETHASONE,
    line: 3,
    period: { start: "2020-04-07", end: "2020-09-21" },
    dose: [20, "mg"],
    dosage: "20 mg på dagarna med och efter bortezomib",
  },
  {
    name: "pomalidomide-4",
    drug: POMALIDOMIDE,
    line: 4,
    period: { start: "2023-02-28", end: "2023-07-03" },
    dose: [4, "mg"],
    dosage: "4 mg dag 1-21 av 28",
    stop: "neutropeni, uppehåll",
  },
  {
    name: "pomalidomide-3",
    drug: POMALIDOMIDE,
    line: 4,
    period: { start: "2023-07-24", end: "2024-05-20" },
    dose: [3, "mg"],
    dosage: "3 mg dag 1-21 av 28",
    stop: "progress",
  },
  {
    name: "cyclophosphamide-4",
    drug: CYCLOPHOSPHAMIDE,
    line: 4,
    period: { start: "2023-02-28", end: "2024-05-20" },
    dose: [50, "mg"],
    dosage: "50 mg dagligen",
    stop: "progress",
  },
  {
    name: "dexamethasone-4",
    drug: DEXAMETHASONE,
    line: 4,
    period: { start: "2023-02-28", end: "2024-05-20" },
    dose: [20, "mg"],
    dosage: "20 mg en gång i veckan",
    stop: "progress",
  },
  {
    name: "teclistamab-step-1",
    drug: TECLISTAMAB,
    line: 5,
    period: { start: "2024-06-11", end: "2024-06-13" },
    dose: [0.06, "mg/kg"],
    dosage: "0,06 mg/kg subkutant",
    days: ["2024-06-11"],
  },
  {
    name: "teclistamab-step-2",
    drug: TECLISTAMAB,
    line: 5,
    period: { start: "2024-06-14", end: "2024-06-17" },
    dose: [0.3, "mg/kg"],
    dosage: "0,3 mg/kg subkutant",
    days: ["2024-06-14"],
  },
  {
    name: "teclistamab-weekly",
    drug: TECLISTAMAB,
    line: 5,
    period: { start: "2024-06-18", end: "2024-12-08" },
    dose: [1.5, "mg/kg"],
    dosage: "1,5 mg/kg subkutant varje vecka",
    stop: "sepsis, uppehåll",
    days: daysFrom("2024-06-18", "2024-12-03", 7),
  },
  {
    name: "teclistamab-biweekly",
    drug: TECLISTAMAB,
    line: 5,
    period: { start: "2025-01-14", end: "2026-05-18" },
    dose: [1.5, "mg/kg"],
    dosage: "1,5 mg/kg subkutant varannan vecka",
    stop: "progress",
    days: daysFrom("2025-01-14", "2026-05-05", 14),
  },
  {
    name: "selinexor-100",
    drug: SELINEXOR,
    line: 6,
    period: { start: "2026-06-02", end: "2026-07-13" },
    dose: [100, "mg"],
    dosage: "100 mg en gång i veckan",
    days: daysFrom("2026-06-02", "2026-07-07", 7),
  },
  {
    name: "selinexor-80",
    drug: SELINEXOR,
    line: 6,
    period: { start: "2026-07-21" },
    dose: [80, "mg"],
    dosage: "80 mg en gång i veckan",
    days: daysFrom("2026-07-21", "2026-09-08", 7),
  },
  {
    name: "bortezomib-6",
    drug: BORTEZOMIB,
    line: 6,
    period: { start: "2026-06-02" },
    dose: [1, "mg/m²"],
    dosage: "1,0 mg/m² subkutant dag 1, 8, 15 och 22 av 35",
    ...cycled(["2026-06-02", "2026-07-07", "2026-08-11"], [0, 7, 14, 21]),
  },
  {
    name: "dexamethasone-6",
    drug: DEXAMETHASONE,
    line: 6,
    period: { start: "2026-06-02" },
    dose: [20, "mg"],
    dosage: "20 mg två dagar i veckan",
  },
];

/** All days of carfilzomib but the first two, which had a lower dose. */
function carfilzomibDays() {
  const { days, cycles } = cycled(CARFILZOMIB_CYCLES, [0, 1, 7, 8, 14, 15]);
  return { days: days.slice(2), cycles: cycles.slice(2) };
}
