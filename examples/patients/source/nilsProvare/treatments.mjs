import { adverseEvent } from "../fhir/care.mjs";
import { SYSTEM, coded, quantity, worded } from "../fhir/codes.mjs";
import { drugCourse, drugDose, lineOfTherapy, plannedDose } from "../fhir/treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const BORTEZOMIB = { atc: "L01XG01", text: "Bortezomib" };
const CYCLOPHOSPHAMIDE = { atc: "L01AA01", text: "Cyklofosfamid" };
const DEXAMETHASONE = { atc: "H02AB02", text: "Dexametason" };
const LENALIDOMIDE = { atc: "L04AX04", text: "Lenalidomid" };
/** The same drug before and after ATC moved the antibodies in 2022. */
const DARATUMUMAB_OLD = { atc: "L01XC24", text: "Daratumumab" };
const DARATUMUMAB = { atc: "L01FC01", text: "Daratumumab" };

const LONG_NAME = {
  text: `Prövningsläkemedel NP-${"0123456789".repeat(12)} eller placebo, dubbelblind, fas III, arm B, kohort 4, dospausad enligt protokoll version 7.2`,
};

/** Courses with every kind of start and end, doses that crowd, and drugs named in every way FHIR has. @param {BundleBuilder} bundle */
export function addTreatments(bundle) {
  const line = bundle.add(
    "line-1",
    "INCA",
    lineOfTherapy({ title: "Linje 1", period: { start: "2016-12", end: "2017" } }),
  );
  bundle.add(
    "line-unnumbered",
    "INCA",
    lineOfTherapy({ title: "Återfallsbehandling", period: { start: "2020-12-07" } }),
  );
  const course = (
    /** @type {string} */ name,
    /** @type {Parameters<typeof drugCourse>[0]} */ spec,
  ) => bundle.add(name, "Cosmic", drugCourse(spec));
  const bortezomib = course("mixed-precision", {
    drug: BORTEZOMIB,
    period: { start: "2016-12", end: "2017-04-21" },
    status: "completed",
    dose: [1.3, "mg/m²"],
    line,
  });
  course("open-start", {
    drug: LENALIDOMIDE,
    period: { end: "2019" },
    status: "stopped",
    stopReason: worded("trombocytopeni"),
    line,
  });
  course("open-end-completed", {
    drug: DEXAMETHASONE,
    period: { start: "2016-12" },
    status: "completed",
    line,
  });
  course("open-end-unknown", {
    drug: LENALIDOMIDE,
    period: { start: "2020-12-07" },
    status: "unknown",
  });
  course("old-atc", {
    drug: DARATUMUMAB_OLD,
    period: { start: "2020-12-07", end: "2021-12-31" },
    status: "completed",
    dose: [16, "mg/kg"],
  });
  course("new-atc", {
    drug: DARATUMUMAB,
    period: { start: "2022-01-01" },
    status: "active",
    dose: [1800, "mg"],
  });
  course("end-before-start", {
    drug: DEXAMETHASONE,
    period: { start: "2020-05-01", end: "2020-04-01" },
    status: "completed",
  });
  course("no-time", { drug: DEXAMETHASONE, status: "active" });
  course("not-taken", {
    drug: CYCLOPHOSPHAMIDE,
    period: { start: "2019-02-01", end: "2019-03-01" },
    status: "not-taken",
  });
  course("long-name", {
    drug: LONG_NAME,
    period: { start: "2023-02-01", end: "2023-09-30" },
    status: "completed",
  });
  course("dangling-line", {
    drug: DEXAMETHASONE,
    period: { start: "2023-10-01", end: "2023-12-01" },
    status: "completed",
    line: "CarePlan/nils-gone",
  });
  addCrowdedDay(bundle);
  addNamedOtherwise(bundle);
  addOrders(bundle);
  addAdverseEvents(bundle, bortezomib);
}

