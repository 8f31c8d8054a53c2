import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addCourse } from "./course.mjs";
import { addEntries } from "./entries.mjs";
import { addForms } from "./forms.mjs";
import { addLabs } from "./labs.mjs";
import { addOddValues } from "./oddValues.mjs";
import { addTimes } from "./times.mjs";
import { addTreatments } from "./treatments.mjs";

/** Myeloma in a record where nearly every entry is a trap; the name of a resource says which. */
export function nilsProvare() {
  const bundle = startBundle({
    id: "nils-provare",
    prefix: "nils",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  // The family name is written with a combining mark, as some systems send it.
  const person = {
    family: "Pro\u0308vare",
    given: ["Nils"],
    personnummer: "195502289811",
    gender: "male",
    birthDate: "1955-02-28",
  };
  bundle.add("patient", "Cosmic", patientOf(person));
  addCourse(bundle);
  addTreatments(bundle);
  addLabs(bundle);
  addOddValues(bundle);
  addTimes(bundle);
  addForms(bundle);
  addEntries(bundle);
  return bundle.build();
}
