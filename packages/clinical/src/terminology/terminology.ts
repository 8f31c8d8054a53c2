import type { CodeableConcept, PatientRecord, ResponseCategory, TreatmentIntent } from "@ipo/model";
import type { ActionLimit } from "../actionLimits/actionLimits.js";
import type { Analyte } from "../analytes/analyte.js";
import type { CompletenessState } from "../codes/completeness.js";
import type { DiseaseStatus } from "../codes/diseaseStatus.js";
import type { DrugClass } from "../codes/drugClasses.js";
import type { KvaCategory, KvaCode } from "../codes/kvaCodes.js";
import type { PerformanceScale } from "../codes/performance.js";
import type { ResponseSystem } from "../codes/responseSystems.js";
import type { ResponseTerm } from "../codes/responseTerms.js";
import type { StageKind } from "../codes/stage.js";
import type { SvfPoint } from "../codes/svf.js";
import type { TerminationReason } from "../codes/terminationReasons.js";
import type { TumourRole } from "../codes/tumourRole.js";
import type { CtcaeTerm, CtcaeTermGrade } from "../grades/ctcaeTerms.js";
import type { Instrument, PromScale } from "../instruments/promScale.js";
import type { PromThreshold } from "../instruments/promThresholds.js";
import type { SymptomDomain } from "../instruments/symptoms.js";
import type { LeadTimeQuery, LeadTimeRule } from "../leadTimes/leadTimeRule.js";
import type { Pack } from "../packs/packs.js";
import type { TerminologyTables } from "./tables.js";

type Concept = CodeableConcept | undefined;

/**
 * Tables of clinical knowledge and every look-up over them, as one value. The look-ups are plain functions, so they can
 * be taken out and passed on. A look-up gives `undefined` for what no table knows: an unknown code keeps its words.
 */
export interface Terminology {
  readonly tables: TerminologyTables;

  /** The analyte a laboratory concept codes, found by code only. */
  readonly findAnalyte: (concept: Concept) => Analyte | undefined;
  /** The laboratory analyte with the id. */
  readonly analyteById: (id: string) => Analyte | undefined;
  /** The vital sign a concept codes, found by code only. */
  readonly findVitalSign: (concept: Concept) => Analyte | undefined;
  /** The vital sign with the id. */
  readonly vitalSignById: (id: string) => Analyte | undefined;

  /** The ATC code of a drug concept as the source wrote it. */
  readonly atcOf: (concept: Concept) => string | undefined;
  /** The code an ATC code goes by now, so that one drug under its old and its new code is one; a code never moved is its own. */
  readonly currentAtcOf: (atc: string) => string;
  /** The id of the class of an ATC code, by the longest prefix listed, as written or as moved. Drugs are never classed by name. */
  readonly drugClassOf: (atc: string) => string | undefined;
  /** The drug class with the id. */
  readonly drugClassById: (id: string) => DrugClass | undefined;

  /** The KVÅ code of a concept. */
  readonly kvaCodeOf: (concept: Concept) => string | undefined;
  /** The listed measure of a KVÅ code, with its label. */
  readonly kvaProcedureOf: (code: string) => KvaCode | undefined;
  /** What kind of treatment a KVÅ code is: as listed, else `surgery` for the surgical chapters. */
  readonly kvaCategoryOf: (code: string) => KvaCategory | undefined;
  /** The measuring point a KVÅ code such as `VJ110` stands for: pathway prefix and two-digit suffix. */
  readonly svfPointOf: (code: string) => SvfPoint | undefined;
  /** Whether a concept is a multidisciplinary team conference (MDK): the local code, or a measuring point of that role. */
  readonly isMdk: (concept: Concept) => boolean;
  /**
   * Every limit that can apply to a run of a care pathway: of that pathway, valid on the day it started, for the point
   * where it ended. Several where the data cannot tell the condition; a rule without days says that no limit is known.
   */
  readonly leadTimeRulesOf: (query: LeadTimeQuery) => readonly LeadTimeRule[];
  /** The only limit that can apply; `undefined` where there is none, and where there are several. */
  readonly leadTimeRuleOf: (query: LeadTimeQuery) => LeadTimeRule | undefined;

  /** The action limits of an analyte, in the table's order. Which of them holds is for a host or reader to say. */
  readonly actionLimitsOf: (analyte: string) => readonly ActionLimit[];
  /** The action limit with the id. */
  readonly actionLimitById: (id: string) => ActionLimit | undefined;
  /** What a concept says of data that is missing, pending or blocked, by code only. */
  readonly completenessOf: (concept: Concept) => CompletenessState | undefined;

