import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { diagnosis, procedure } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { ecog, labResult, observation } from "../fhir/observations.mjs";
import { formResponse } from "../fhir/patientReported.mjs";
import { allergy, careTeam } from "../resources/background.mjs";
import { addBody } from "../resources/bodyTable.mjs";
import { addDrugs } from "../resources/course.mjs";
import { addExaminations } from "../resources/examined.mjs";
import { addLabTable } from "../resources/labTable.mjs";
import { bloodPressure } from "../resources/measures.mjs";
import { addPlans } from "./plans.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

const TODAY = "2026-09-15";
const SAMPLED = `${TODAY}T07:25:00+02:00`;
const LABORATORY = "Klinisk kemi, Exempelsjukhuset";
const COLUMNS = {
  hb: { npu: "NPU28309", text: "B-Hb", unit: "g/L", range: { low: 134, high: 170 } },
  sodium: { npu: "NPU03429", text: "P-Natrium", unit: "mmol/L", range: { low: 137, high: 145 } },
  calcium: { npu: "NPU01443", text: "P-Kalcium", unit: "mmol/L", range: { low: 2.15, high: 2.5 } },
  creatinine: {
    npu: "NPU04998",
    text: "P-Kreatinin",
    unit: "µmol/L",
    range: { low: 60, high: 105 },
  },
  crp: { npu: "NPU19748", text: "P-CRP", unit: "mg/L", range: { high: 5 } },
};

/** @type {readonly import("../resources/examined.mjs").Examination[]} */
const EXAMINATIONS = [
  {
    day: "2026-09-09",
    name: "Lungröntgen",
    modalities: ["CR"],
    conclusion: "Förtätning i höger ovanlob.",
  },
  {
    day: "2026-09-11",
    name: "DT thorax och övre buk",
    modalities: ["CT"],
    conclusion: "Förändring i höger ovanlob, 31 mm, spikulerad. Förstorad körtel i höger hilus.",
  },
];

/** Someone seen for the first time on the day of the data: suspected lung cancer, everything else is to come. */
export function folkeForsta() {
  const bundle = startBundle({
    id: "folke-forsta",
    prefix: "folke",
    timestamp: `${TODAY}T08:12:00+02:00`,
  });
  const person = {
    family: "Första",
    given: ["Folke"],
    personnummer: "195811309839",
    gender: "male",
    birthDate: "1958-11-30",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  addSuspicion(bundle);
  addExaminations(bundle, EXAMINATIONS, {
    method: "RECIST 1.1",
    performer: "Radiologi, Exempelsjukhuset",
  });
  addToday(bundle, patient);
  addPlans(bundle, patient);
  return bundle.build();
}

/** A suspicion by the pathway and a diagnosis that is only provisional. @param {BundleBuilder} bundle */
function addSuspicion(bundle) {
  const point = coded(
    SYSTEM.kva,
    "VC010",
    undefined,
    "SVF lungcancer: beslut välgrundad misstanke",
  );
  bundle.add("svf-10", "Cosmic", procedure({ when: TODAY, code: point }));
  bundle.add(
    "diagnosis-provisional",
    "Cosmic",
    diagnosis({
      when: TODAY,
      icd10: "C34.1",
      text: "Misstänkt lungcancer",
      site: "Höger ovanlob",
      recordedDate: TODAY,
      verification: "provisional",
    }),
  );
}

/** The visit that is going on, what was measured at it, and who he is. @param {BundleBuilder} bundle @param {string} patient */
function addToday(bundle, patient) {
  bundle.add("visit", "Cosmic", {
    resourceType: "Encounter",
    status: "in-progress",
    class: { system: SYSTEM.actCode, code: "AMB", display: "ambulatory" },
    type: [worded("Nybesök, lungmedicin")],
    period: { start: `${TODAY}T08:00:00+02:00` },
    reasonCode: [worded("Hosta i två månader, viktnedgång")],
  });
  addLabTable(bundle, LABORATORY, COLUMNS, [[SAMPLED, 138, 135, 2.46, 84, 24]]);
  bundle.add(
    "ld-pending",
    "Cosmic",
    labResult({
      when: SAMPLED,
      analyte: { npu: "NPU19658", text: "P-LD" },
      laboratory: LABORATORY,
      other: {
        status: "registered",
        dataAbsentReason: coded(SYSTEM.dataAbsentReason, "temp-unknown"),
      },
    }),
  );
  bundle.add("ecog", "Cosmic", ecog(TODAY, 1));
  addBody(
    bundle,
    ["weight", "height", "bmi", "saturation", "pulse"],
    [[`${TODAY}T08:02:00+02:00`, 74.6, 178, 23.5, 95, 88]],
  );
  bundle.add("weight-stated", "1177", {
    ...observation("vital-signs", "2026-08", {
      code: coded(SYSTEM.loinc, "29463-7", undefined, "Vikt (egen uppgift)"),
    }),
    valueQuantity: { value: 80, unit: "kg", system: SYSTEM.ucum, code: "kg" },
  });
  bundle.add("pressure", "Cosmic", bloodPressure(`${TODAY}T08:02:00+02:00`, 146, 84));
  bundle.add(
    "smoking",
    "Cosmic",
    observation("social-history", TODAY, {
      code: coded(SYSTEM.loinc, "72166-2", "Tobacco smoking status", "Rökning"),
      valueCodeableConcept: worded("Har slutat, cirka 30 paketår"),
    }),
  );
  bundle.add(
    "allergy",
    "Cosmic",
    allergy({
      patient,
      substance: "Acetylsalicylsyra",
      reaction: "Astma",
      criticality: "high",
      recordedDate: TODAY,
    }),
  );
  bundle.add(
    "care-team",
    "Cosmic",
    careTeam("Lungteamet", { start: TODAY }, [["Kontaktsjuksköterska", "Kim Kontakt"]]),
  );
  bundle.add("form-begun", "1177", formResponse("qlq-c30", "2026-09-14", "in-progress"));
  addDrugs(bundle, [
    [{ atc: "C09AA05", text: "Ramipril" }, "2017", undefined, "5 mg dagligen", "Hypertoni"],
    [{ atc: "R03BB04", text: "Tiotropium" }, "2021-03", undefined, "inhalation dagligen", "KOL"],
  ]);
}
