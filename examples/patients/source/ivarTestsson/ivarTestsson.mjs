import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { labResult } from "../fhir/observations.mjs";
import { addDisease } from "./disease.mjs";
import { addAdverseEvents, addExaminations } from "./examinations.mjs";
import { addForms } from "./forms.mjs";
import { LABORATORY, addLabs } from "./labs.mjs";
import { addTreatments } from "./treatments.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/** A long course of prostate cancer with every track filled; three entries cannot be drawn. */
export function ivarTestsson() {
  const bundle = startBundle({
    id: "ivar-testsson",
    prefix: "ivar",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Testsson",
    given: ["Ivar"],
    personnummer: "194803149824",
    gender: "male",
    birthDate: "1948-03-14",
  };
  bundle.add("patient", "Cosmic", patientOf(person));
  addDisease(bundle);
  const suspects = addTreatments(bundle);
  addExaminations(bundle);
  addLabs(bundle);
  addAdverseEvents(bundle, suspects);
  addForms(bundle);
  addUndrawable(bundle);
  return bundle.build();
}

/** A withdrawn value, a value without a time, and a resource type that has no place in a timeline. @param {BundleBuilder} bundle */
function addUndrawable(bundle) {
  const psa = {
    analyte: { npu: "NPU08669", text: "P-PSA" },
    unit: "µg/L",
    range: { high: 4 },
    laboratory: LABORATORY,
  };
  bundle.add(
    "psa-withdrawn",
    "Cosmic",
    labResult({
      ...psa,
      when: "2023-09-15",
      value: 94,
      flag: "H",
      other: { status: "entered-in-error" },
    }),
  );
  const creatinine = { npu: "NPU04998", text: "P-Kreatinin" };
  bundle.add(
    "creatinine-undated",
    "Cosmic",
    labResult({ analyte: creatinine, value: 88, unit: "µmol/L", laboratory: LABORATORY }),
  );
  bundle.add("flag", "Cosmic", {
    resourceType: "Flag",
    status: "active",
    code: { text: "Tolk behövs ej" },
  });
}
