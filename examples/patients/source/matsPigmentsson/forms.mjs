import { SYSTEM, coded } from "../fhir/codes.mjs";
import {
  SYMPTOM_DOMAINS,
  formResponse,
  overallQualityOfLife,
  symptom,
} from "../fhir/patientReported.mjs";
import { scaleScore } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const C30 = /** @type {const} */ ([
  ["qlq-c30-ql2", "Global hälsa"],
  ["qlq-c30-pf2", "Fysisk funktion"],
  ["qlq-c30-fa", "Trötthet"],
  ["qlq-c30-di", "Diarré"],
]);

/** Scores in the order of the scales above, each possible by the form's own arithmetic, and EQ-5D VAS; a word says why it is missing. */
const FORMS = /** @type {const} */ ([
  ["2021-07-16", [83.3, 100, 11.1, 0], 85],
  ["2021-11-18", [25, 53.3, 77.8, 100], 35],
  ["2022-03-02", [75, 93.3, 22.2, 0], 80],
  ["2023-03-27", [58.3, 93.3, 33.3, 0], 65],
  ["2023-06-08", [41.7, 73.3, 66.7, 33.3], "not-asked"],
  ["2024-04-17", [41.7, 60, 66.7, 0], 40],
  ["2026-09-01", [58.3, 80, 44.4, 0], 60],
]);

/** The wheel's levels in the order of its domains, and its centre. */
const WHEELS = /** @type {const} */ ([
  ["2021-11-18", "snmsmnnsnnnmnnm", 3],
  ["2026-09-01", "mnmnnnnnnnmsmnn", 6],
]);

/** The forms with their scores and symptoms, one sent and declined, one begun and never sent in. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [index, [day, scores, vas]] of FORMS.entries()) {
    const general = bundle.add(`form-${index + 1}`, "1177", formResponse("qlq-c30", day));
    for (const [position, value] of scores.entries())
      addScore(bundle, `form-${index + 1}`, C30[position] ?? C30[0], day, value, general);
    const health = bundle.add(`form-${index + 1}-eq-5d`, "1177", formResponse("eq-5d-5l", day));
    addScore(bundle, `form-${index + 1}`, ["eq-5d-5l-vas", "EQ-5D VAS"], day, vas, health);
  }
  const declined = bundle.add(
    "form-declined",
    "1177",
    formResponse("qlq-c30", "2025-03-11", "stopped"),
  );
  addScore(bundle, "form-declined", C30[0], "2025-03-11", "asked-declined", declined);
  bundle.add("form-begun", "1177", formResponse("eq-5d-5l", "2025-09-15", "in-progress"));
  for (const [index, [day, levels, overall]] of WHEELS.entries())
    addWheel(bundle, `wheel-${index + 1}`, day, levels, overall);
}

/** @param {BundleBuilder} bundle @param {string} name @param {readonly [scale: string, text: string]} scale @param {string} day @param {number | string} value @param {string} form */
function addScore(bundle, name, [scale, text], day, value, form) {
  const isScore = typeof value === "number";
  const answered = scaleScore(scale, text, day, isScore ? value : 0, form);
  const dataAbsentReason = isScore ? undefined : coded(SYSTEM.dataAbsentReason, value);
  const score = isScore ? answered : { ...answered, valueQuantity: undefined, dataAbsentReason };
  bundle.add(`${name}-${scale.split("-").pop()}`, "1177", score);
}

/** @param {BundleBuilder} bundle @param {string} name @param {string} day @param {string} levels @param {number} overall */
function addWheel(bundle, name, day, levels, overall) {
  const wheel = bundle.add(name, "1177", formResponse("ipo-wheel", day));
  for (const [position, [domain, text]] of SYMPTOM_DOMAINS.entries())
    bundle.add(
      `${name}-${domain}`,
      "1177",
      symptom(domain, text, day, levels.charAt(position), wheel),
    );
  bundle.add(`${name}-overall`, "1177", overallQualityOfLife(day, overall, wheel));
}
