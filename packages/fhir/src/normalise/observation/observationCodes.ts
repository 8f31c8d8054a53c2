import { systems } from "@ipo/clinical";
import type { CodeableConcept } from "@ipo/model";

/**
 * Observation codes that tell which family an observation belongs to, as displayed in mCODE STU4, the MII oncology
 * module, HL7 genomics reporting and Synthea. Hierarchies are not known here.
 */
const codes = {
  /** A past illness stated as an observation (mCODE history of metastatic cancer). */
  diseaseHistory: { loinc: [], snomed: ["1098951000119108"] },
  /** How much tumour there is and where: residual tumour, sites of metastasis. */
  diseaseStatus: {
    loinc: ["84892-9", "44667-4"],
    snomed: ["445200009", "385421009", "399608002", "399656008"],
  },
  /** The overall state at follow-up (MII oncology `Verlauf`), answered as a response. */
  overallResponse: { loinc: [], snomed: ["396432002"] },
  /** Parts of a genomic finding that it has no field for: zygosity, allelic frequency, copy number, depth, transcript, change. */
  genomics: {
    loinc: [
      ...["53034-5", "81258-6", "82155-3", "82121-5", "51958-7", "48013-7", "81255-2", "48019-4"],
      ...["48006-1", "69547-8", "69551-0", "48001-2", "81254-5", "81259-4", "51963-7", "53037-8"],
      ...["81263-6", "48018-6", "81299-0", "81300-6", "81301-4", "81302-2"],
    ],
    snomed: [],
  },
  death: { loinc: ["69453-9"], snomed: ["419620001", "184305005"] },
  studyParticipation: { loinc: [], snomed: ["709491003"] },
  /** A symptom on a scale of its own: pain on the verbal numeric rating scale, vomiting. */
  symptom: { loinc: ["72514-3", "45708-5"], snomed: [] },
  /** What a treatment did amiss: the grade of a complication, a leak. */
  sideEffect: { loinc: [], snomed: ["789279006", "236091002"] },
  /** Living habits and circumstances, and illnesses beside the cancer. */
  background: {
    loinc: [
      ...["72166-2", "93025-5", "96841-2", "96842-0", "96843-8", "96844-6", "75889-6", "88037-7"],
      ...["68516-4", "68517-2", "68519-8", "68520-6", "89555-7", "89574-8"],
    ],
    snomed: ["398192003", "161712005"],
  },
} as const satisfies Record<string, { loinc: readonly string[]; snomed: readonly string[] }>;

type ObservationGroup = keyof typeof codes;

/** Code to the group it stands in, with its system; no code stands in two groups. */
const byCode: ReadonlyMap<string, { system: string; group: ObservationGroup }> = new Map(
  (Object.keys(codes) as ObservationGroup[]).flatMap((group) =>
    (["loinc", "snomed"] as const).flatMap((system) =>
      codes[group][system].map((code) => [code, { system: systems[system], group }] as const),
    ),
  ),
);

/** Whether the concept carries a code of the group. */
export function isObservationOf(group: ObservationGroup, { coding }: CodeableConcept): boolean {
  return coding.some(({ system, code }) => {
    const found = code === undefined ? undefined : byCode.get(code);
    return found?.group === group && found.system === system;
  });
}
