import { drugCourse, drugDose, plannedDose } from "../fhir/treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const LU_PSMA = { atc: "V10XX05", text: "¹⁷⁷Lu-PSMA" };

const LU_PSMA_DAYS = ["2026-04-25", "2026-06-12", "2026-07-30"];
const LU_PSMA_PLANNED_DAYS = ["2026-09-16", "2026-11-04", "2026-12-23"];

/** Three of six doses given, three planned. @param {BundleBuilder} bundle @param {string} line */
export function addRadioligand(bundle, line) {
  /** @type {[number, string]} */
  const dose = [7.4, "GBq"];
  const of = LU_PSMA_DAYS.length + LU_PSMA_PLANNED_DAYS.length;
  const reference = bundle.add(
    "lu-psma",
    "Cosmic",
    drugCourse({
      drug: LU_PSMA,
      period: { start: "2026-04-25" },
      status: "active",
      dose,
      dosage: "7,4 GBq intravenöst var 6:e vecka, 6 cykler",
      line,
    }),
  );
  for (const [index, when] of LU_PSMA_DAYS.entries()) {
    const cycle = { number: index + 1, of };
    bundle.add(
      `lu-psma-c${index + 1}`,
      "Cosmic",
      drugDose({ drug: LU_PSMA, when, dose, course: reference, cycle }),
    );
  }
  for (const [index, when] of LU_PSMA_PLANNED_DAYS.entries()) {
    const number = LU_PSMA_DAYS.length + index + 1;
    const dosage = `7,4 GBq intravenöst, cykel ${number} av ${of}`;
    const order = plannedDose({
      drug: LU_PSMA,
      when,
      dose,
      dosage,
      line,
      cycle: { number, of },
      authoredOn: "2026-04-15",
    });
    bundle.add(`lu-psma-c${number}`, "Cosmic", order);
  }
  return reference;
}
