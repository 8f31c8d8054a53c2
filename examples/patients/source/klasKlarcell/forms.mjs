import {
  SYMPTOM_DOMAINS,
  formResponse,
  overallQualityOfLife,
  score,
  symptom,
} from "../fhir/patientReported.mjs";
import { scaleScore } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Day, global health, pain, fatigue. */
const FORMS = /** @type {const} */ ([
  ["2023-09-27", 66.7, 16.7, 33.3],
  ["2024-01-29", 50, 33.3, 55.6],
  ["2024-07-08", 75, 0, 22.2],
  ["2025-01-21", 41.7, 50, 66.7],
  ["2025-06-30", 58.3, 16.7, 55.6],
  ["2026-02-02", 58.3, 16.7, 44.4],
  ["2026-08-24", 66.7, 16.7, 33.3],
]);

/** Day, the wheel's levels in the order of its domains, and its centre. */
const WHEELS = /** @type {const} */ ([
  ["2025-01-21", "smmmnnnsnmmmnnm", 4],
  ["2026-08-24", "mnnmnmnnnnnmnnn", 6],
]);

/** The forms, one that was declined, and one that was opened and never sent in. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [day, globalHealth, pain, fatigue] of FORMS) {
    const qlq = bundle.add(`qlq-c30-${day}`, "1177", formResponse("qlq-c30", day));
    bundle.add(`ql2-${day}`, "1177", score("globalHealth", day, globalHealth, qlq));
    bundle.add(`pa-${day}`, "1177", score("pain", day, pain, qlq));
    bundle.add(`fa-${day}`, "1177", scaleScore("qlq-c30-fa", "Trötthet", day, fatigue, qlq));
  }
  for (const [day, levels, overall] of WHEELS) {
    const wheel = bundle.add(`wheel-${day}`, "1177", formResponse("ipo-wheel", day));
    for (const [position, [domain, text]] of SYMPTOM_DOMAINS.entries()) {
      const level = levels.charAt(position);
      bundle.add(`${domain}-${day}`, "1177", symptom(domain, text, day, level, wheel));
    }
    bundle.add(`overall-${day}`, "1177", overallQualityOfLife(day, overall, wheel));
  }
  const declined = bundle.add(
    "qlq-c30-declined",
    "1177",
    formResponse("qlq-c30", "2022-03-15", "stopped"),
  );
  bundle.add(
    "ql2-declined",
    "1177",
    score("globalHealth", "2022-03-15", "asked-declined", declined),
  );
  bundle.add("qlq-c30-unsent", "1177", formResponse("qlq-c30", "2026-04-13", "in-progress"));
}
