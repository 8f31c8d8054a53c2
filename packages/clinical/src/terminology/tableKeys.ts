import type { Coding } from "@ipo/model";
import { codingKey } from "../codes/conceptIndex.js";
import type { TerminologyRows } from "./tables.js";

/** How the rows of one table are told apart, and how a row gives up keys that another row takes over. */
export interface TableKeys<Row> {
  /** What the row is known by; a row with the same id takes its place. */
  readonly idOf: (row: Row) => string;
  /** The codes and addresses it is found by besides its id. */
  readonly keysOf: (row: Row) => readonly string[];
  readonly withoutKeys: (row: Row, taken: ReadonlySet<string>) => Row;
}

/** The keys of every table. */
export const tableKeys: {
  readonly [Name in keyof TerminologyRows]: TableKeys<TerminologyRows[Name]>;
} = {
  analytes: coded(({ id }) => id),
  vitalSigns: coded(({ id }) => id),
  drugClasses: plain(({ id }) => id),
  atcClasses: plain(({ prefix }) => prefix),
  atcMoves: plain(({ previous }) => previous),
  kvaCodes: plain(({ code }) => code),
  svfPathways: plain(({ prefix }) => prefix),
  svfSteps: plain(({ suffix }) => suffix),
  leadTimeRules: plain(({ id }) => id),
  actionLimits: plain(({ id }) => id),
  instruments: {
    idOf: ({ id }) => id,
    keysOf: ({ codes, questionnaires }) => [...codes.flatMap(keysOfCoding), ...questionnaires],
    withoutKeys: (row, taken) => ({
      ...row,
      codes: row.codes.filter((coding) => isFree(coding, taken)),
      questionnaires: row.questionnaires.filter((address) => !taken.has(address)),
    }),
  },
  promScales: coded(({ id }) => id),
  promThresholds: plain(({ id }) => id),
  symptomDomains: coded(({ id }) => id),
  diseaseStatuses: coded(({ id }) => id),
  responseTerms: {
    idOf: ({ id }) => id,
    keysOf: ({ codes, words, abbreviations }) => [
      ...codes.flatMap(keysOfCoding),
      ...(words ?? []).map((text) => text.toLowerCase()),
      ...(abbreviations ?? []),
    ],
    withoutKeys: ({ words, abbreviations, ...row }, taken) => ({
      ...row,
      codes: row.codes.filter((coding) => isFree(coding, taken)),
      ...(words && { words: words.filter((text) => !taken.has(text.toLowerCase())) }),
      ...(abbreviations && {
        abbreviations: abbreviations.filter((letters) => !taken.has(letters)),
      }),
    }),
  },
  responseSystems: plain(({ id }) => id),
  stageKinds: coded(({ id }) => id),
  performanceScales: coded(({ scale }) => scale),
  terminationReasons: coded(({ id }) => id),
  treatmentIntents: coded(({ intent }) => intent),
  ctcaeTerms: plain(({ meddra }) => meddra),
  completenessStates: coded(({ id }) => id),
  packs: {
    idOf: ({ id }) => id,
    keysOf: ({ icd10, icdO3, snomed }) => [
      ...icd10.map((prefix) => `icd-10 ${prefix}`),
      ...(icdO3 ?? []).map((prefix) => `icd-o-3 ${prefix}`),
      ...(snomed ?? []).map((code) => `snomed ${code}`),
    ],
    withoutKeys: ({ icdO3, snomed, ...row }, taken) => ({
      ...row,
      icd10: row.icd10.filter((prefix) => !taken.has(`icd-10 ${prefix}`)),
      ...(icdO3 && { icdO3: icdO3.filter((prefix) => !taken.has(`icd-o-3 ${prefix}`)) }),
      ...(snomed && { snomed: snomed.filter((code) => !taken.has(`snomed ${code}`)) }),
    }),
  },
};

/** A table whose rows are found by their id alone. */
function plain<Row>(idOf: (row: Row) => string): TableKeys<Row> {
  return { idOf, keysOf: () => [], withoutKeys: (row) => row };
}

/** A table whose rows are found by codes too. */
function coded<Row extends { readonly codes: readonly Coding[] }>(
  idOf: (row: Row) => string,
): TableKeys<Row> {
  return {
    idOf,
    keysOf: ({ codes }) => codes.flatMap(keysOfCoding),
    withoutKeys: (row, taken) => ({
      ...row,
      codes: row.codes.filter((coding) => isFree(coding, taken)),
    }),
  };
}

function keysOfCoding(coding: Coding): readonly string[] {
  const key = codingKey(coding);
  return key === undefined ? [] : [key];
}

function isFree(coding: Coding, taken: ReadonlySet<string>): boolean {
  return !keysOfCoding(coding).some((key) => taken.has(key));
}
