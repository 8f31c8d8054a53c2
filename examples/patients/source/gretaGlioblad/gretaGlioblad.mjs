import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addCare } from "./care.mjs";
import { addDisease } from "./disease.mjs";
import { addForms } from "./forms.mjs";
import { addImaging } from "./imaging.mjs";
import { addLabs } from "./labs.mjs";
import { addTreatments } from "./treatments.mjs";

/** Glioblastoma from the first seizure to death, with a steroid row, deep nadirs, and bevacizumab that the source never closed. */
export function gretaGlioblad() {
  const bundle = startBundle({
    id: "greta-glioblad",
    prefix: "greta",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Glioblad",
    given: ["Greta"],
    personnummer: "196111029820",
    gender: "female",
    birthDate: "1961-11-02",
  };
  const patient = bundle.add(
    "patient",
    "Cosmic",
    patientOf({ ...person, deceasedDateTime: "2026-03-08" }),
  );
  addDisease(bundle);
  addImaging(bundle);
  addTreatments(bundle);
  addLabs(bundle);
  addForms(bundle);
  addCare(bundle, patient);
  return bundle.build();
}
