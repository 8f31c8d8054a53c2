import type { ActionLimit } from "../actionLimits/actionLimits.js";
import type { Analyte } from "../analytes/analyte.js";
import type { AtcClass } from "../codes/atcClasses.js";
import type { AtcMove } from "../codes/atcMoves.js";
import type { CompletenessState } from "../codes/completeness.js";
import type { DiseaseStatus } from "../codes/diseaseStatus.js";
import type { DrugClass } from "../codes/drugClasses.js";
import type { KvaCode } from "../codes/kvaCodes.js";
import type { PerformanceScale } from "../codes/performance.js";
import type { ResponseSystem } from "../codes/responseSystems.js";
import type { ResponseTerm } from "../codes/responseTerms.js";
import type { StageKind } from "../codes/stage.js";
import type { SvfPathway, SvfStep } from "../codes/svf.js";
import type { TerminationReason } from "../codes/terminationReasons.js";
import type { IntentCodes } from "../codes/treatmentIntent.js";
import type { CtcaeTerm } from "../grades/ctcaeTerms.js";
import type { Instrument, PromScale } from "../instruments/promScale.js";
import type { PromThreshold } from "../instruments/promThresholds.js";
import type { SymptomDomain } from "../instruments/symptoms.js";
import type { LeadTimeRule } from "../leadTimes/leadTimeRule.js";
import type { Pack } from "../packs/packs.js";

/** The row type of every table that a terminology is made of. */
export interface TerminologyRows {
  analytes: Analyte;
  vitalSigns: Analyte;
  drugClasses: DrugClass;
  atcClasses: AtcClass;
  atcMoves: AtcMove;
  kvaCodes: KvaCode;
  svfPathways: SvfPathway;
  svfSteps: SvfStep;
  leadTimeRules: LeadTimeRule;
  actionLimits: ActionLimit;
  instruments: Instrument;
  promScales: PromScale;
  promThresholds: PromThreshold;
  symptomDomains: SymptomDomain;
  diseaseStatuses: DiseaseStatus;
  responseTerms: ResponseTerm;
  responseSystems: ResponseSystem;
  stageKinds: StageKind;
  performanceScales: PerformanceScale;
  terminationReasons: TerminationReason;
  treatmentIntents: IntentCodes;
  ctcaeTerms: CtcaeTerm;
  completenessStates: CompletenessState;
  packs: Pack;
}

/** All tables of a terminology. The order of a table is the order its rows are listed and drawn in. */
export type TerminologyTables = {
  readonly [Name in keyof TerminologyRows]: readonly TerminologyRows[Name][];
};

/** Tables that a host adds to a terminology: rows of the same types as the built-in ones, in any of the tables. */
export type TerminologyAdditions = Partial<TerminologyTables>;
