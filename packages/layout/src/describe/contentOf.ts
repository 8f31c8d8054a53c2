import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatNumber, formatQuantity } from "../text/formatNumber.js";
import { conceptWords } from "./codeWords.js";
import { formatValue } from "./formatValue.js";
import { modalityWords } from "./modalityWords.js";
import { titleOf } from "./titleOf.js";

/**
 * What an event says beyond its title: the value of an observation, the dose of a treatment, the grade of an adverse
 * event. The same words stand in the mark's label, the table and the details. Empty when the title says it all.
 */
export function contentOf(event: ClinicalEvent, text: Text): string {
  switch (event.kind) {
    case "lab":
    case "vitalSign":
    case "observation":
    case "promScore":
    case "genomicFinding":
      return formatValue(event.value, text);
    case "performanceStatus":
      return performanceText(event, text);
    case "symptom":
      return event.level === undefined
        ? formatValue(event.value, text)
        : text(`symptom.level.${event.level}`);
    case "stage":
      return stageText(event, text);
    case "diseaseStatus":
      return textOf(event.value) ?? "";
    case "response":
      return responseContent(event, text);
    case "medication":
      return join([doseOf(event, text), event.cycle && cycleText(event.cycle, text)]);
    case "radiotherapy":
      return join([radiotherapyDose(event, text), event.cycle && cycleText(event.cycle, text)]);
    case "procedure":
      return join([event.cycle && cycleText(event.cycle, text), conceptWords(event.outcome, text)]);
    case "adverseEvent":
      return event.grade === undefined
        ? (textOf(event.severity) ?? text("adverse.noGrade"))
        : text("adverse.grade", { grade: event.grade });
    case "imaging":
      return join([modalitiesOf(event, text), event.conclusion]);
    case "report":
      return join([event.conclusion, ...(event.conclusionCode ?? []).map(textOf)]);
    case "promForm":
      return text(`form.${event.form}`);
    case "careEvent":
      return event.decision ?? "";
    case "condition":
      return join((event.stage ?? []).map(textOf));
    case "carePlan":
      return event.intent ? text(`intent.${event.intent}`) : "";
    case "death":
      return textOf(event.cause) ?? "";
    case "specimen":
      return textOf(event.bodySite) ?? "";
    case "allergy":
      return join(event.reactions.flatMap(({ manifestation }) => manifestation.map(textOf)));
    case "familyHistory":
      return join(event.conditions.map(({ code }) => textOf(code)));
    case "immunization":
      return join([event.doseNumber, event.dose && formatQuantity(event.dose, text.lang)]);
    case "studyParticipation":
      return event.actualArm ?? event.assignedArm ?? "";
    case "consent":
      return event.decision ? text(`consent.${event.decision}`) : "";
    case "bodyStructure":
      return join([textOf(event.location), textOf(event.morphology)]);
    case "document":
      return join(event.sections.map(({ title, code }) => title ?? textOf(code)));
    case "other":
      return event.details[0]?.text ?? "";
    case "followUp":
      return "";
    default:
      return event satisfies never;
  }
}

/** The modalities of an examination that its title does not name, by word or code: `CT` of `CT thorax` would be said twice. */
function modalitiesOf(event: EventOfKind<"imaging">, text: Text): string {
  const named = new Set(titleOf(event, text).split(/[^\p{L}\d]+/u));
  const words = event.modality
    .filter(({ code }) => code === undefined || !named.has(code))
    .map((modality) => modalityWords(modality, text));
  return [...new Set(words)].filter((word) => !named.has(word)).join(", ");
}

/** The answer as stated; letters that a table knows stand with their words, because `MR` is an examination as well. */
function responseContent({ value, category }: EventOfKind<"response">, text: Text): string {
  const stated = textOf(value) ?? (category ? text(`response.${category}`) : "");
  const term = text.terminology.responseOf(value);
  if (!term?.abbreviations?.includes(stated)) return stated;
  // Its system, which some labels end with, is said beside it.
  return `${stated} (${text.of(term.label).replace(/ \(.*\)$/, "")})`;
}

/** The scale with its number; a coded answer stands beside the number that it stands for. */
function performanceText(
  { scale, grade, value }: EventOfKind<"performanceStatus">,
  text: Text,
): string {
  const words = formatValue(value, text);
  return grade === undefined ? `${scale} ${words}` : `${scale} ${grade} · ${words}`;
}

/** A staging with the edition or method it was made by: `cT2aN2M1c (TNM 8)`. The same letters mean other things in other editions. */
function stageText({ value, quantity, method }: EventOfKind<"stage">, text: Text): string {
  const words = quantity ? formatQuantity(quantity, text.lang) : (textOf(value) ?? "");
  const edition = textOf(method);
  return edition === undefined || words.includes(edition) ? words : `${words} (${edition})`.trim();
}

/** `cycle 5 of 8`, or `cycle 5` when the source does not say of how many. */
export function cycleText(cycle: { number: number; of?: number | undefined }, text: Text): string {
  return cycle.of === undefined
    ? text("treatment.cycle", { number: cycle.number })
    : text("treatment.cycleOf", { number: cycle.number, of: cycle.of });
}

/** Dose of a medication: the quantity, else the dosage as written. */
export function doseOf(event: EventOfKind<"medication">, text: Text): string | undefined {
  return event.dose ? formatQuantity(event.dose, text.lang) : dosageText(event, text);
}

/** The dosage as written. Of what was handed out, the amount and for how long it lasts stand in words of ours. */
export function dosageText(
  { resource, dosage }: EventOfKind<"medication">,
  text: Text,
): string | undefined {
  if (resource !== "dispense") return dosage;
  return dosage
    ?.replace(/(?<=^|; )quantity: /, `${text("dispense.quantity")}: `)
    .replace(/(?<=^|; )daysSupply: /, `${text("dispense.daysSupply")}: `);
}

/**
 * Dose to each volume of a radiotherapy course. cGy are shown as Gy (exact: 100 cGy = 1 Gy); doses to different
 * volumes stand side by side and are never added.
 */
export function radiotherapyDose(event: EventOfKind<"radiotherapy">, text: Text): string {
  const fractions = event.fractionsDelivered ?? event.fractionsPlanned;
  const doses = event.volumes.flatMap(({ dose, site, fractions: own }) => {
    if (!dose) return [];
    const isCentigray = dose.code === "cGy" || dose.unit === "cGy";
    const amount = isCentigray
      ? `${formatNumber(dose.value / 100, text.lang)}\u00a0Gy`
      : formatQuantity({ ...dose, comparator: undefined }, text.lang);
    const withComparator = dose.comparator ? `${dose.comparator}\u00a0${amount}` : amount;
    const count = own ?? (event.volumes.length === 1 ? fractions : undefined);
    const full =
      count === undefined
        ? withComparator
        : text("treatment.fractions", { dose: withComparator, fractions: count });
    const place = event.volumes.length > 1 ? textOf(site) : undefined;
    return [place === undefined ? full : `${full} ${place}`];
  });
  return [...new Set(doses)].join(" + ");
}

function join(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}
