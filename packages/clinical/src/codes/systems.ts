import type { TableSource } from "../tableSource.js";

/** Where the identifiers of the code systems were read. */
export const systemsSource: TableSource = {
  source:
    "hl7.org/fhir/R4/terminologies-systems.html; Socialstyrelsen and Inera OID registers; fhir.de; mCODE STU4",
  date: "2026-11-22",
};

const MII_ONKO = "https://www.medizininformatik-initiative.de/fhir/ext/modul-onko/CodeSystem";
const LOCAL = "https://ipo.example/fhir/CodeSystem";

/** The identifier each code system goes by in these tables. `local` systems are used where no official code is known. */
export const systems = {
  loinc: "http://loinc.org",
  snomed: "http://snomed.info/sct",
  npu: "urn:oid:1.2.752.108.1",
  atc: "http://www.whocc.no/atc",
  icd10: "http://hl7.org/fhir/sid/icd-10",
  kva: "urn:oid:1.2.752.116.1.3.2.1.4",
  icdO3: "http://terminology.hl7.org/CodeSystem/icd-o-3",
  meddra: "https://www.meddra.org",
  ncit: "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl",
  rxnorm: "http://www.nlm.nih.gov/research/umls/rxnorm",
  dicom: "http://dicom.nema.org/resources/ontology/DCM",
  observationCategory: "http://terminology.hl7.org/CodeSystem/observation-category",
  diagnosticService: "http://terminology.hl7.org/CodeSystem/v2-0074",
  miiIntent: `${MII_ONKO}/mii-cs-onko-intention`,
  miiEcog: `${MII_ONKO}/mii-cs-onko-allgemeiner-leistungszustand-ecog`,
  miiKarnofsky: `${MII_ONKO}/mii-cs-onko-allgemeiner-leistungszustand-karnofsky`,
  miiCourse: `${MII_ONKO}/mii-cs-onko-verlauf-gesamtbeurteilung`,
  miiEndReason: `${MII_ONKO}/mii-cs-onko-therapie-ende-grund`,
  miiProCtcae:
    "https://www.medizininformatik-initiative.de/fhir/ext/modul-pro/CodeSystem/mii-cs-pro-pro-ctcae",
  diseaseState: `${LOCAL}/disease-state`,
  carePlanCategory: `${LOCAL}/care-plan-category`,
  careEvent: `${LOCAL}/care-event`,
  promScale: `${LOCAL}/prom-scale`,
  symptomDomain: `${LOCAL}/symptom-domain`,
  symptomLevel: `${LOCAL}/symptom-level`,
  ctcaeGrade: `${LOCAL}/ctcae-grade`,
  completeness: `${LOCAL}/completeness`,
  listEmptyReason: "http://terminology.hl7.org/CodeSystem/list-empty-reason",
} as const;

/** Other identifiers of the same codes. National editions of ICD-10 share the three-character categories used here. */
const aliases = new Map<string, string>([
  ["urn:oid:2.16.840.1.113883.6.1", systems.loinc],
  ["urn:oid:2.16.840.1.113883.6.96", systems.snomed],
  ["urn:oid:2.16.840.1.113883.6.73", systems.atc],
  ["urn:oid:1.2.752.129.2.2.3.1.1", systems.atc],
  ["http://fhir.de/CodeSystem/bfarm/atc", systems.atc],
  ["http://fhir.de/CodeSystem/dimdi/atc", systems.atc],
  ["http://hl7.org/fhir/sid/icd-10-cm", systems.icd10],
  ["http://hl7.org/fhir/sid/icd-10-se", systems.icd10],
  ["http://fhir.de/CodeSystem/bfarm/icd-10-gm", systems.icd10],
  ["http://fhir.de/CodeSystem/dimdi/icd-10-gm", systems.icd10],
  ["urn:oid:2.16.840.1.113883.6.3", systems.icd10],
  ["urn:oid:1.2.752.116.1.1.1", systems.icd10],
  ["urn:oid:1.2.752.116.1.1.1.1.3", systems.icd10],
  ["urn:oid:1.2.752.116.1.1.1.1.8", systems.icd10],
  ["urn:oid:2.16.840.1.113883.6.43.1", systems.icdO3],
  ["urn:oid:2.16.840.1.113883.6.163", systems.meddra],
  ["http://terminology.hl7.org/CodeSystem/MDRAE", systems.meddra],
  [`${MII_ONKO}/mii-cs-therapie-grund-ende`, systems.miiEndReason],
]);

/** The identifier these tables use for a code system; a system they do not know comes back as it is. */
export function canonicalSystem(system: string): string {
  return aliases.get(system) ?? system;
}
