import {
  SYMPTOM_DOMAINS,
  formResponse,
  overallQualityOfLife,
  score,
  symptom,
} from "../fhir/patientReported.mjs";
import { scaleScore } from "../resources/measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Day, global health, pain, then of BN20: motor dysfunction, communication deficit, seizures. */
const FORMS = /** @type {const} */ ([
  ["2024-05-16", 58.3, 33.3, 22.2, 11.1, 33.3],
  ["2024-07-29", 58.3, 16.7, 22.2, 11.1, 0],
  ["2025-01-21", 75, 0, 11.1, 0, 0],
  ["2025-06-30", 50, 16.7, 33.3, 22.2, 66.7],
  ["2025-12-08", 41.7, 33.3, 55.6, 44.4, 33.3],
]);

/** Day, the wheel's levels in the order of its domains, and its centre. */
const WHEELS = /** @type {const} */ ([
  ["2024-07-29", "mnmnmnnnnnnmnmn", 6],
  ["2025-12-08", "smsnnnmnnmmsmsm", 3],
]);

/** The forms, one that was declined, and one whose score could not be had any more. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [day, globalHealth, pain, motor, communication, seizures] of FORMS) {
    const qlq = bundle.add(`qlq-c30-${day}`, "1177", formResponse("qlq-c30", day));
    bundle.add(`ql2-${day}`, "1177", score("globalHealth", day, globalHealth, qlq));
    bundle.add(`pa-${day}`, "1177", score("pain", day, pain, qlq));
    const bn20 = bundle.add(`qlq-bn20-${day}`, "1177", formResponse("qlq-bn20", day));
    const scales = /** @type {const} */ ([
      ["md", "Motoriska svårigheter", motor],
      ["cd", "Kommunikationssvårigheter", communication],
      ["se", "Krampanfall", seizures],
    ]);
    for (const [scale, text, value] of scales)
      bundle.add(
        `${scale}-${day}`,
        "1177",
        scaleScore(`qlq-bn20-${scale}`, text, day, value, bn20),
      );
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
    formResponse("qlq-c30", "2025-10-07", "stopped"),
  );
  bundle.add(
    "ql2-declined",
    "1177",
    score("globalHealth", "2025-10-07", "asked-declined", declined),
  );
  const missing = bundle.add(
    "qlq-c30-missing",
    "1177",
    formResponse("qlq-c30", "2026-02-12", "in-progress"),
  );
  bundle.add("ql2-missing", "1177", score("globalHealth", "2026-02-12", "not-asked", missing));
}
