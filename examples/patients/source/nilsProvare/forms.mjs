import { SYSTEM, coded, quantity } from "../fhir/codes.mjs";
import { observation } from "../fhir/observations.mjs";
import { formResponse, score, symptom } from "../fhir/patientReported.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const GONE = "QuestionnaireResponse/nils-gone";

/** Forms answered, begun, stopped and withdrawn; scores declined, not asked, out of range and without their form. @param {BundleBuilder} bundle */
export function addForms(bundle) {
  const form = (
    /** @type {string} */ name,
    /** @type {string} */ day,
    /** @type {string} */ status,
  ) => bundle.add(name, "1177", formResponse("qlq-c30", day, status));
  const answered = form("form-answered", "2021-01-11T18:20:00+01:00", "completed");
  bundle.add(
    "form-answered-ql2",
    "1177",
    score("globalHealth", "2021-01-11T18:20:00+01:00", 0, answered),
  );
  const stopped = form("form-stopped", "2021-04-12", "stopped");
  bundle.add(
    "form-stopped-ql2",
    "1177",
    score("globalHealth", "2021-04-12", "asked-declined", stopped),
  );
  form("form-begun", "2021-07-12", "in-progress");
  form("form-withdrawn", "2021-10-11", "entered-in-error");
  bundle.add("score-not-asked", "1177", score("globalHealth", "2022-01-10", "not-asked", GONE));
  bundle.add("score-out-of-range", "1177", score("globalHealth", "2022-04-11", 130, GONE));
  bundle.add("score-below", "1177", {
    ...score("pain", "2022-07-11", 0, GONE),
    valueQuantity: quantity(16.7, "poäng", "<"),
  });
  bundle.add(
    "symptom-severe",
    "1177",
    symptom("numbness", "Domningar", "2021-01-11", "s", answered),
  );
  const unknownLevel = {
    code: coded(SYSTEM.symptomDomain, "pain"),
    valueCodeableConcept: coded(SYSTEM.symptomLevel, "extreme"),
  };
  bundle.add("symptom-unknown-level", "1177", observation("survey", "2021-01-11", unknownLevel));
  const unknownDomain = {
    code: coded(SYSTEM.symptomDomain, "hiccups"),
    valueCodeableConcept: coded(SYSTEM.symptomLevel, "none"),
  };
  bundle.add("symptom-unknown-domain", "1177", observation("survey", "2021-01-11", unknownDomain));
}
