import type { CodeableConcept } from "@ipo/model";
import type { TableSource } from "../tableSource.js";
import { canonicalSystem, systems } from "./systems.js";

/** Where the grouping of ATC codes was read. */
export const atcSource: TableSource = {
  source:
    "WHO Collaborating Centre for Drug Statistics Methodology, whocc.no: ATC index and lists of alterations 2021 and 2022",
  date: "2026-09-15",
  note: "Both generations are listed: L01XC became L01F in 2022, L01XE became L01E in 2021, and single L01XX drugs moved to groups of their own. L01FF (PD-1/PD-L1) and CTLA-4 antibodies are immunotherapy. L01XX is a mixture, so only named drugs of it have a class.",
};

/** ATC prefix to class id. The longest prefix that fits decides. */
const classByPrefix = new Map<string, string>([
  ["L01A", "cytostatic"],
  ["L01B", "cytostatic"],
  ["L01C", "cytostatic"],
  ["L01D", "cytostatic"],
  ["L01XA", "cytostatic"],
  ["L01XB", "cytostatic"],
  ["L01XX05", "cytostatic"],
  ["L01XX19", "cytostatic"],
  ["L01XX41", "cytostatic"],
  ["L01E", "targeted"],
  ["L01XE", "targeted"],
  ["L01XG", "targeted"],
  ["L01XH", "targeted"],
  ["L01XK", "targeted"],
  ["L01XJ", "targeted"],
  ["L01XX32", "targeted"],
  ["L01XX43", "targeted"],
  ["L01XX45", "targeted"],
  ["L01XX46", "targeted"],
  ["L01XX47", "targeted"],
  ["L01XX52", "targeted"],
  ["L01F", "antibody"],
  ["L01XC", "antibody"],
  ["L01FF", "immunotherapy"],
  ["L01FX04", "immunotherapy"],
  ["L01XC11", "immunotherapy"],
  ["L01XC17", "immunotherapy"],
  ["L01XC18", "immunotherapy"],
  ["L01XC28", "immunotherapy"],
  ["L01XC31", "immunotherapy"],
  ["L01XC32", "immunotherapy"],
  ["L01XC33", "immunotherapy"],
  ["L02", "endocrine"],
  ["L02BB04", "arpi"],
  ["L02BB05", "arpi"],
  ["L02BB06", "arpi"],
  ["L02BX03", "arpi"],
  ["L03AA", "supportive"],
  ["V10XX", "radioligand"],
  ["M05B", "bone"],
  ["A04", "supportive"],
  ["H02A", "supportive"],
  ["V03A", "supportive"],
]);

const LONGEST_PREFIX = 7;

/**
 * The class of an ATC code, by the longest prefix in the table: `L02BB04` is `arpi`, `L02BA01` `endocrine`.
 * Gives `undefined` for a code of no listed group. Drugs are never classed by their names.
 */
export function drugClassOf(atc: string): string | undefined {
  for (let length = Math.min(LONGEST_PREFIX, atc.length); length > 2; length -= 1) {
    const found = classByPrefix.get(atc.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The ATC code of a drug concept as the source wrote it; `undefined` when it carries none. */
export function atcOf(concept: CodeableConcept | undefined): string | undefined {
  return concept?.coding.find(
    ({ system }) => system !== undefined && canonicalSystem(system) === systems.atc,
  )?.code;
}
