import { patientOf, startBundle } from "../fhir/bundle.mjs";
import { diagnosis, imagingStudy, procedure } from "../fhir/care.mjs";
import { SYSTEM, coded } from "../fhir/codes.mjs";
import { labResult } from "../fhir/observations.mjs";

const SAMPLED = "2026-09-02T09:40:00+02:00";

/** One value of each analyte: ranges as Swedish laboratories word them, for women. */
const LABS = [
  {
    name: "hb",
    analyte: { npu: "NPU28309", text: "B-Hb" },
    value: 131,
    unit: "g/L",
    range: { low: 117, high: 153 },
  },
  {
    name: "wbc",
    analyte: { npu: "NPU02593", text: "B-LPK" },
    value: 6.4,
    unit: "10⁹/L",
    range: { low: 3.5, high: 8.8 },
  },
  {
    name: "platelets",
    analyte: { npu: "NPU03568", text: "B-TPK" },
    value: 254,
    unit: "10⁹/L",
    range: { low: 165, high: 387 },
  },
  {
    name: "creatinine",
    analyte: { npu: "NPU04998", text: "P-Kreatinin" },
    value: 68,
    unit: "µmol/L",
    range: { low: 45, high: 90 },
  },
  {
    name: "alat",
    analyte: { npu: "NPU19651", text: "P-ALAT" },
    value: 0.32,
    unit: "µkat/L",
    range: { low: 0.15, high: 0.75 },
  },
];

/** A woman with newly found breast cancer: everything within seven weeks, single values, one planned operation. */
export function majaKort() {
  const bundle = startBundle({
    id: "maja-kort",
    prefix: "maja",
    timestamp: "2026-09-15T08:12:00+02:00",
  });
  const person = {
    family: "Kort",
    given: ["Maja"],
    personnummer: "197112039800",
    gender: "female",
    birthDate: "1971-12-03",
  };
  bundle.add("patient", "Cosmic", patientOf(person));
  bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2026-08-28",
      icd10: "C50.4",
      text: "Bröstcancer",
      site: "Höger bröst, övre yttre kvadranten",
      recordedDate: "2026-08-28",
      stages: [{ value: "cT1cN0M0" }],
    }),
  );
  bundle.add("mammography", "RIS", imagingStudy("2026-08-19", "Mammografi", ["MG"]));
  const biopsy = coded(SYSTEM.snomed, "86273004", "Biopsy", "Mellannålsbiopsi höger bröst");
  bundle.add("biopsy", "Cosmic", procedure({ when: "2026-08-21", code: biopsy }));
  for (const { name, ...result } of LABS) {
    bundle.add(
      name,
      "Cosmic",
      labResult({ ...result, when: SAMPLED, laboratory: "Klinisk kemi, Exempelsjukhuset" }),
    );
  }
  const resection = coded(SYSTEM.kva, "HAB40", undefined, "Resektion av höger bröst");
  bundle.add(
    "surgery",
    "Cosmic",
    procedure({ when: "2026-09-29", code: resection, status: "preparation" }),
  );
  return bundle.build();
}
