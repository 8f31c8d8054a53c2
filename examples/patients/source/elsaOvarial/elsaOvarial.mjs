import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { addAssessments } from "./assessments.mjs";
import { addDisease } from "./disease.mjs";
import { addForms } from "./forms.mjs";
import { addMeasures } from "./measures.mjs";
import { addObservations } from "./observations.mjs";
import { addPathway } from "./pathway.mjs";
import { addSupport } from "./support.mjs";
import { addTreatments } from "./treatments.mjs";

/** Ovarian cancer over four years until death, with texts partly in English and one treatment the source never closed. */
export function elsaOvarial() {
  const bundle = startBundle({
    id: "elsa-ovarial",
    prefix: "elsa",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Ovarial",
    given: ["Elsa"],
    personnummer: "195605179828",
    gender: "female",
    birthDate: "1956-05-17",
  };
  const patient = bundle.add(
    "patient",
    "Cosmic",
    patientOf({ ...person, deceasedDateTime: "2025-03-22" }),
  );
  addDisease(bundle);
  addSupport(bundle, addTreatments(bundle));
  addObservations(bundle);
  addAssessments(bundle);
  addMeasures(bundle);
  addForms(bundle);
  addPathway(bundle, patient);
  return bundle.build();
}
