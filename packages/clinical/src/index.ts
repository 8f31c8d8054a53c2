export { type TableSource } from "./tableSource.js";
export { extendTerminology } from "./terminology/extendTerminology.js";
export { terminology } from "./terminology/defaultTerminology.js";
export { type Terminology } from "./terminology/terminology.js";
export {
  type TerminologyAdditions,
  type TerminologyRows,
  type TerminologyTables,
} from "./terminology/tables.js";
export {
  actionLimitById,
  actionLimitsOf,
  allowedGradesOf,
  analyteById,
  combinePacks,
  completenessOf,
  ctcaeTermOf,
  currentAtcOf,
  diagnosisPackOf,
  diseaseStatusCategoryOf,
  diseaseStatusOf,
  drugClassById,
  drugClassOf,
  findAnalyte,
  findInstrument,
  findPromScale,
  findSymptomDomain,
  findVitalSign,
  instrumentById,
  instrumentOfQuestionnaire,
  isDiseaseStatusCode,
  isMdk,
  isResponseCode,
  isStageCode,
  kvaCategoryOf,
  kvaProcedureOf,
  leadTimeRuleOf,
  leadTimeRulesOf,
  packById,
  packOf,
  packsOf,
  performanceGradeOf,
  performanceScaleOf,
  promScaleById,
  promThresholdsOf,
  responseCategoryOf,
  responseOf,
  responseSystemOf,
  stageKindOf,
  svfPointOf,
  symptomDomainById,
  terminationReasonOf,
  treatmentIntentOf,
  tumourRoleOf,
  vitalSignById,
} from "./terminology/lookups.js";
export { actionLimits, actionLimitsSource, type ActionLimit } from "./actionLimits/actionLimits.js";
export { type Analyte } from "./analytes/analyte.js";
export { analytes, analytesSource } from "./analytes/analytes.js";
export { vitalSigns, vitalSignsSource } from "./analytes/vitalSigns.js";
export { allergySource, isNoKnownAllergy } from "./codes/allergy.js";
export { atcOf } from "./codes/atc.js";
export { atcClasses, atcSource, type AtcClass } from "./codes/atcClasses.js";
export { atcMoves, atcMovesSource, type AtcMove } from "./codes/atcMoves.js";
export {
  completenessSource,
  completenessStates,
  type CompletenessState,
} from "./codes/completeness.js";
export { diseaseStatuses, diseaseStatusSource, type DiseaseStatus } from "./codes/diseaseStatus.js";
export { drugClasses, drugClassesSource, type DrugClass } from "./codes/drugClasses.js";
export {
  genomicComponents,
  genomicOriginOf,
  genomicsSource,
  isGenomicFindingCode,
} from "./codes/genomics.js";
export { icd10Of, icd10Source } from "./codes/icd10.js";
export { icdO3Source, morphologyOf, topographyOf, type Morphology } from "./codes/icdO3.js";
export { kvaCodeOf } from "./codes/kva.js";
export { kvaCodes, kvaSource, type KvaCategory, type KvaCode } from "./codes/kvaCodes.js";
export {
  isGeneticsReport,
  isPathologyReport,
  isTissueCode,
  pathologySource,
} from "./codes/pathology.js";
export {
  performanceScales,
  performanceSource,
  type PerformanceScale,
} from "./codes/performance.js";
export {
  responseSystems,
  responseSystemsSource,
  type ResponseSystem,
} from "./codes/responseSystems.js";
export { responseSource, responseTerms, type ResponseTerm } from "./codes/responseTerms.js";
export { snomedSource } from "./codes/snomed.js";
export { stageCodes, stageKinds, stageSource, type StageKind } from "./codes/stage.js";
export {
  svfPathways,
  svfSource,
  svfSteps,
  type SvfPathway,
  type SvfPoint,
  type SvfStep,
} from "./codes/svf.js";
export { canonicalSystem, systems, systemsSource } from "./codes/systems.js";
export {
  terminationReasons,
  terminationReasonsSource,
  type TerminationReason,
} from "./codes/terminationReasons.js";
export {
  treatmentIntents,
  treatmentIntentSource,
  type IntentCodes,
} from "./codes/treatmentIntent.js";
export {
  tumourMarkerOf,
  tumourMarkers,
  tumourMarkersSource,
  type TumourMarker,
} from "./codes/tumourMarkers.js";
export { type TumourRole } from "./codes/tumourRole.js";
export { ctcaeGradeOf, ctcaeSource } from "./grades/ctcae.js";
export {
  ctcaeTerms,
  ctcaeTermsSource,
  type CtcaeTerm,
  type CtcaeTermGrade,
} from "./grades/ctcaeTerms.js";
export { instruments, instrumentsSource } from "./instruments/instruments.js";
export {
  type Direction,
  type Instrument,
  type ItemRange,
  type PromScale,
} from "./instruments/promScale.js";
export { proCtcaeSource } from "./instruments/proCtcae.js";
export { promScales, promScalesSource } from "./instruments/promScales.js";
export {
  promThresholds,
  promThresholdsSource,
  type PromChange,
  type PromThreshold,
} from "./instruments/promThresholds.js";
export { symptomLevelOf } from "./instruments/symptomLevel.js";
export {
  symptomDomains,
  symptomDomainsSource,
  type SymptomDomain,
} from "./instruments/symptoms.js";
export { type LeadTimeQuery, type LeadTimeRule } from "./leadTimes/leadTimeRule.js";
export { leadTimeRules, leadTimeRulesSource } from "./leadTimes/leadTimeRules.js";
export { packs, type Pack } from "./packs/packs.js";
export { type AnchorRule, type TimeAnchor } from "./packs/timeAnchor.js";
export { convertedOf, convertQuantity, isSameUnit } from "./units/convertQuantity.js";