/** Three drugs on one day, two of them twice. @param {BundleBuilder} bundle */
function addCrowdedDay(bundle) {
  const rows = [
    ["crowded-1", BORTEZOMIB, "2021-03-02T09:00:00+01:00"],
    ["crowded-2", CYCLOPHOSPHAMIDE, "2021-03-02T09:30:00+01:00"],
    ["crowded-3", DEXAMETHASONE, "2021-03-02T09:30:00+01:00"],
    ["crowded-4", DEXAMETHASONE, "2021-03-02T21:30:00+01:00"],
    ["crowded-5", BORTEZOMIB, "2021-03-02"],
  ];
  for (const [name, drug, when] of /** @type {[string, typeof BORTEZOMIB, string][]} */ (rows)) {
    bundle.add(name, "Cosmic", drugDose({ drug, when, cycle: { number: 3 } }));
  }
}

/** A contained drug, a drug in an entry of its own, a drug that is not there, and doses that are part of each other. @param {BundleBuilder} bundle */
function addNamedOtherwise(bundle) {
  const melphalan = {
    resourceType: "Medication",
    id: "melphalan",
    code: coded(SYSTEM.atc, "L01AA03", undefined, "Melfalan"),
  };
  const dose = (/** @type {string} */ when, /** @type {object} */ content) => ({
    ...drugDose({ drug: { text: "" }, when }),
    medicationCodeableConcept: undefined,
    ...content,
  });
  const contained = {
    contained: [melphalan],
    medicationReference: { reference: "#melphalan" },
    dosage: { dose: quantity(200, "mg/m²") },
  };
  bundle.add("contained-drug", "Cosmic", dose("2017-06-14", contained));
  const pamidronate = {
    resourceType: "Medication",
    code: coded(SYSTEM.atc, "M05BA03", undefined, "Pamidronsyra"),
  };
  const medication = bundle.add("medication", "Cosmic", pamidronate);
  bundle.add(
    "referenced-drug",
    "Cosmic",
    dose("2017-08-01", { medicationReference: { reference: medication } }),
  );
  bundle.add(
    "missing-drug",
    "Cosmic",
    dose("2017-09-01", {
      medicationReference: { reference: "Medication/nils-gone", display: "Zoledronsyra" },
    }),
  );
  bundle.add("no-drug", "Cosmic", dose("2017-10-01", {}));
  const partOf = (/** @type {string} */ other) => ({
    ...drugDose({ drug: DEXAMETHASONE, when: "2022-05-02" }),
    partOf: [{ reference: `MedicationAdministration/nils-${other}` }],
  });
  bundle.add("circle-a", "Cosmic", partOf("circle-b"));
  bundle.add("circle-b", "Cosmic", partOf("circle-a"));
  bundle.add("circle-self", "Cosmic", partOf("circle-self"));
}

/** @param {BundleBuilder} bundle */
function addOrders(bundle) {
  /** @type {[number, string]} */
  const dose = [1800, "mg"];
  const order = (/** @type {string} */ when) =>
    plannedDose({ drug: DARATUMUMAB, when, dose, dosage: "1800 mg subkutant" });
  bundle.add("order-next", "Cosmic", order("2026-10-01"));
  bundle.add("order-passed", "Cosmic", order("2026-01-10"));
  bundle.add("order-cancelled", "Cosmic", { ...order("2026-10-15"), status: "cancelled" });
}

/** Grades 0, 6 and none, a grade in words, an event only suspected, and a suspect that is not in the bundle. @param {BundleBuilder} bundle @param {string} suspect */
function addAdverseEvents(bundle, suspect) {
  const event = (/** @type {number} */ grade, /** @type {string} */ start) =>
    adverseEvent({ term: "Neuropati", grade, period: { start }, suspect });
  bundle.add("adverse-event-zero", "Cosmic", event(0, "2017-01-15"));
  bundle.add("adverse-event-two", "Cosmic", event(2, "2017-02"));
  bundle.add("adverse-event-six", "Cosmic", event(6, "2017-03-15"));
  bundle.add("adverse-event-ungraded", "Cosmic", {
    ...event(0, "2021-02-15"),
    severity: undefined,
  });
  bundle.add("adverse-event-words", "Cosmic", {
    ...event(0, "2021-03-15"),
    severity: worded("Grade 2"),
    extension: undefined,
  });
  bundle.add("adverse-event-potential", "Cosmic", {
    ...event(1, "2021-04-15"),
    actuality: "potential",
  });
  bundle.add("adverse-event-dangling", "Cosmic", {
    ...event(1, "2021-05-15"),
    suspectEntity: [{ instance: { reference: "MedicationStatement/nils-gone" } }],
  });
}
