import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { addCycles, drugCourse, lineOfTherapy, radiotherapy } from "../fhir/treatments.mjs";
import { addRadioligand } from "./radioligand.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const LEUPRORELIN = { atc: "L02AE02", text: "Leuprorelin" };
const DOCETAXEL = { atc: "L01CD02", text: "Docetaxel" };
const ENZALUTAMIDE = { atc: "L02BB04", text: "Enzalutamid" };
const CABAZITAXEL = { atc: "L01CD04", text: "Kabazitaxel" };
const DENOSUMAB = { atc: "M05BX04", text: "Denosumab" };
const FILGRASTIM = { atc: "L03AA02", text: "Filgrastim" };

const NOT_TOLERATED = coded(SYSTEM.snomed, "407563006", undefined, "toxicitet");

const DOCETAXEL_DAYS = [
  "2022-04-15",
  "2022-05-05",
  "2022-05-26",
  "2022-06-15",
  "2022-07-05",
  "2022-07-26",
];
const CABAZITAXEL_DAYS = [
  "2025-01-08",
  "2025-01-31",
  "2025-02-23",
  "2025-03-18",
  "2025-04-10",
  "2025-05-02",
  "2025-05-25",
  "2025-06-17",
];
const FILGRASTIM_DAYS = [
  "2025-01-09",
  "2025-02-01",
  "2025-02-24",
  "2025-03-19",
  "2025-04-11",
  "2025-05-03",
  "2025-05-26",
  "2025-06-18",
];

/**
 * Lines, drugs and radiotherapy. Gives the courses adverse events are suspected to come from.
 * @param {BundleBuilder} bundle
 */
export function addTreatments(bundle) {
  const lines = addLines(bundle);
  addRadiotherapy(bundle, lines.curative);
  addBackbone(bundle, lines);
  const enzalutamide = addEnzalutamide(bundle, lines.second);
  const docetaxel = addCycles(bundle, "docetaxel", DOCETAXEL, DOCETAXEL_DAYS, {
    period: { start: "2022-04-15", end: "2022-08-15" },
    status: "completed",
    dose: [75, "mg/m²"],
    dosage: "75 mg/m² intravenöst var 3:e vecka",
    line: lines.first,
  });
  const cabazitaxel = addCycles(bundle, "cabazitaxel", CABAZITAXEL, CABAZITAXEL_DAYS, {
    period: { start: "2025-01-08", end: "2025-07-10" },
    status: "stopped",
    stopReason: NOT_TOLERATED,
    dose: [25, "mg/m²"],
    dosage: "25 mg/m² intravenöst var 3:e vecka",
    line: lines.third,
  });
  addCycles(bundle, "filgrastim", FILGRASTIM, FILGRASTIM_DAYS, {
    period: { start: "2025-01-09", end: "2025-07-10" },
    status: "completed",
    dosage: "subkutant med varje kur kabazitaxel",
    line: lines.third,
  });
  const radioligand = addRadioligand(bundle, lines.fourth);
  return { docetaxel, enzalutamide, cabazitaxel, radioligand };
}

/** @param {BundleBuilder} bundle */
function addLines(bundle) {
  const line = (
    /** @type {string} */ name,
    /** @type {string} */ title,
    /** @type {string} */ start,
    /** @type {string} */ end,
  ) => bundle.add(name, "INCA", lineOfTherapy({ title, period: { start, end } }));
  return {
    curative: line("line-curative", "Kurativt", "2018-06-15", "2020-06-15"),
    first: line("line-1", "Linje 1", "2022-03-15", "2023-09-20"),
    second: line("line-2", "Linje 2", "2023-10-05", "2024-12-15"),
    third: line("line-3", "Linje 3", "2025-01-08", "2025-07-20"),
    fourth: bundle.add(
      "line-4",
      "INCA",
      lineOfTherapy({ title: "Linje 4", period: { start: "2026-04-20" } }),
    ),
  };
}

/** @param {BundleBuilder} bundle @param {string} curative */
function addRadiotherapy(bundle, curative) {
  bundle.add(
    "rt-prostate",
    "Cosmic",
    radiotherapy({
      when: { start: "2018-09-03", end: "2018-11-15" },
      kva: "DV070",
      text: "Strålbehandling prostata",
      site: "Prostata",
      doseGy: 78,
      fractions: 39,
      intent: "curative",
      line: curative,
    }),
  );
  bundle.add(
    "rt-l3",
    "Cosmic",
    radiotherapy({
      when: { start: "2025-02-05", end: "2025-02-05" },
      kva: "DV071",
      text: "Palliativ strålbehandling L3",
      site: "L3",
      doseGy: 8,
      fractions: 1,
      intent: "palliative",
    }),
  );
}

/** What goes on under the lines: castration and bone protection. @param {BundleBuilder} bundle @param {{ curative: string, first: string }} lines */
function addBackbone(bundle, { curative, first }) {
  const period = { start: "2018-06-15", end: "2020-06-15" };
  bundle.add(
    "leuprorelin-1",
    "Cosmic",
    drugCourse({ drug: LEUPRORELIN, period, status: "completed", line: curative }),
  );
  bundle.add(
    "leuprorelin-2",
    "Cosmic",
    drugCourse({
      drug: LEUPRORELIN,
      period: { start: "2022-03-15" },
      status: "active",
      dose: [22.5, "mg"],
      dosage: "22,5 mg var 3:e mån",
      line: first,
    }),
  );
  bundle.add(
    "denosumab",
    "Cosmic",
    drugCourse({
      drug: DENOSUMAB,
      period: { start: "2022-05-15" },
      status: "active",
      dose: [120, "mg"],
      dosage: "120 mg subkutant var 4:e vecka",
    }),
  );
}

/** @param {BundleBuilder} bundle @param {string} line */
function addEnzalutamide(bundle, line) {
  const full = bundle.add(
    "enzalutamide-160",
    "Cosmic",
    drugCourse({
      drug: ENZALUTAMIDE,
      period: { start: "2023-10-05", end: "2024-05-19" },
      status: "completed",
      dose: [160, "mg"],
      dosage: "160 mg dagligen",
      line,
    }),
  );
  bundle.add(
    "enzalutamide-120",
    "Cosmic",
    drugCourse({
      drug: ENZALUTAMIDE,
      period: { start: "2024-05-20", end: "2024-12-10" },
      status: "stopped",
      stopReason: worded("progress"),
      dose: [120, "mg"],
      dosage: "120 mg dagligen",
      line,
    }),
  );
  return full;
}
