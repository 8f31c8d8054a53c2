import {
  SYMPTOM_DOMAINS,
  formResponse,
  overallQualityOfLife,
  score,
  symptom,
} from "../fhir/patientReported.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** Day, global health, pain, the wheel's levels in the order of its domains, and its centre. */
const FORMS = /** @type {const} */ ([
  ["2018-05-15", 78, 10, "nnmnmnnmnsnnmns", 8],
  ["2018-12-15", 62, 22, "mnnnnmnnnnmnmnn", 6],
  ["2019-09-15", 74, 12, "nmnnnnnnmnnnnmn", 7],
  ["2020-10-15", 80, 8, "nnnnmnnnnmnnnnn", 8],
  ["2022-02-15", 58, 55, "snsmnsnsnmsnsnm", 6],
  ["2022-08-15", 50, 28, "nmnsnmmnsnmnnsn", 5],
  ["2023-03-15", 67, 18, "nmnnmnmnnmnmnnm", 7],
  ["2023-10-15", 60, 40, "snsnmmnsnmmnsns", 6],
  ["2024-06-15", 64, 30, "mmnsnsnnsnsnmmn", 6],
  ["2024-12-15", 42, 68, "nsnmsnsnsmnsnsm", 4],
  ["2025-05-15", 46, 38, "mnsnsmnsnsnmsns", 5],
  ["2025-11-15", 58, 30, "snnmnsnmmnsnmnn", 6],
  ["2026-04-15", 40, 66, "nsnsmmsnsmmsnsn", 4],
  ["2026-08-15", 55, 40, "nnmnsnmmnsnmnns", 5],
]);

const UNANSWERED_DAY = "2021-06-15";

/** The forms, their scores and symptoms, and the one form that was sent but not answered. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  for (const [index, [day, globalHealth, pain, levels, overall]] of FORMS.entries()) {
    const name = `form-${String(index + 1).padStart(2, "0")}`;
    const qlq = bundle.add(`${name}-qlq-c30`, "1177", formResponse("qlq-c30", day));
    bundle.add(`${name}-ql2`, "1177", score("globalHealth", day, globalHealth, qlq));
    bundle.add(`${name}-pa`, "1177", score("pain", day, pain, qlq));
    const wheel = bundle.add(`${name}-wheel`, "1177", formResponse("ipo-wheel", day));
    for (const [position, [domain, text]] of SYMPTOM_DOMAINS.entries()) {
      bundle.add(
        `${name}-${domain}`,
        "1177",
        symptom(domain, text, day, levels.charAt(position), wheel),
      );
    }
    bundle.add(`${name}-overall`, "1177", overallQualityOfLife(day, overall, wheel));
  }
  const unanswered = bundle.add(
    "form-unanswered-qlq-c30",
    "1177",
    formResponse("qlq-c30", UNANSWERED_DAY, "stopped"),
  );
  bundle.add(
    "form-unanswered-ql2",
    "1177",
    score("globalHealth", UNANSWERED_DAY, "asked-declined", unanswered),
  );
  bundle.add(
    "form-unanswered-pa",
    "1177",
    score("pain", UNANSWERED_DAY, "asked-declined", unanswered),
  );
}