  /** The ICD-10 code of a concept, of any national edition and as written, with or without its dot. */
  readonly icd10Of: (concept: Concept) => string | undefined;
  /** Whether a diagnosis is coded as a primary or a secondary tumour: by ICD-10, the behaviour of an ICD-O-3 morphology, or SNOMED CT. */
  readonly tumourRoleOf: (concept: Concept) => TumourRole | undefined;
  /**
   * The pack of a diagnosis, from its code and, where given, its histology and site: a morphology that makes the diagnosis
   * decides first, a tumour of blood or lymph belongs to no organ's pack, then ICD-10 or ICD-O-3 topography, then SNOMED CT.
   */
  readonly diagnosisPackOf: (...concepts: readonly CodeableConcept[]) => Pack | undefined;
  /** The pack of the record's first primary tumour that has one, in the record's order; the generic pack when none has. */
  readonly packOf: (record: PatientRecord) => Pack;
  /**
   * The packs of all primary tumours of the record, in the record's order and each once. A tumour without a pack adds
   * none; the generic pack stands alone where no tumour has one, so there is always at least one.
   */
  readonly packsOf: (record: PatientRecord) => readonly Pack[];
  /**
   * One pack for several diagnoses: ids joined with `+`, labels with ` + `, lists as the union in order. Where packs
   * differ, the first weighs more. One pack comes back as it is; none gives the generic pack.
   */
  readonly combinePacks: (packs: readonly Pack[]) => Pack;
  /** The pack with the id. */
  readonly packById: (id: string) => Pack | undefined;

  /** The state or turn of the disease a value codes, with its label. Words are not read. */
  readonly diseaseStatusOf: (concept: Concept) => DiseaseStatus | undefined;
  /** The tone of a disease status, by code; none where its codes lead to different tones. */
  readonly diseaseStatusCategoryOf: (concept: Concept) => DiseaseStatus["category"];
  /** Whether an observation code asks for the cancer disease status. */
  readonly isDiseaseStatusCode: (concept: Concept) => boolean;
  /** The kind of staging an observation code asks for. */
  readonly stageKindOf: (concept: Concept) => StageKind | undefined;
  /** Whether an observation code is a staging, by code only. */
  readonly isStageCode: (concept: Concept) => boolean;

  /** The answer of a response system that a concept states, by code, else by whole known words; none where they name several. */
  readonly responseOf: (concept: Concept) => ResponseTerm | undefined;
  /**
   * The response category a concept states, by code, else by its words: `PR (RECIST 1.1)`, `Progress i skelettet`.
   * Words that name two categories, or that say anything more than a known wording (a doubt, a denial), give none. Nor
   * do codes that differ from one another, or from a text that is wholly a known wording.
   */
  readonly responseCategoryOf: (concept: Concept) => ResponseCategory | undefined;
  /** The response system that a text names. */
  readonly responseSystemOf: (concept: Concept) => ResponseSystem | undefined;
  /** Whether an observation asks for a response to treatment: by code, or by a text that names a response system. */
  readonly isResponseCode: (concept: Concept) => boolean;

  /** The performance scale an observation code belongs to, by code only. ECOG and Karnofsky run in opposite directions. */
  readonly performanceScaleOf: (concept: Concept) => PerformanceScale["scale"] | undefined;
  /** The grade a coded answer states on a scale, by exact code only: 0-5 for ECOG, 0-100 for Karnofsky and Lansky. */
  readonly performanceGradeOf: (
    concept: Concept,
    scale: PerformanceScale["scale"],
  ) => number | undefined;
  /** The intent a concept codes. Words are not read. */
  readonly treatmentIntentOf: (concept: Concept) => TreatmentIntent | undefined;
  /** Why a treatment ended, by code. */
  readonly terminationReasonOf: (concept: Concept) => TerminationReason | undefined;

  /** The term of CTCAE an adverse event is, by MedDRA code, else by the whole English term. */
  readonly ctcaeTermOf: (concept: Concept) => CtcaeTerm | undefined;
  /** The grades CTCAE defines for an adverse event, ascending. A recorded grade outside them is still shown as recorded. */
  readonly allowedGradesOf: (concept: Concept) => readonly CtcaeTermGrade[] | undefined;

  /** The scale a score's code belongs to, by code only. */
  readonly findPromScale: (concept: Concept) => PromScale | undefined;
  /** The scale with the id. */
  readonly promScaleById: (id: string) => PromScale | undefined;
  /** The published thresholds of a scale, in the table's order. */
  readonly promThresholdsOf: (scale: string) => readonly PromThreshold[];
  /** The instrument a score's code belongs to, by code only. */
  readonly findInstrument: (concept: Concept) => Instrument | undefined;
  /** The instrument with the id. */
  readonly instrumentById: (id: string) => Instrument | undefined;
  /** The instrument of a questionnaire's canonical address, with or without `|version`. */
  readonly instrumentOfQuestionnaire: (canonical: string) => Instrument | undefined;
  /** The domain a symptom's code belongs to, by code only. */
  readonly findSymptomDomain: (concept: Concept) => SymptomDomain | undefined;
  /** The symptom domain with the id. */
  readonly symptomDomainById: (id: string) => SymptomDomain | undefined;
}
