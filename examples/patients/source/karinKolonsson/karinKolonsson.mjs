import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addBackground } from "./background.mjs";
import { addDisease } from "./disease.mjs";
import { addForms } from "./forms.mjs";
import { addImaging } from "./imaging.mjs";
import { addLabs } from "./labs.mjs";
import { addPathology } from "./pathology.mjs";
import { addPlans } from "./plans.mjs";
import { addTreatments } from "./treatments.mjs";

/** Colon cancer with liver metastases: the diagnosis no pack of its own is for. */
export function karinKolonsson() {
  const bundle = startBundle({
    id: "karin-kolonsson",
    prefix: "karin",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Kolonsson",
    given: ["Karin"],
    personnummer: "196304129825",
    gender: "female",
    birthDate: "1963-04-12",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  const diagnosis = addDisease(bundle);
  addAdverseEvents(bundle, addTreatments(bundle));
  addImaging(bundle);
  addPathology(bundle);
  addLabs(bundle);
  addForms(bundle);
  addBackground(bundle, patient, diagnosis);
  addPlans(bundle, patient);
  return bundle.build();
}
