import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addBackground } from "./background.mjs";
import { addDisease } from "./disease.mjs";
import { addExaminations } from "./examinations.mjs";
import { addForms } from "./forms.mjs";
import { addGrowth } from "./growth.mjs";
import { addLabs } from "./labs.mjs";
import { addPathology } from "./pathology.mjs";
import { addPlans } from "./plans.mjs";
import { addTreatments } from "./treatments.mjs";

/** A child with medulloblastoma, five years old when it was found and eight at the day of the data. */
export function alvaBarnrud() {
  const bundle = startBundle({
    id: "alva-barnrud",
    prefix: "alva",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Barnrud",
    given: ["Alva"],
    personnummer: "201805239843",
    gender: "female",
    birthDate: "2018-05-23",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  const diagnosis = addDisease(bundle);
  addAdverseEvents(bundle, addTreatments(bundle));
  addExaminations(bundle);
  addPathology(bundle);
  addGrowth(bundle);
  addLabs(bundle);
  addForms(bundle, patient);
  addBackground(bundle, patient, diagnosis);
  addPlans(bundle, patient);
  return bundle.build();
}
