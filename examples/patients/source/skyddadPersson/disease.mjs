import { diagnosis, procedure, tumourBoard } from "../fhir/care.mjs";
import { SYSTEM, coded, worded } from "../fhir/codes.mjs";
import { stage } from "../fhir/observations.mjs";
import { addPathway, addStates, stateOf } from "../resources/course.mjs";

const PATHWAY = /** @type {const} */ ([
  ["2025-10-20", "10", "beslut välgrundad misstanke"],
  ["2025-10-24", "25", "första besök i specialiserad vård"],
  ["2025-11-06", "40", "information om diagnos"],
  ["2025-11-06", "44", "behandlingsbeslut, utökad utredning"],
  ["2025-11-19", "52", "start av första behandling, läkemedel"],
]);

/** @type {Parameters<typeof addStates>[1]} */
const STATES = [
  ["2025-10-31", "2026-03-31", stateOf("localised", "Lokal och regional sjukdom")],
  ["2026-04-01", undefined, stateOf("remission", "Tumörfri efter operation")],
];

/** Diagnosis, stages before and after drugs, states, pathway and conferences. @param {import("../fhir/bundle.mjs").BundleBuilder} bundle */
export function addDisease(bundle) {
  const clinical = coded(
    SYSTEM.loinc,
    "21908-9",
    "Stage group.clinical Cancer",
    "Kliniskt stadium",
  );
  const pathological = coded(
    SYSTEM.loinc,
    "21902-2",
    "Stage group.pathology Cancer",
    "Patologiskt stadium",
  );
  const edition = { method: worded("TNM 8") };
  const first = bundle.add("stage-clinical", "INCA", {
    ...stage("2025-11-05", clinical, "cT2N1M0, stadium IIB"),
    ...edition,
  });
  bundle.add("stage-operated", "INCA", {
    ...stage("2026-04-10", pathological, "ypT1cN0(sn)M0, stadium IA"),
    ...edition,
  });
  bundle.add(
    "diagnosis",
    "INCA",
    diagnosis({
      when: "2025-10-31",
      icd10: "C50.4",
      text: "Bröstcancer, invasiv duktal",
      site: "Vänster bröst, övre yttre kvadranten",
      recordedDate: "2025-11-03",
      stages: [{ value: "cT2N1M0, stadium IIB (TNM 8)", assessment: first }],
    }),
  );
  addStates(bundle, STATES, []);
  addPathway(bundle, "VG9", "bröstcancer", PATHWAY);
  bundle.add(
    "mdk-1",
    "INCA",
    procedure({
      when: "2025-11-05",
      code: coded(SYSTEM.kva, "VG935", undefined, "SVF bröstcancer: MDK"),
      outcome: "Läkemedel före operation: EC tre gånger, sedan docetaxel tre gånger",
    }),
  );
  bundle.add(
    "mdk-2",
    "INCA",
    tumourBoard("2026-04-15", "Strålbehandling mot bröstet, tamoxifen och goserelin"),
  );
}
