import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { procedure } from "../fhir/care.mjs";
import { drugDose, plannedDose } from "../fhir/treatments.mjs";
import { addNumberedCycles } from "../resources/course.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder @typedef {[amount: number, unit: string]} Dose */

const OXALIPLATIN = { atc: "L01XA03", text: "Oxaliplatin" };
const FLUOROURACIL = { atc: "L01BC02", text: "Fluorouracil" };
const FOLINATE = { atc: "V03AF03", text: "Kalciumfolinat" };
const IRINOTECAN = { atc: "L01CE02", text: "Irinotekan" };
const PANITUMUMAB = { atc: "L01FE02", text: "Panitumumab" };
const BEVACIZUMAB = { atc: "L01FG01", text: "Bevacizumab" };
const TRIFLURIDINE = { atc: "L01BC59", text: "Trifluridin, tipiracil" };

const NOT_TOLERATED = coded(SYSTEM.snomed, "407563006", undefined, "toxicitet");
const COMPLETED = coded(SYSTEM.snomed, "182992009", undefined, "avslutad som planerat");
const INFUSION = "400 mg/m² som bolus och 2400 mg/m² under 46 timmar varannan vecka";

const BEFORE_SURGERY = [
  "2023-03-22",
  "2023-04-05",
  "2023-04-19",
  "2023-05-03",
  "2023-05-17",
  "2023-05-31",
];
const AFTER_SURGERY = [
  "2023-10-04",
  "2023-10-18",
  "2023-11-01",
  "2023-11-15",
  "2023-11-29",
  "2023-12-13",
];
const FULL_IRINOTECAN = ["2024-12-11", "2024-12-27", "2025-01-08", "2025-01-22"];
const LOWER_IRINOTECAN = [
  "2025-02-12",
  "2025-02-26",
  "2025-03-12",
  "2025-03-26",
  "2025-04-09",
  "2025-04-23",
  "2025-05-07",
  "2025-05-21",
];
const MAINTENANCE = [
  "2025-06-04",
  "2025-06-18",
  "2025-07-02",
  "2025-07-23",
  "2025-08-06",
  "2025-08-20",
  "2025-09-03",
  "2025-10-08",
  "2025-10-22",
  "2025-11-05",
  "2025-11-19",
  "2025-12-03",
  "2025-12-17",
  "2026-01-07",
];
const FULL_TABLETS = ["2026-02-18", "2026-03-18"];
const LOWER_TABLETS = [
  "2026-04-22",
  "2026-05-20",
  "2026-06-17",
  "2026-07-15",
  "2026-08-12",
  "2026-09-09",
];

/** The table of protocols of the MII oncology module; no code of it is known to us, so the protocol stands in words. */
const PROTOCOLS =
  "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/CodeSystem/mii-cs-onko-systemische-therapie-protokolle";

const square = (/** @type {number} */ amount) => /** @type {Dose} */ ([amount, "mg/m²"]);
const weighed = (/** @type {number} */ amount) => /** @type {Dose} */ ([amount, "mg/kg"]);

/**
 * The regimen that drugs are given in: a systemic therapy with its protocol, which the drugs are part of.
 * @param {BundleBuilder} bundle @param {string} name @param {string} protocol
 * @param {{ start: string, end: string }} when @param {string} line
 */
function addRegimen(bundle, name, protocol, when, line) {
  const reference = bundle.add(
    name,
    "CytoBase",
    procedure({
      when,
      code: coded(SYSTEM.snomed, "367336001", undefined, `Kemoterapi enligt ${protocol}`),
      other: {
        basedOn: [{ reference: line }],
        usedCode: [{ coding: [{ system: PROTOCOLS, display: protocol }], text: protocol }],
      },
    }),
  );
  return { partOf: [{ reference }] };
}

/**
 * Every dose of oxaliplatin as it was ordered at the start, so that what was given can be held against it. Gives references to the orders.
 * @param {BundleBuilder} bundle @param {readonly string[]} days @param {string} line
 */
