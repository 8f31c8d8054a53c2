import { startBundle } from "../fhir/bundle.mjs";
import { addAdverseEvents } from "./adverseEvents.mjs";
import { addCare } from "./care.mjs";
import { addDisease } from "./disease.mjs";
import { addFindings } from "./findings.mjs";
import { NAME, protectedPatient } from "./identity.mjs";
import { addTreatments } from "./treatments.mjs";

/** Breast cancer in someone whose identity is protected: name, number and address stand in the data and must not in the picture. */
export function skyddadPersson() {
  const bundle = startBundle({
    id: "skyddad-persson",
    prefix: "skyddad",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const patient = bundle.add("patient", "Cosmic", protectedPatient());
  addDisease(bundle);
  addAdverseEvents(bundle, addTreatments(bundle));
  addFindings(bundle, { reference: patient, display: NAME });
  addCare(bundle, { reference: patient, display: NAME });
  return bundle.build();
}
