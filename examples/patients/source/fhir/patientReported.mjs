import { SYSTEM, coded, quantity } from "./codes.mjs";
import { observation } from "./observations.mjs";

/** @typedef {import("./bundle.mjs").Resource} Resource */

/** @type {Record<"n" | "m" | "s", readonly [code: string, words: string]>} */
const LEVEL = {
  n: ["none", "Inga besvär"],
  m: ["moderate", "Måttliga besvär"],
  s: ["severe", "Svåra besvär"],
};

/**
 * The wheel's symptom domains in the order they are drawn, code and Swedish words.
 * @type {readonly (readonly [code: string, text: string])[]}
 */
export const SYMPTOM_DOMAINS = [
  ["fatigue", "Trötthet"],
  ["pain", "Smärta"],
  ["sleep", "Sömn"],
  ["appetite", "Aptit"],
  ["nausea", "Illamående"],
  ["dyspnoea", "Andfåddhet"],
  ["urinary", "Urin"],
  ["bowel", "Tarm"],
  ["sweating", "Svettning"],
  ["numbness", "Domningar"],
  ["sexuality", "Sexualitet"],
  ["anxiety", "Oro"],
  ["low-mood", "Nedstämdhet"],
  ["memory", "Minne"],
  ["mobility", "Rörlighet"],
];

/** @type {Record<"globalHealth" | "pain", readonly [code: string, text: string]>} */
export const SCALES = {
  globalHealth: ["qlq-c30-ql2", "Global hälsa"],
  pain: ["qlq-c30-pa", "Smärta"],
};

/**
 * A form as answered, started or stopped. The questions themselves are not in the bundles.
 * @param {string} questionnaire @param {string} authored @param {string} status
 * @returns {Resource}
 */
export function formResponse(questionnaire, authored, status = "completed") {
  const canonical = `https://ipo.example/fhir/Questionnaire/${questionnaire}`;
  return { resourceType: "QuestionnaireResponse", questionnaire: canonical, status, authored };
}

/**
 * A score of one scale from one form. A string in place of the score is a data-absent-reason code.
 * @param {keyof typeof SCALES} scale @param {string} when @param {number | string} score @param {string} form
 */
export function score(scale, when, score, form) {
  const [code, text] = SCALES[scale];
  const isScore = typeof score === "number";
  return observation("survey", when, {
    code: coded(SYSTEM.promScale, code, undefined, text),
    valueQuantity: isScore ? quantity(score, "poäng") : undefined,
    dataAbsentReason: isScore ? undefined : coded(SYSTEM.dataAbsentReason, score),
    derivedFrom: [{ reference: form }],
  });
}

/**
 * One symptom in the wheel's three levels: `n` none, `m` moderate, `s` severe.
 * @param {string} domain @param {string} text @param {string} when @param {string} level @param {string} form
 */
export function symptom(domain, text, when, level, form) {
  const [code, words] = LEVEL[/** @type {keyof typeof LEVEL} */ (level)];
  return observation("survey", when, {
    code: coded(SYSTEM.symptomDomain, domain, undefined, text),
    valueCodeableConcept: coded(SYSTEM.symptomLevel, code, undefined, words),
    derivedFrom: [{ reference: form }],
  });
}

/** The wheel's centre, 0-10 as on the form. @param {string} when @param {number} value @param {string} form */
export function overallQualityOfLife(when, value, form) {
  return observation("survey", when, {
    code: coded(
      SYSTEM.symptomDomain,
      "overall-quality-of-life",
      undefined,
      "Övergripande livskvalitet",
    ),
    valueInteger: value,
    derivedFrom: [{ reference: form }],
  });
}