function addOxaliplatinOrders(bundle, days, line) {
  return days.map((when, index) => {
    const reference = bundle.add(`oxaliplatin-order-${index + 1}`, "CytoBase", {
      ...plannedDose({
        drug: OXALIPLATIN,
        when,
        dose: square(85),
        dosage: "85 mg/m² intravenöst varannan vecka",
        line,
        cycle: { number: index + 1, of: 12 },
        authoredOn: "2023-03-16",
      }),
      intent: "order",
      status: index < 10 ? "completed" : "stopped",
    });
    return { reference };
  });
}

/** Twelve courses around two operations: oxaliplatin lower from the ninth and gone from the eleventh. @param {BundleBuilder} bundle @param {string} line */
export function addFolfox(bundle, line) {
  const all = [...BEFORE_SURGERY, ...AFTER_SURGERY];
  const numbers = { of: 12 };
  const period = { start: "2023-03-22", end: "2023-12-15" };
  const other = addRegimen(bundle, "regimen-folfox", "FOLFOX", period, line);
  const whole = { period, status: "completed", stopReason: COMPLETED, line, other };
  const orders = addOxaliplatinOrders(bundle, all, line);
  const oxaliplatin = addNumberedCycles(
    bundle,
    "oxaliplatin-85",
    OXALIPLATIN,
    all.slice(0, 8),
    {
      period: { start: "2023-03-22", end: "2023-10-31" },
      status: "completed",
      stopReason: worded("dossänkning för neuropati"),
      dose: square(85),
      dosage: "85 mg/m² intravenöst varannan vecka",
      line,
      other: { ...other, basedOn: [{ reference: line }, ...orders.slice(0, 8)] },
    },
    numbers,
  );
  addNumberedCycles(
    bundle,
    "oxaliplatin-65",
    OXALIPLATIN,
    all.slice(8, 10),
    {
      period: { start: "2023-11-01", end: "2023-11-28" },
      status: "stopped",
      stopReason: NOT_TOLERATED,
      dose: square(65),
      dosage: "65 mg/m² intravenöst varannan vecka",
      line,
      other: { ...other, basedOn: [{ reference: line }, ...orders.slice(8)] },
    },
    { ...numbers, first: 9 },
  );
  const panitumumab = addNumberedCycles(
    bundle,
    "panitumumab",
    PANITUMUMAB,
    BEFORE_SURGERY,
    {
      period: { start: "2023-03-22", end: "2023-06-13" },
      status: "completed",
      stopReason: worded("operation"),
      dose: weighed(6),
      dosage: "6 mg/kg intravenöst varannan vecka",
      line,
    },
    { of: 6 },
  );
  addNumberedCycles(
    bundle,
    "fluorouracil-1",
    FLUOROURACIL,
    all,
    { ...whole, dose: square(2400), dosage: INFUSION },
    numbers,
  );
  addNumberedCycles(
    bundle,
    "folinate-1",
    FOLINATE,
    all,
    { ...whole, dose: square(400), dosage: "400 mg/m² intravenöst" },
    numbers,
  );
  return { oxaliplatin, panitumumab };
}

