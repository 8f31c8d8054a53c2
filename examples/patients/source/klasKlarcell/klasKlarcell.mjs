import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addCare } from "./care.mjs";
import { addDisease } from "./disease.mjs";
import { addForms } from "./forms.mjs";
import { addImaging } from "./imaging.mjs";
import { addLabs } from "./labs.mjs";
import { addTreatments } from "./treatments.mjs";

/** Clear cell kidney cancer: operated on, lung metastases after two and a half years, four lines, the last in a study. */
export function klasKlarcell() {
  const bundle = startBundle({
    id: "klas-klarcell",
    prefix: "klas",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Klarcell",
    given: ["Klas"],
    personnummer: "195803149813",
    gender: "male",
    birthDate: "1958-03-14",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  addDisease(bundle);
  addImaging(bundle);
  addTreatments(bundle);
  addLabs(bundle);
  addForms(bundle);
  addCare(bundle, patient);
  return bundle.build();
}
