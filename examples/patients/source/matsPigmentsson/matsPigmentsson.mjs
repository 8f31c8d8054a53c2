import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addBackground, addPlans } from "./background.mjs";
import { addDisease } from "./disease.mjs";
import { addExaminations } from "./examinations.mjs";
import { addForms } from "./forms.mjs";
import { addLabs } from "./labs.mjs";
import { addPathology } from "./pathology.mjs";
import { addSupport } from "./support.mjs";
import { addTreatments } from "./treatments.mjs";

/** Skin melanoma from a thick primary to brain metastases, with immune reactions to two treatments. */
export function matsPigmentsson() {
  const bundle = startBundle({
    id: "mats-pigmentsson",
    prefix: "mats",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Pigmentsson",
    given: ["Mats"],
    personnummer: "197004269838",
    gender: "male",
    birthDate: "1970-04-26",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  const diagnosis = addDisease(bundle);
  addAdverseEvents(bundle, addTreatments(bundle));
  addSupport(bundle);
  addExaminations(bundle);
  addPathology(bundle);
  addLabs(bundle);
  addForms(bundle);
  addBackground(bundle, patient, diagnosis);
  addPlans(bundle, patient);
  return bundle.build();
}