/** Irinotecan lower after diarrhoea and given up after twelve courses; bevacizumab paused for a pulmonary embolism. @param {BundleBuilder} bundle @param {string} line */
export function addFolfiri(bundle, line) {
  const all = [...FULL_IRINOTECAN, ...LOWER_IRINOTECAN, ...MAINTENANCE];
  const progress = { status: "stopped", stopReason: worded("progress"), line };
  const period = { start: "2024-12-11", end: "2026-01-14" };
  const other = addRegimen(bundle, "regimen-folfiri", "FOLFIRI", period, line);
  const whole = { period, ...progress, other };
  const irinotecan = addNumberedCycles(bundle, "irinotecan-180", IRINOTECAN, FULL_IRINOTECAN, {
    period: { start: "2024-12-11", end: "2025-01-29" },
    status: "completed",
    stopReason: worded("dossänkning för diarré"),
    dose: square(180),
    dosage: "180 mg/m² intravenöst varannan vecka",
    line,
    other,
  });
  addNumberedCycles(
    bundle,
    "irinotecan-150",
    IRINOTECAN,
    LOWER_IRINOTECAN,
    {
      period: { start: "2025-02-12", end: "2025-06-03" },
      status: "completed",
      stopReason: worded("övergång till underhåll"),
      dose: square(150),
      dosage: "150 mg/m² intravenöst varannan vecka",
      line,
      other,
    },
    { first: 5 },
  );
  addNumberedCycles(bundle, "fluorouracil-2", FLUOROURACIL, all, {
    ...whole,
    dose: square(2400),
    dosage: INFUSION,
  });
  addNumberedCycles(bundle, "folinate-2", FOLINATE, all, {
    ...whole,
    dose: square(400),
    dosage: "400 mg/m² intravenöst",
  });
  const antibody = { dose: weighed(5), dosage: "5 mg/kg intravenöst varannan vecka" };
  const bevacizumab = addNumberedCycles(bundle, "bevacizumab-1", BEVACIZUMAB, all.slice(0, 9), {
    period: { start: "2024-12-11", end: "2025-04-22" },
    status: "stopped",
    stopReason: worded("uppehåll för lungemboli"),
    line,
    ...antibody,
  });
  bundle.add(
    "bevacizumab-1-not-given",
    "CytoBase",
    drugDose({
      drug: BEVACIZUMAB,
      when: "2025-04-23",
      dose: weighed(5),
      course: bevacizumab,
      status: "not-done",
    }),
  );
  addNumberedCycles(
    bundle,
    "bevacizumab-2",
    BEVACIZUMAB,
    all.slice(12),
    { period: { start: "2025-06-04", end: "2026-01-14" }, ...progress, ...antibody },
    { first: 13 },
  );
  return { irinotecan, bevacizumab };
}

/** Tablets in courses of four weeks within the study: the third a week late and lower after neutropenia. @param {BundleBuilder} bundle @param {string} line */
export function addTrifluridine(bundle, line) {
  const days = "två gånger dagligen dag 1-5 och 8-12 var 4:e vecka";
  const trifluridine = addNumberedCycles(bundle, "trifluridine-35", TRIFLURIDINE, FULL_TABLETS, {
    period: { start: "2026-02-18", end: "2026-04-14" },
    status: "completed",
    stopReason: worded("dossänkning för neutropeni"),
    dose: square(35),
    dosage: `35 mg/m² ${days}`,
    line,
  });
  addNumberedCycles(
    bundle,
    "trifluridine-30",
    TRIFLURIDINE,
    LOWER_TABLETS,
    {
      period: { start: "2026-04-22" },
      status: "active",
      dose: square(30),
      dosage: `30 mg/m² ${days}`,
      line,
    },
    { first: 3 },
  );
  const infusions = [...FULL_TABLETS, ...LOWER_TABLETS].flatMap((day) => [day, later(day, 14)]);
  addNumberedCycles(
    bundle,
    "bevacizumab-3",
    BEVACIZUMAB,
    infusions.slice(0, -1),
    {
      period: { start: "2026-02-18" },
      status: "active",
      dose: weighed(5),
      dosage: "5 mg/kg intravenöst varannan vecka",
      line,
    },
    { numbers: infusions.map((_, index) => Math.floor(index / 2) + 1) },
  );
  for (const [index, when] of ["2026-10-07", "2026-11-04"].entries())
    bundle.add(
      `trifluridine-planned-${index + 1}`,
      "CytoBase",
      plannedDose({
        drug: TRIFLURIDINE,
        when,
        dose: square(30),
        dosage: `30 mg/m² ${days}`,
        line,
        cycle: { number: 9 + index },
        authoredOn: "2026-09-09",
      }),
    );
  return { trifluridine };
}

/** @param {string} day @param {number} days */
function later(day, days) {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
