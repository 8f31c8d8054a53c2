export { type TableSource } from "./tableSource.js";
export { type Analyte } from "./analytes/analyte.js";
export { analyteById, analytes, analytesSource, findAnalyte } from "./analytes/analytes.js";
export {
  findVitalSign,
  vitalSignById,
  vitalSigns,
  vitalSignsSource,
} from "./analytes/vitalSigns.js";
export { atcOf, atcSource, drugClassOf } from "./codes/atc.js";
export {
  diseaseStatusCategoryOf,
  diseaseStatusSource,
  isDiseaseStatusCode,
} from "./codes/diseaseStatus.js";
export {
  drugClassById,
  drugClasses,
  drugClassesSource,
  type DrugClass,
} from "./codes/drugClasses.js";
export {
  genomicComponents,
  genomicOriginOf,
  genomicsSource,
  isGenomicFindingCode,
} from "./codes/genomics.js";
export { icd10Of, icd10Source } from "./codes/icd10.js";
export { kvaCategoryOf, kvaCodeOf, kvaSource, svfPointOf, type SvfPoint } from "./codes/kva.js";
export { isMdk } from "./codes/mdk.js";
export { performanceScaleOf, performanceSource } from "./codes/performance.js";
export { isResponseCode, responseCategoryOf, responseSource } from "./codes/response.js";
export { snomedSource } from "./codes/snomed.js";
export { isStageCode, stageCodes, stageSource } from "./codes/stage.js";
export { canonicalSystem, systems, systemsSource } from "./codes/systems.js";
export { treatmentIntentOf, treatmentIntentSource } from "./codes/treatmentIntent.js";
export { tumourRoleOf } from "./codes/tumourRole.js";
export { ctcaeGradeOf, ctcaeSource } from "./grades/ctcae.js";
export {
  findInstrument,
  instrumentById,
  instrumentOfQuestionnaire,
  instruments,
  instrumentsSource,
} from "./instruments/instruments.js";
export { type Instrument, type PromScale } from "./instruments/promScale.js";
export {
  findPromScale,
  promScaleById,
  promScales,
  promScalesSource,
} from "./instruments/promScales.js";
export { symptomLevelOf } from "./instruments/symptomLevel.js";
export {
  findSymptomDomain,
  symptomDomainById,
  symptomDomains,
  symptomDomainsSource,
  type SymptomDomain,
} from "./instruments/symptoms.js";
export { packOf } from "./packs/packOf.js";
export { packById, packs, type Pack } from "./packs/packs.js";
