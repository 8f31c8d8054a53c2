import { procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { addCycles, drugDose, lineOfTherapy, radiotherapy } from "../fhir/treatments.mjs";
import { addTablets } from "./tablets.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** The code pembrolizumab had until 2022. */
const PEMBROLIZUMAB = { atc: "L01XC18", text: "Pembrolizumab" };
const IPILIMUMAB = { atc: "L01FX04", text: "Ipilimumab" };
const NIVOLUMAB = { atc: "L01FF01", text: "Nivolumab" };
const NOT_TOLERATED = coded(SYSTEM.snomed, "407563006", undefined, "toxicitet");

const ADJUVANT_DAYS = [
  "2021-07-20",
  "2021-08-10",
  "2021-08-31",
  "2021-09-21",
  "2021-10-12",
  "2021-11-02",
];
const INDUCTION_DAYS = ["2023-04-04", "2023-04-25", "2023-05-16"];
const NIVOLUMAB_DAYS = [
  "2023-07-18",
  "2023-08-15",
  "2023-09-12",
  "2023-10-10",
  "2023-11-07",
  "2023-12-05",
  "2024-01-02",
  "2024-01-30",
  "2024-02-27",
];

/** Surgery, lines, drugs and radiotherapy. Gives the courses adverse events are suspected to come from. @param {BundleBuilder} bundle */
export function addTreatments(bundle) {
  addSurgery(bundle);
  const line = (
    /** @type {string} */ name,
    /** @type {string} */ title,
    /** @type {string} */ start,
    /** @type {string} */ end,
  ) => bundle.add(name, "INCA", lineOfTherapy({ title, period: { start, end } }));
  const adjuvant = line("line-adjuvant", "Adjuvant", "2021-07-20", "2021-11-15");
  const first = line("line-1", "Linje 1", "2023-04-04", "2024-04-09");
  const second = bundle.add(
    "line-2",
    "INCA",
    lineOfTherapy({ title: "Linje 2", period: { start: "2024-05-06" } }),
  );
  const pembrolizumab = addCycles(bundle, "pembrolizumab", PEMBROLIZUMAB, ADJUVANT_DAYS, {
    period: { start: "2021-07-20", end: "2021-11-15" },
    status: "stopped",
    stopReason: NOT_TOLERATED,
    dose: [200, "mg"],
    dosage: "200 mg intravenöst var 3:e vecka",
    line: adjuvant,
  });
  const ipilimumab = addFirstLine(bundle, first);
  addRadiotherapy(bundle);
  return { pembrolizumab, ipilimumab, ...addTablets(bundle, second) };
}

/** @param {BundleBuilder} bundle */
function addSurgery(bundle) {
  const category = coded(SYSTEM.snomed, "387713003", undefined, "Kirurgi");
  const operation = (
    /** @type {string} */ when,
    /** @type {string} */ text,
    /** @type {string} */ outcome,
  ) =>
    procedure({
      when,
      code: worded(text),
      outcome,
      other: { category, bodySite: [worded("Rygg")] },
    });
  bundle.add(
    "excision",
    "Cosmic",
    operation("2021-05-03", "Diagnostisk excision", "Fria sidomarginaler"),
  );
  bundle.add(
    "wide-excision",
    "Cosmic",
    operation("2021-06-08", "Utvidgad excision, 2 cm", "Ingen kvarvarande tumör"),
  );
  bundle.add("sentinel-node", "Cosmic", {
    ...operation("2021-06-08", "Portvaktskörtelbiopsi", "Metastas i en av två körtlar"),
    bodySite: [worded("Vänster axill")],
  });
}

/** Three of four courses with two antibodies, then one alone. The fourth was never given. @param {BundleBuilder} bundle @param {string} line */
function addFirstLine(bundle, line) {
  const induction = {
    period: { start: "2023-04-04", end: "2023-06-05" },
    status: "stopped",
    stopReason: NOT_TOLERATED,
    line,
  };
  const ipilimumab = addCycles(bundle, "ipilimumab", IPILIMUMAB, INDUCTION_DAYS, {
    ...induction,
    dose: [3, "mg/kg"],
    dosage: "3 mg/kg intravenöst var 3:e vecka, 4 kurer",
  });
  bundle.add(
    "ipilimumab-not-given",
    "Cosmic",
    drugDose({
      drug: IPILIMUMAB,
      when: "2023-06-06",
      dose: [3, "mg/kg"],
      course: ipilimumab,
      status: "not-done",
    }),
  );
  addCycles(bundle, "nivolumab-1", NIVOLUMAB, INDUCTION_DAYS, {
    ...induction,
    dose: [1, "mg/kg"],
    dosage: "1 mg/kg intravenöst var 3:e vecka, 4 kurer",
  });
  addCycles(bundle, "nivolumab-2", NIVOLUMAB, NIVOLUMAB_DAYS, {
    period: { start: "2023-07-18", end: "2024-04-09" },
    status: "stopped",
    stopReason: worded("progress"),
    dose: [480, "mg"],
    dosage: "480 mg intravenöst var 4:e vecka",
    line,
  });
  return ipilimumab;
}

/** Two brain metastases, each as a course of its own. No code is stated for the technique. @param {BundleBuilder} bundle */
function addRadiotherapy(bundle) {
  const stereotactic = (
    /** @type {{ start: string, end: string }} */ when,
    /** @type {string} */ site,
    /** @type {number} */ doseGy,
    /** @type {number} */ fractions,
  ) => ({
    ...radiotherapy({ when, kva: "", text: "", site, doseGy, fractions, intent: "palliative" }),
    code: coded(SYSTEM.snomed, "1217123003", undefined, "Stereotaktisk strålbehandling hjärna"),
  });
  bundle.add(
    "rt-frontal",
    "Cosmic",
    stereotactic({ start: "2024-04-24", end: "2024-04-29" }, "Höger frontallob", 24, 3),
  );
  bundle.add(
    "rt-cerebellum",
    "Cosmic",
    stereotactic({ start: "2025-10-02", end: "2025-10-02" }, "Vänster lillhjärna", 20, 1),
  );
}
