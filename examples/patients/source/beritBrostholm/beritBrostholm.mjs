import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addBackground } from "./background.mjs";
import { addDisease } from "./disease.mjs";
import { addForms } from "./forms.mjs";
import { addImaging } from "./imaging.mjs";
import { addLabs } from "./labs.mjs";
import { addMeasures } from "./measures.mjs";
import { addPathology } from "./pathology.mjs";
import { addPlans } from "./plans.mjs";
import { addPrimaryTreatment } from "./primaryTreatment.mjs";
import { addSupport } from "./support.mjs";
import { addTreatmentLines } from "./treatmentLines.mjs";

/** Breast cancer from a HER2-positive primary tumour to a HER2-low recurrence in its fourth line. */
export function beritBrostholm() {
  const bundle = startBundle({
    id: "berit-brostholm",
    prefix: "berit",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Bröstholm",
    given: ["Berit"],
    personnummer: "197203189829",
    gender: "female",
    birthDate: "1972-03-18",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  const diagnosis = addDisease(bundle);
  addPathology(bundle);
  const courses = { ...addPrimaryTreatment(bundle), ...addTreatmentLines(bundle) };
  addSupport(bundle);
  addAdverseEvents(bundle, courses);
  addImaging(bundle);
  addLabs(bundle);
  addMeasures(bundle);
  addForms(bundle);
  addBackground(bundle, patient, diagnosis);
  addPlans(bundle, patient);
  return bundle.build();
}
