import { atcOf, currentAtcLookup, drugClassLookup } from "../codes/atc.js";
import { conceptIndexOf, findAllByConcept, findByConcept, onlyOne } from "../codes/conceptIndex.js";
import { diseaseStatusQuestions } from "../codes/diseaseStatus.js";
import { icd10Of } from "../codes/icd10.js";
import { kvaCodeOf, kvaLookup, svfLookup } from "../codes/kva.js";
import { mdkTest } from "../codes/mdk.js";
import { performanceLookup } from "../codes/performance.js";
import { responseLookup } from "../codes/response.js";
import { responseQuestions } from "../codes/responseTerms.js";
import { rowLookup } from "../codes/rowLookup.js";
import { secondaryTumours } from "../codes/snomed.js";
import { tumourRoleLookup } from "../codes/tumourRole.js";
import { ctcaeTermLookup } from "../grades/ctcaeTermOf.js";
import { leadTimeLookup } from "../leadTimes/leadTimeRulesOf.js";
import { packLookup } from "../packs/packOf.js";
import type { Pack } from "../packs/packs.js";
import type { TerminologyTables } from "./tables.js";
import type { Terminology } from "./terminology.js";

/** Makes the look-ups over a set of tables, which always hold a pack called `generic` for every other diagnosis. */
export function createTerminology(tables: TerminologyTables): Terminology {
  const analytes = rowLookup(tables.analytes);
  const vitalSigns = rowLookup(tables.vitalSigns);
  const instruments = rowLookup(tables.instruments);
  const promScales = rowLookup(tables.promScales);
  const symptomDomains = rowLookup(tables.symptomDomains);
  const diseaseStatuses = rowLookup(tables.diseaseStatuses);
  const stageKinds = rowLookup(tables.stageKinds);
  const actionLimitById = new Map(tables.actionLimits.map((row) => [row.id, row]));
  const drugClassById = new Map(tables.drugClasses.map((row) => [row.id, row]));
  const intents = conceptIndexOf(tables.treatmentIntents, ({ codes }) => codes);
  const statusCodes = conceptIndexOf(tables.diseaseStatuses, ({ codes }) => codes);
  const statusQuestions = conceptIndexOf([diseaseStatusQuestions], (codes) => codes);
  const instrumentByAddress = new Map(
    tables.instruments.flatMap((row) =>
      row.questionnaires.map((address) => [address, row] as const),
    ),
  );
  const currentAtcOf = currentAtcLookup(tables.atcMoves);
  const svfPointOf = svfLookup(tables.svfPathways, tables.svfSteps);
  const generic = tables.packs.find(({ id }) => id === "generic") as Pack;

  return {
    tables,
    findAnalyte: analytes.find,
    analyteById: analytes.byId,
    findVitalSign: vitalSigns.find,
    vitalSignById: vitalSigns.byId,
    atcOf,
    currentAtcOf,
    drugClassOf: drugClassLookup(tables.atcClasses, currentAtcOf),
    drugClassById: (id) => drugClassById.get(id),
    kvaCodeOf,
    ...kvaLookup(tables.kvaCodes),
    svfPointOf,
    isMdk: mdkTest(svfPointOf),
    ...leadTimeLookup(tables.leadTimeRules),
    actionLimitsOf: (analyte) => tables.actionLimits.filter((row) => row.analyte === analyte),
    actionLimitById: (id) => actionLimitById.get(id),
    completenessOf: rowLookup(tables.completenessStates).find,
    icd10Of,
    tumourRoleOf: tumourRoleLookup(
      tables.packs.flatMap(({ snomed }) => snomed ?? []),
      secondaryTumours,
    ),
    ...packLookup(tables.packs, generic),
    diseaseStatusOf: diseaseStatuses.find,
    diseaseStatusCategoryOf: (concept) =>
      onlyOne(findAllByConcept(statusCodes, concept).map(({ category }) => category)),
    isDiseaseStatusCode: (concept) => findByConcept(statusQuestions, concept) !== undefined,
    stageKindOf: stageKinds.find,
    isStageCode: (concept) => stageKinds.find(concept) !== undefined,
    ...responseLookup(tables.responseTerms, tables.responseSystems, responseQuestions),
    ...performanceLookup(tables.performanceScales),
    treatmentIntentOf: (concept) => findByConcept(intents, concept)?.intent,
    terminationReasonOf: rowLookup(tables.terminationReasons).find,
    ...ctcaeTermLookup(tables.ctcaeTerms),
    findPromScale: promScales.find,
    promScaleById: promScales.byId,
    promThresholdsOf: (scale) => tables.promThresholds.filter((row) => row.scale === scale),
    findInstrument: instruments.find,
    instrumentById: instruments.byId,
    instrumentOfQuestionnaire: (canonical) =>
      instrumentByAddress.get(canonical.split("|", 1)[0] ?? canonical),
    findSymptomDomain: symptomDomains.find,
    symptomDomainById: symptomDomains.byId,
  };
}
