import { diagnosis, procedure, tumourBoard, visit } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { diseaseStatus, ecog, observation } from "../fhir/observations.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** A diagnosis known to the year, conditions of every kind of onset, and states with partial and open ends. @param {BundleBuilder} bundle */
export function addCourse(bundle) {
  const stages = [{ value: "ISS II", assessment: "Observation/nils-does-not-exist" }];
  bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2016",
      icd10: "C90.0",
      text: "Myelom",
      site: "Benmärg",
      recordedDate: "2016-11",
      stages,
    }),
  );
  const leukaemia = {
    when: "2016-12-01",
    icd10: "C90.1",
    text: "Plasmacellsleukemi",
    site: "Blod",
    verification: "refuted",
  };
  bundle.add("condition-refuted", "INCA", diagnosis(leukaemia));
  bundle.add(
    "condition-age",
    "Cosmic",
    otherCondition("Hypertoni", {
      onsetAge: { value: 52, unit: "år", system: SYSTEM.ucum, code: "a" },
    }),
  );
  bundle.add(
    "condition-words",
    "Cosmic",
    otherCondition("Pollenallergi", { onsetString: "i barndomen" }),
  );
  bundle.add("condition-undated", "Cosmic", otherCondition("Diskbråck", {}));
  bundle.add(
    "state-mixed",
    "INCA",
    diseaseStatus({ start: "2017-06", end: "2020" }, "remission", "Remission"),
  );
  bundle.add(
    "state-open",
    "INCA",
    diseaseStatus({ start: "2020-11-15" }, "progression", "Återfall"),
  );
  bundle.add("turn-month", "INCA", diseaseStatus("2020-11", "progression", "Återfall"));
  bundle.add(
    "mdk-markup",
    "INCA",
    tumourBoard("2020-12-03", "<script>alert(1)</script> & <b>daratumumab</b> {{7*7}}"),
  );
  bundle.add("visit-markup", "Cosmic", visit("2021-01-11", '"><img src=x onerror=alert(1)>'));
  bundle.add("visit-midnight", "Cosmic", nightVisit());
  addPlans(bundle);
  addPerformance(bundle);
}

/** @param {string} text @param {object} onset */
function otherCondition(text, onset) {
  const clinicalStatus = coded(SYSTEM.conditionClinical, "active");
  return { resourceType: "Condition", clinicalStatus, code: worded(text), ...onset };
}

/** Admitted on one day and discharged just after the next midnight. */
function nightVisit() {
  return {
    ...visit("2021-04-10", "Feber"),
    class: { system: SYSTEM.actCode, code: "IMP", display: "inpatient encounter" },
    period: { start: "2021-04-10T23:40:00+02:00", end: "2021-04-11T00:20:00+02:00" },
  };
}

/** After the day of the data, far in the future, planned for a day that has passed, put on hold, and never done. @param {BundleBuilder} bundle */
function addPlans(bundle) {
  const biopsy = coded(SYSTEM.snomed, "86273004", "Biopsy", "Benmärgsbiopsi");
  /** @type {readonly (readonly [name: string, when: string, status: string])[]} */
  const rows = [
    ["plan-next-month", "2026-10-05", "preparation"],
    ["plan-far", "2199-12-31", "preparation"],
    ["plan-passed", "2026-02-02", "preparation"],
    ["plan-on-hold", "2026-11", "on-hold"],
    ["plan-not-done", "2025-05-05", "not-done"],
    ["plan-unknown-status", "2025-06-05", "halvvägs"],
  ];
  for (const [name, when, status] of rows)
    bundle.add(name, "Cosmic", procedure({ when, code: biopsy, status }));
  const statusReason = worded("Patienten avstod");
  bundle.add(
    "not-done-reason",
    "Cosmic",
    procedure({ when: "2025-07-01", code: biopsy, status: "not-done", other: { statusReason } }),
  );
}

/** ECOG 0 beside ECOG not asked, a grade that does not exist, and Karnofsky, which runs the other way. @param {BundleBuilder} bundle */
function addPerformance(bundle) {
  bundle.add("ecog-zero", "INCA", ecog("2017-01-10", 0));
  const code = coded(SYSTEM.loinc, "89247-1", undefined, "ECOG");
  const dataAbsentReason = coded(SYSTEM.dataAbsentReason, "not-asked");
  bundle.add(
    "ecog-absent",
    "INCA",
    observation("survey", "2018-01-10", { code, dataAbsentReason }),
  );
  bundle.add("ecog-seven", "INCA", ecog("2019-01-10", 7));
  bundle.add("ecog-one", "INCA", ecog("2021-01-11", 1));
  const karnofsky = coded(SYSTEM.loinc, "89243-0", undefined, "Karnofsky");
  for (const [when, valueInteger] of /** @type {const} */ ([
    ["2017-01-10", 90],
    ["2021-01-11", 70],
  ])) {
    bundle.add(
      `karnofsky-${valueInteger}`,
      "INCA",
      observation("survey", when, { code: karnofsky, valueInteger }),
    );
  }
}
