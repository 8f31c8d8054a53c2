import { checkReferences } from "./checkReferences.js";
import { createTerminology } from "./createTerminology.js";
import { terminology } from "./defaultTerminology.js";
import { mergeTable } from "./mergeTable.js";
import { tableKeys } from "./tableKeys.js";
import type { TerminologyAdditions, TerminologyRows, TerminologyTables } from "./tables.js";
import type { Terminology } from "./terminology.js";

/**
 * A terminology with a host's own rows, made from another one, which stays as it is. A host's row wins over a row of
 * the base with the same id or code. Nothing is registered anywhere: two overviews can use two terminologies.
 *
 * Throws when the added rows contradict each other, or name an id that no table has.
 */
export function extendTerminology(
  additions: TerminologyAdditions,
  base: Terminology = terminology,
): Terminology {
  const merge = <Name extends keyof TerminologyRows>(name: Name) =>
    mergeTable<TerminologyRows[Name]>(
      name,
      base.tables[name],
      additions[name] ?? [],
      tableKeys[name],
    );
  const tables: TerminologyTables = {
    analytes: merge("analytes"),
    vitalSigns: merge("vitalSigns"),
    drugClasses: merge("drugClasses"),
    atcClasses: merge("atcClasses"),
    atcMoves: merge("atcMoves"),
    kvaCodes: merge("kvaCodes"),
    svfPathways: merge("svfPathways"),
    svfSteps: merge("svfSteps"),
    leadTimeRules: merge("leadTimeRules"),
    actionLimits: merge("actionLimits"),
    instruments: merge("instruments"),
    promScales: merge("promScales"),
    promThresholds: merge("promThresholds"),
    symptomDomains: merge("symptomDomains"),
    diseaseStatuses: merge("diseaseStatuses"),
    responseTerms: merge("responseTerms"),
    responseSystems: merge("responseSystems"),
    stageKinds: merge("stageKinds"),
    performanceScales: merge("performanceScales"),
    terminationReasons: merge("terminationReasons"),
    treatmentIntents: merge("treatmentIntents"),
    ctcaeTerms: merge("ctcaeTerms"),
    completenessStates: merge("completenessStates"),
    packs: merge("packs"),
  };
  checkReferences(additions, tables);
  return createTerminology(tables);
}
