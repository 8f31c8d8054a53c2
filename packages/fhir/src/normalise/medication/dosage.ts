import { textOf, type CodeableConcept, type Quantity } from "@ipo/model";
import { defined } from "../../defined.js";
import type { CodeableConcept as FhirConcept } from "../../schema/datatypes.js";
import type { FhirDosage } from "../../schema/medication.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import type { ReadContext } from "../context.js";
import { quantityText, rangeText, readQuantity } from "../quantity.js";
import { boundsText, occasionsText, timingText } from "../timingText.js";

/** Dose, dosage in words and route of a medication event. */
export interface ReadDosage {
  readonly dose?: Quantity;
  readonly dosage?: string;
  readonly route?: CodeableConcept;
}

/**
 * The dose where exactly one is stated, and no range beside it, the instructions in words, and the first route.
 *
 * The words are the source's own text. Where it gives none, they are put together from its codes and numbers as
 * written, such as `2 × per 1 d`, under FHIR's names of the elements. What has no field of its own stands in the words
 * in any case: several different doses (a step-wise increase), a dose that is a range or no number, rates, how long,
 * and the dates of several occasions.
 */
export function readDosages(
  dosages: readonly FhirDosage[] | undefined,
  field: string,
  context: ReadContext,
): ReadDosage {
  if (dosages === undefined) return {};
  const read = dosages.map((dosage, index) => ({
    dosage,
    doses: dosesOf(dosage, `${field}[${index}]`, context),
  }));
  const all = read.flatMap(({ doses }) => doses);
  const [first] = all;
  const isOne = new Set(all.map((dose) => JSON.stringify(dose))).size === 1;
  const words = read.flatMap(({ dosage, doses }) => wordsOf(dosage, doses, isOne));
  return defined({
    dose: isOne && first && "quantity" in first ? first.quantity : undefined,
    dosage: words.length > 0 ? words.join("; ") : undefined,
    route: dosages.map(({ route }) => optionalConcept(route)).find((route) => route !== undefined),
  });
}

type Dose = { readonly quantity: Quantity } | { readonly text: string };

/** Every dose of an instruction: a number with its unit, or words. */
function dosesOf({ doseAndRate }: FhirDosage, field: string, context: ReadContext): Dose[] {
  return (doseAndRate ?? []).flatMap(({ doseQuantity, doseRange }, part) => {
    const path = `${field}.doseAndRate[${part}].doseQuantity`;
    const dose = readQuantity(doseQuantity, path, context);
    const range = rangeText(doseRange);
    return [...(dose ? [dose] : []), ...(range === undefined ? [] : [{ text: range }])];
  });
}

function wordsOf(dosage: FhirDosage, doses: readonly Dose[], isOneDose: boolean): string[] {
  const { text, timing } = dosage;
  const doseWords = doses.map((dose) => {
    if ("text" in dose) return dose.text;
    const inWords = isOneDose ? undefined : quantityText(dose.quantity);
    const isSaid = inWords !== undefined && ` ${text ?? ""}`.includes(` ${inWords}`);
    return isSaid ? undefined : inWords;
  });
  return [
    text,
    ...doseWords,
    ...ratesOf(dosage),
    ...(text === undefined ? structuredWordsOf(dosage) : []),
    boundsText(timing),
    occasionsText(timing),
  ].filter((words) => words !== undefined);
}

function ratesOf({ doseAndRate }: FhirDosage): (string | undefined)[] {
  return (doseAndRate ?? []).map(({ rateQuantity, rateRange, rateRatio }) =>
    named("rate", quantityText(rateQuantity) ?? rangeText(rateRange) ?? ratioText(rateRatio)),
  );
}

/** What the text, where there is one, says as a whole. */
function structuredWordsOf(dosage: FhirDosage): (string | undefined)[] {
  return [
    timingText(dosage.timing),
    dosage.asNeededBoolean === true
      ? "asNeeded"
      : named("asNeeded", words(dosage.asNeededCodeableConcept)),
    ...(dosage.additionalInstruction ?? []).map(words),
    dosage.patientInstruction,
    named("site", words(dosage.site)),
    named("method", words(dosage.method)),
    named("maxDosePerPeriod", ratioText(dosage.maxDosePerPeriod)),
    named("maxDosePerAdministration", quantityText(dosage.maxDosePerAdministration)),
    named("maxDosePerLifetime", quantityText(dosage.maxDosePerLifetime)),
  ];
}

function words(concept: FhirConcept | undefined): string | undefined {
  return textOf(normaliseConcept(concept));
}

function ratioText(ratio: FhirDosage["maxDosePerPeriod"]): string | undefined {
  const parts = [quantityText(ratio?.numerator), quantityText(ratio?.denominator)];
  return parts.every((part) => part === undefined) ? undefined : parts.join(" / ");
}

function named(name: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${name} ${text}`;
}
