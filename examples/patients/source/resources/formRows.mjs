import { SYSTEM, coded } from "../fhir/codes.mjs";
import {
  SYMPTOM_DOMAINS,
  formResponse,
  overallQualityOfLife,
  symptom,
} from "../fhir/patientReported.mjs";
import { scaleScore } from "./measures.mjs";

/** @typedef {import("../fhir/bundle.mjs").BundleBuilder} BundleBuilder */

/**
 * The scales of each form in the order of their rows: scale, words, and how many steps the form's own arithmetic has
 * from 0 to 100 (three for each item of four answers). Without steps a score is the answer itself.
 * @type {Record<string, readonly (readonly [scale: string, text: string, steps?: number])[]>}
 */
const FORMS = {
  "qlq-c30": [
    ["ql2", "Global hälsa", 12],
    ["pf2", "Fysisk funktion", 15],
    ["rf2", "Rollfunktion", 6],
    ["ef", "Emotionell funktion", 12],
    ["cf", "Kognitiv funktion", 6],
    ["sf", "Social funktion", 6],
    ["fa", "Trötthet", 9],
    ["nv", "Illamående och kräkning", 6],
    ["pa", "Smärta", 6],
    ["dy", "Andfåddhet", 3],
    ["sl", "Sömnsvårigheter", 3],
    ["ap", "Aptitlöshet", 3],
    ["co", "Förstoppning", 3],
    ["di", "Diarré", 3],
    ["fi", "Ekonomiska svårigheter", 3],
  ],
  "qlq-br23": [
    ["brbi", "Kroppsuppfattning", 12],
    ["brfu", "Framtidsutsikter", 3],
    ["brst", "Biverkningar av systemisk behandling", 21],
    ["brbs", "Bröstsymtom", 12],
    ["bras", "Armsymtom", 9],
  ],
  "qlq-ov28": [
    ["abdominal", "Buk- och tarmsymtom", 21],
    ["neuropathy", "Perifer neuropati", 3],
    ["hormonal", "Hormonella symtom", 6],
    ["chemotherapy", "Andra biverkningar av cytostatika", 3],
  ],
  "qlq-my20": [
    ["ds", "Sjukdomssymtom", 18],
    ["se", "Biverkningar av behandling", 30],
    ["bi", "Kroppsuppfattning", 3],
    ["fp", "Framtidsutsikter", 9],
  ],
  "eq-5d-5l": [
    ["mobility", "Rörlighet"],
    ["self-care", "Personlig vård"],
    ["usual-activities", "Vanliga aktiviteter"],
    ["pain", "Smärta eller besvär"],
    ["anxiety", "Oro eller nedstämdhet"],
    ["vas", "EQ-5D VAS"],
  ],
  "esas-r": [
    ["pain", "Smärta"],
    ["tiredness", "Orkeslöshet"],
    ["drowsiness", "Dåsighet"],
    ["nausea", "Illamående"],
    ["appetite", "Brist på aptit"],
    ["dyspnoea", "Andfåddhet"],
    ["depression", "Nedstämdhet"],
    ["anxiety", "Oro"],
    ["well-being", "Välbefinnande"],
  ],
  "epic-26": [
    ["urinary-incontinence", "Urininkontinens"],
    ["urinary-irritative", "Urinvägsbesvär"],
    ["bowel", "Tarm"],
    ["sexual", "Sexualitet"],
    ["hormonal", "Hormonellt"],
  ],
};

/**
 * A form and its scores in the order of the form's scales, each counted in the steps of its scale. A word in place of a
 * number says why that score is missing; scales left out at the end have none.
 * @param {BundleBuilder} bundle @param {string} form @param {string} day @param {readonly (number | string)[]} scores
 * @param {string} [status]
 */
export function addForm(bundle, form, day, scores, status) {
  const reference = bundle.add(`${form}-${day}`, "1177", formResponse(form, day, status));
  for (const [index, answer] of scores.entries()) {
    const [scale, text, steps] = FORMS[form]?.[index] ?? ["", ""];
    const isScore = typeof answer === "number";
    const value = isScore ? (steps === undefined ? answer : percentOf(answer, steps)) : 0;
    const stated = scaleScore(`${form}-${scale}`, text, day, value, reference);
    const missing = {
      ...stated,
      valueQuantity: undefined,
      dataAbsentReason: coded(SYSTEM.dataAbsentReason, String(answer)),
    };
    bundle.add(`${form}-${scale}-${day}`, "1177", isScore ? stated : missing);
  }
}

/** The symptom wheel: its levels (`n`, `m`, `s`) in the order of its domains, and its centre. @param {BundleBuilder} bundle @param {string} day @param {string} levels @param {number} overall */
export function addWheel(bundle, day, levels, overall) {
  const wheel = bundle.add(`wheel-${day}`, "1177", formResponse("ipo-wheel", day));
  for (const [position, [domain, text]] of SYMPTOM_DOMAINS.entries()) {
    const level = levels.charAt(position);
    bundle.add(`${domain}-${day}`, "1177", symptom(domain, text, day, level, wheel));
  }
  bundle.add(`overall-${day}`, "1177", overallQualityOfLife(day, overall, wheel));
}

/** @param {number} step @param {number} steps */
function percentOf(step, steps) {
  return Math.round((step * 1000) / steps) / 10;
}
