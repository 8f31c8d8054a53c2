import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addBackground } from "./background.mjs";
import { addBloodValues } from "./bloodValues.mjs";
import { addDisease } from "./disease.mjs";
import { addForms } from "./forms.mjs";
import { addImaging } from "./imaging.mjs";
import { addMyelomaValues } from "./myelomaValues.mjs";
import { addPlans } from "./plans.mjs";
import { addPlanted } from "./planted.mjs";
import { addSkeleton } from "./skeleton.mjs";
import { addSupport } from "./support.mjs";
import { addTransplants } from "./transplants.mjs";
import { addTreatmentLines } from "./treatmentLines.mjs";

/** Fifteen years of myeloma: two transplants, six lines and thousands of values from two laboratories. */
export function martaMargsdotter() {
  const bundle = startBundle({
    id: "marta-margsdotter",
    prefix: "marta",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Märgsdotter",
    given: ["Märta"],
    personnummer: "195809119844",
    gender: "female",
    birthDate: "1958-09-11",
  };
  const patient = bundle.add("patient", "Cosmic", patientOf(person));
  const diagnosis = addDisease(bundle);
  const { lines, courses } = addTreatmentLines(bundle);
  const melphalan = addTransplants(bundle, lines);
  addSkeleton(bundle);
  addSupport(bundle);
  addAdverseEvents(bundle, { ...courses, melphalan });
  addImaging(bundle);
  addBloodValues(bundle);
  addMyelomaValues(bundle);
  addPlanted(bundle);
  addForms(bundle);
  addBackground(bundle, patient, diagnosis);
  addPlans(bundle, patient, lines);
  return bundle.build();
}
