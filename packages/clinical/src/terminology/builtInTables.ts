import { actionLimits } from "../actionLimits/actionLimits.js";
import { analytes } from "../analytes/analytes.js";
import { vitalSigns } from "../analytes/vitalSigns.js";
import { atcClasses } from "../codes/atcClasses.js";
import { atcMoves } from "../codes/atcMoves.js";
import { completenessStates } from "../codes/completeness.js";
import { diseaseStatuses } from "../codes/diseaseStatus.js";
import { drugClasses } from "../codes/drugClasses.js";
import { kvaCodes } from "../codes/kvaCodes.js";
import { performanceScales } from "../codes/performance.js";
import { responseSystems } from "../codes/responseSystems.js";
import { responseTerms } from "../codes/responseTerms.js";
import { stageKinds } from "../codes/stage.js";
import { svfPathways, svfSteps } from "../codes/svf.js";
import { terminationReasons } from "../codes/terminationReasons.js";
import { treatmentIntents } from "../codes/treatmentIntent.js";
import { ctcaeTerms } from "../grades/ctcaeTerms.js";
import { instruments } from "../instruments/instruments.js";
import { promScales } from "../instruments/promScales.js";
import { promThresholds } from "../instruments/promThresholds.js";
import { symptomDomains } from "../instruments/symptoms.js";
import { leadTimeRules } from "../leadTimes/leadTimeRules.js";
import { packs } from "../packs/packs.js";
import type { TerminologyTables } from "./tables.js";

/** The tables of this package. */
export const builtInTables: TerminologyTables = {
  analytes,
  vitalSigns,
  drugClasses,
  atcClasses,
  atcMoves,
  kvaCodes,
  svfPathways,
  svfSteps,
  leadTimeRules,
  actionLimits,
  instruments,
  promScales,
  promThresholds,
  symptomDomains,
  diseaseStatuses,
  responseTerms,
  responseSystems,
  stageKinds,
  performanceScales,
  terminationReasons,
  treatmentIntents,
  ctcaeTerms,
  completenessStates,
  packs,
};
