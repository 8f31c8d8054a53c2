import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addBackground, addPlans } from "./background.mjs";
import { addDisease } from "./disease.mjs";
import { addExaminations } from "./examinations.mjs";
import { addForms } from "./forms.mjs";
import { addLabs } from "./labs.mjs";
import { addTreatments } from "./treatments.mjs";

/** Lung cancer with an EGFR driver over three lines, on the threshold of a study. */
export function lenaLuftvag() {
  const bundle = startBundle({
    id: "lena-luftvag",
    prefix: "lena",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Luftvåg",
    given: ["Lena"],
    personnummer: "196111089824",
    gender: "female",
    birthDate: "1961-11-08",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  const diagnosis = addDisease(bundle);
  addAdverseEvents(bundle, addTreatments(bundle));
  addExaminations(bundle);
  addLabs(bundle);
  addForms(bundle);
  addBackground(bundle, patient, diagnosis);
  addPlans(bundle, patient);
  return bundle.build();
}
