import type { EpochMs, EventOfKind } from "@ipo/model";
import { quantityOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { labelOf } from "../describe/labelOf.js";
import { formatNumber, formatQuantity } from "../text/formatNumber.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { symptomFormAt, type SymptomForm } from "./symptomForm.js";
import type { DomainRow, SymptomMatrix } from "./symptomRows.js";
import { layoutWheel, type Sector } from "./symptomWheel.js";
import type { Readout, SelectContext } from "./track.js";

type Words = SelectContext["text"];

/** The scale of the wheel's centre (IPÖ guideline fig. 2, doi 10.1080/21681805.2022.2093396): overall quality of life, 0-10. */
const CENTRE = { min: 0, max: 10 } as const;

/** The last form with an answer: each domain as a sector, the overall score in the middle; severe and moderate ones by name. */
export function symptomReadout(
  { domains, overall, forms }: SymptomMatrix,
  at: EpochMs,
  text: Words,
): Readout | undefined {
  const symptoms = domains.flatMap((domain) => domain.symptoms);
  const form = symptomFormAt({ symptoms, overall, forms }, at);
  const [first] = form?.symptoms ?? [];
  if (!form || !first) return undefined;
  const day = formatEventTime(first.time, formatDay);
  const words = [
    ...(["severe", "moderate"] as const).flatMap((level) => levelWords(level, form, domains, text)),
    ...ownScaleWords(form, domains, text),
  ];
  const events = [...form.symptoms, ...form.overall].map(({ id }) => id);
  const isOfLevels = form.symptoms.some(({ level }) => level !== undefined);
  if (!isOfLevels) return { title: words[0] ?? "", details: [day, ...words.slice(1)], events };
  return {
    title: "",
    // The severe ones are named, or the moderate ones where none is severe; all are in the wheel and its column.
    details: [day, centreWords(form, text), ...words.slice(0, 1)].filter(Boolean),
    picture: layoutWheel(
      sectorsOf(form, domains, text),
      centreOf(form, text.lang),
      [text("symptom.wheel", { day }), centreWords(form, text)].filter(Boolean).join(" · "),
    ),
    events,
  };
}

/** How many domains of the last form are at each level: plain counting, nothing weighed. */
export function symptomSummary(matrix: SymptomMatrix, at: EpochMs, text: Words): string {
  const symptoms = matrix.domains.flatMap((domain) => domain.symptoms);
  const form = symptomFormAt({ symptoms, overall: matrix.overall, forms: matrix.forms }, at);
  const [first] = form?.symptoms ?? [];
  if (!form || !first) return "";
  const counts = (["severe", "moderate", "none"] as const).flatMap((level) => {
    const count = form.symptoms.filter((symptom) => symptom.level === level).length;
    return count === 0 ? [] : [`${count} ${text(`symptom.level.${level}`)}`];
  });
  return [
    formatEventTime(first.time, formatDay),
    ...counts,
    ...ownScaleWords(form, matrix.domains, text),
    centreWords(form, text),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** Every domain of the wheel, so that each keeps its place from form to form; domains of other instruments after them. */
function sectorsOf(form: SymptomForm, domains: readonly DomainRow[], text: Words): Sector[] {
  const known = text.terminology.tables.symptomDomains;
  const isWheel = domains.some(({ id }) => known.some((domain) => domain.id === id));
  const places: Pick<DomainRow, "id" | "label">[] = isWheel
    ? [
        ...known.map(({ id, label }) => ({ id, label: text.of(label) })),
        ...domains.filter(({ id }) => !known.some((domain) => domain.id === id)),
      ]
    : [...domains];
  return places.map(({ id, label }): Sector => {
    const own = domains.find((domain) => domain.id === id)?.symptoms ?? [];
    const answers = own.filter((symptom) => form.symptoms.includes(symptom));
    const [level, ...others] = new Set(answers.map((symptom) => symptom.level));
    return {
      label,
      // Answers that differ are all named, and none of them is chosen.
      level: others.length > 0 ? undefined : level,
      isAnswered: answers.length > 0,
      words:
        answers.length > 0
          ? answers.map((symptom) => labelOf(symptom, text)).join(" / ")
          : `${label}: ${text("value.none")}`,
    };
  });
}

/** `Severe: Pain, Sleep`; nothing for a level that no domain has. */
function levelWords(
  level: "moderate" | "severe",
  { symptoms }: SymptomForm,
  domains: readonly DomainRow[],
  text: Words,
): string[] {
  const names = domains.flatMap(({ label, symptoms: own }) =>
    own.some((symptom) => symptom.level === level && symptoms.includes(symptom)) ? [label] : [],
  );
  const words = text(`symptom.level.${level}`);
  return names.length === 0
    ? []
    : [text("symptom.named", { level: words, names: names.join(", ") })];
}

/** Answers without a level, in their own words: `Pain 4`. */
function ownScaleWords(
  { symptoms }: SymptomForm,
  domains: readonly DomainRow[],
  text: Words,
): string[] {
  return domains.flatMap(({ label, symptoms: own }) =>
    own
      .filter((symptom) => symptom.level === undefined && symptoms.includes(symptom))
      .map((symptom) => `${label}: ${contentOf(symptom, text)}`),
  );
}

/** The number in the middle, those that differ all of them, and the highest that it can be. */
function centreOf({ overall }: SymptomForm, lang: Words["lang"]) {
  const scores = new Set(overall.flatMap((score) => quantityWords(score, lang)));
  const max = isInCentreScale(overall) ? formatNumber(CENTRE.max, lang) : undefined;
  return { value: [...scores].join(" / "), max: scores.size === 1 ? max : undefined };
}

function isInCentreScale(overall: SymptomForm["overall"]): boolean {
  return overall
    .flatMap((score) => quantityOf(score)?.value ?? [])
    .every((value) => value >= CENTRE.min && value <= CENTRE.max);
}

/** What the number in the middle is, with its scale: `quality of life 5 of 0–10`; a number beyond the scale stands without it. */
function centreWords({ overall }: SymptomForm, text: Words): string {
  const scores = [...new Set(overall.flatMap((score) => quantityWords(score, text.lang)))];
  if (scores.length === 0) return "";
  const value = scores.join(" / ");
  return isInCentreScale(overall)
    ? text("symptom.centre", { value, min: CENTRE.min, max: CENTRE.max })
    : text("symptom.centreNoScale", { value });
}

function quantityWords(score: EventOfKind<"promScore">, lang: Words["lang"]): string[] {
  const quantity = quantityOf(score);
  return quantity ? [formatQuantity(quantity, lang, { unit: false })] : [];
}
