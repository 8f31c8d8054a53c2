import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addBackground, addPlans } from "./background.mjs";
import { addDiagnoses } from "./diagnoses.mjs";
import { addExaminations } from "./examinations.mjs";
import { addForms } from "./forms.mjs";
import { addLabs } from "./labs.mjs";
import { addMelanomaTreatments } from "./melanomaTreatments.mjs";
import { addPathology } from "./pathology.mjs";
import { addProstateTreatments } from "./prostateTreatments.mjs";

/** Two cancers in one patient whose courses overlap: prostate cancer since 2019, skin melanoma since 2024. */
export function toreTvacancer() {
  const bundle = startBundle({
    id: "tore-tvacancer",
    prefix: "tore",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Tvåcancer",
    given: ["Tore"],
    personnummer: "194908219811",
    gender: "male",
    birthDate: "1949-08-21",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  const diagnoses = addDiagnoses(bundle);
  addAdverseEvents(bundle, {
    ...addProstateTreatments(bundle, diagnoses.prostate),
    ...addMelanomaTreatments(bundle, diagnoses.melanoma),
  });
  addExaminations(bundle);
  addPathology(bundle);
  addLabs(bundle);
  addForms(bundle);
  addBackground(bundle, patient);
  addPlans(bundle, patient);
  return bundle.build();
}
