import type { CodeableConcept } from "@ipo/model";
import { codings } from "../codes/codings.js";
import { conceptIndexOf, findByConcept } from "../codes/conceptIndex.js";
import type { TableSource } from "../tableSource.js";
import type { PromScale } from "./promScale.js";

/** Where ranges and directions were read. */
export const promScalesSource: TableSource = {
  source:
    "EORTC QLQ-C30 scoring manual (scale abbreviations, 0-100); EPIC-26; EuroQol EQ-5D-5L; FACT-G; ESAS-r; PHQ-9; GAD-7; NCCN distress thermometer",
  date: "2026-09-15",
  note: "PROMIS T-scores and the centre of the IPÖ wheel have no confirmed range or direction and are left out. An EQ-5D index depends on the value set and may lie below 0.",
};

type Direction = PromScale["direction"];

function qlqC30(abbreviation: string, sv: string, en: string, direction: Direction): PromScale {
  const id = `qlq-c30-${abbreviation}`;
  return {
    id,
    instrument: "qlq-c30",
    label: { sv, en },
    min: 0,
    max: 100,
    direction,
    codes: codings("promScale", id),
  };
}

function local(
  id: string,
  instrument: string,
  sv: string,
  en: string,
  max: number,
  direction: Direction,
): PromScale {
  return {
    id,
    instrument,
    label: { sv, en },
    min: 0,
    max,
    direction,
    codes: codings("promScale", id),
  };
}

/** Scales with a known range and direction. */
export const promScales: readonly PromScale[] = [
  qlqC30("ql2", "Global hälsa", "Global health", "higher-better"),
  qlqC30("pf2", "Fysisk funktion", "Physical functioning", "higher-better"),
  qlqC30("rf2", "Rollfunktion", "Role functioning", "higher-better"),
  qlqC30("ef", "Emotionell funktion", "Emotional functioning", "higher-better"),
  qlqC30("cf", "Kognitiv funktion", "Cognitive functioning", "higher-better"),
  qlqC30("sf", "Social funktion", "Social functioning", "higher-better"),
  qlqC30("fa", "Trötthet", "Fatigue", "higher-worse"),
  qlqC30("nv", "Illamående och kräkning", "Nausea and vomiting", "higher-worse"),
  qlqC30("pa", "Smärta", "Pain", "higher-worse"),
  qlqC30("dy", "Andfåddhet", "Dyspnoea", "higher-worse"),
  qlqC30("sl", "Sömnsvårigheter", "Insomnia", "higher-worse"),
  qlqC30("ap", "Aptitlöshet", "Appetite loss", "higher-worse"),
  qlqC30("co", "Förstoppning", "Constipation", "higher-worse"),
  qlqC30("di", "Diarré", "Diarrhoea", "higher-worse"),
  qlqC30("fi", "Ekonomiska svårigheter", "Financial difficulties", "higher-worse"),
  local(
    "epic-26-urinary-incontinence",
    "epic-26",
    "Urininkontinens",
    "Urinary incontinence",
    100,
    "higher-better",
  ),
  local(
    "epic-26-urinary-irritative",
    "epic-26",
    "Urinvägsbesvär",
    "Urinary irritative or obstructive",
    100,
    "higher-better",
  ),
  local("epic-26-bowel", "epic-26", "Tarm", "Bowel", 100, "higher-better"),
  local("epic-26-sexual", "epic-26", "Sexualitet", "Sexual", 100, "higher-better"),
  local("epic-26-hormonal", "epic-26", "Hormonellt", "Hormonal", 100, "higher-better"),
  {
    ...local("eq-5d-5l-vas", "eq-5d-5l", "EQ-5D VAS", "EQ-5D VAS", 100, "higher-better"),
    codes: [...codings("promScale", "eq-5d-5l-vas"), ...codings("snomed", "736535009")],
  },
  {
    ...local("eq-5d-5l-index", "eq-5d-5l", "EQ-5D-index", "EQ-5D index", 1, "higher-better"),
    codes: [...codings("promScale", "eq-5d-5l-index"), ...codings("snomed", "736534008")],
    isOpenBelow: true,
  },
  local("fact-g-total", "fact-g", "FACT-G", "FACT-G", 108, "higher-better"),
  local("esas-r-total", "esas-r", "ESAS-r total", "ESAS-r total", 90, "higher-worse"),
  {
    ...local("phq-9-total", "phq-9", "PHQ-9", "PHQ-9", 27, "higher-worse"),
    codes: [...codings("promScale", "phq-9-total"), ...codings("loinc", "44261-6")],
  },
  {
    ...local("gad-7-total", "gad-7", "GAD-7", "GAD-7", 21, "higher-worse"),
    codes: [...codings("promScale", "gad-7-total"), ...codings("loinc", "70274-6")],
  },
  local(
    "distress-thermometer",
    "distress-thermometer",
    "Distresstermometer",
    "Distress thermometer",
    10,
    "higher-worse",
  ),
];

const byCode = conceptIndexOf(promScales, ({ codes }) => codes);
const byId = new Map(promScales.map((row) => [row.id, row]));

/** The scale a score's code belongs to, by code only; `undefined` when the table does not list the code. */
export function findPromScale(concept: CodeableConcept | undefined): PromScale | undefined {
  return findByConcept(byCode, concept);
}

/** The scale with the id; `undefined` for an unknown id. */
export function promScaleById(id: string): PromScale | undefined {
  return byId.get(id);
}
