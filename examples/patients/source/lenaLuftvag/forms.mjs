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
  ["qlq-c30-pa", "Smärta"],
]);
const LC13 = /** @type {const} */ ([
  ["qlq-lc13-lcdy", "Andfåddhet"],
  ["qlq-lc13-lcco", "Hosta"],
  ["qlq-lc13-lcpc", "Bröstsmärta"],
]);

/** Scores in the order of the scales above; each can come out of the form's own arithmetic. A word says why a score is missing. */
const FORMS = /** @type {const} */ ([
  ["2023-03-13", [50, 73.3, 44.4, 33.3], [44.4, 66.7, 33.3]],
  ["2024-06-10", [75, 86.7, 33.3, 16.7], [22.2, 33.3, 0]],
  ["2025-01-28", [41.7, 60, 66.7, 66.7], [55.6, 66.7, 33.3]],
  ["2026-02-20", [25, 40, 77.8, 16.7], [77.8, 66.7, "not-asked"]],
  ["2026-09-07", [50, 60, 55.6, 50], [44.4, 66.7, 33.3]],
]);

/** The wheel's levels in the order of its domains, and its centre. */
const WHEELS = /** @type {const} */ ([
  ["2025-01-28", "ssmmmmnnnnnmmns", 4],
  ["2026-09-07", "smmmnsnnnnnmnnm", 5],
]);

/** The forms with their scores and symptoms, one that was declined and one that was begun and never sent in. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [index, [day, general, lung]] of FORMS.entries()) {
    const name = `form-${index + 1}`;
    addScores(bundle, `${name}-qlq-c30`, formResponse("qlq-c30", day), C30, general);
    addScores(bundle, `${name}-qlq-lc13`, formResponse("qlq-lc13", day), LC13, lung);
  }
  const declined = formResponse("qlq-c30", "2025-10-13", "stopped");
  addScores(bundle, "form-declined", declined, C30, ["asked-declined", "asked-declined"]);
  bundle.add("form-begun", "1177", formResponse("qlq-lc13", "2026-09-14", "in-progress"));
  for (const [index, [day, levels, overall]] of WHEELS.entries())
    addWheel(bundle, `wheel-${index + 1}`, day, levels, overall);
}

/**
 * @param {BundleBuilder} bundle @param {string} name @param {import("../fhir/bundle.mjs").Resource} form
 * @param {readonly (readonly [scale: string, text: string])[]} scales @param {readonly (number | string)[]} scores
 */
function addScores(bundle, name, form, scales, scores) {
  const reference = bundle.add(name, "1177", form);
  const day = String(form.authored);
  for (const [index, value] of scores.entries()) {
    const [scale, text] = scales[index] ?? ["", ""];
    const isScore = typeof value === "number";
    const answered = scaleScore(scale, text, day, isScore ? value : 0, reference);
    const missing = {
      valueQuantity: undefined,
      dataAbsentReason: coded(SYSTEM.dataAbsentReason, String(value)),
    };
    bundle.add(
      `${name}-${scale.split("-").pop()}`,
      "1177",
      isScore ? answered : { ...answered, ...missing },
    );
  }
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
