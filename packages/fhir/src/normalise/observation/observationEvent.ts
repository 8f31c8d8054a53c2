import { convertedOf, symptomLevelOf, type Analyte, type Terminology } from "@ipo/clinical";
import {
  textOf,
  type ClinicalEvent,
  type CodeableConcept,
  type ObservationEvent,
  type ObservationValue,
  type Quantity,
  type Respondent,
} from "@ipo/model";
import { defined, nonEmpty, omit, setDefined } from "../../defined.js";
import type { ObservationKind } from "./classifyObservation.js";
import { remarksOf } from "../remarks.js";

/** An observation event without its kind: what all kinds are made from. */
export type Measured = Omit<ObservationEvent, "kind" | "category">;

/** What single kinds need beyond the measurement. */
export interface ObservationExtras {
  readonly terminology: Terminology;
  readonly category: readonly string[] | undefined;
  readonly laboratory: string | undefined;
  readonly specimen: string | undefined;
  /** Studies and reports the observation rests on. */
  readonly assesses: readonly string[];
  /** The condition it is about. */
  readonly condition: string | undefined;
  /** What kinds of examination a statement rests on. */
  readonly evidence: readonly CodeableConcept[];
  /** Who answered the form it is derived from. */
  readonly respondent: Respondent | undefined;
}

/** The event of one kind, made of the measurement itself, which is used up by it. Genomic findings are made by their own function. */
export function observationEventOf(
  kind: Exclude<ObservationKind, "genomicFinding">,
  measured: Measured,
  extras: ObservationExtras,
): ClinicalEvent {
  const { code } = measured;
  const { terminology } = extras;
  switch (kind) {
    case "performanceStatus": {
      const scale = terminology.performanceScaleOf(code);
      if (!scale) return plainObservationOf(measured, extras);
      const answer = measured.value.kind === "coded" ? measured.value.concept : undefined;
      const grade = terminology.performanceGradeOf(answer, scale);
      return setDefined(measured, { kind, scale, grade });
    }
    case "lab":
      return setDefined(measured, {
        kind,
        ...inUsualUnit(measured, terminology.findAnalyte(code)),
        laboratory: extras.laboratory,
        specimen: extras.specimen,
      });
    case "vitalSign":
      return setDefined(measured, {
        kind,
        ...inUsualUnit(measured, terminology.findVitalSign(code)),
      });
    case "symptom":
      return {
        kind,
        ...measured,
        ...defined({
          domain: terminology.findSymptomDomain(code)?.id,
          level: symptomLevelOf(conceptOf(measured.value)),
          respondent: extras.respondent,
        }),
      };
    case "promScore": {
      const scale = terminology.findPromScale(code);
      return {
        kind,
        ...measured,
        ...defined({
          scale: scale?.id,
          instrument: scale?.instrument ?? terminology.findInstrument(code)?.id,
          respondent: extras.respondent,
        }),
      };
    }
    case "response":
    case "diseaseStatus":
    case "stage":
    case "death":
    case "studyParticipation":
      return statementOf(kind, measured, extras);
    case "observation":
      return plainObservationOf(measured, extras);
  }
}

/** The analyte, and the value in its usual unit where that is exactly reachable. */
function inUsualUnit({ value }: Measured, analyte: Analyte | undefined) {
  const quantity = value.kind === "quantity" ? value.quantity : undefined;
  return { analyte: analyte?.id, converted: analyte && convertedOf(quantity, analyte.unit) };
}

function plainObservationOf(measured: Measured, { category }: ObservationExtras): ObservationEvent {
  const kind = "observation" as const;
  return setDefined(measured, { kind, category: category && [...category] });
}

type StatementKind = Extract<
  ObservationKind,
  "response" | "diseaseStatus" | "stage" | "death" | "studyParticipation"
>;

/** A statement in words. One that says why it is missing, or anything but words, a number or yes, stays a plain observation, which can hold it. */
function statementOf(
  kind: StatementKind,
  measured: Measured,
  extras: ObservationExtras,
): ClinicalEvent {
  const value = conceptOf(measured.value);
  const isYes = measured.value.kind === "boolean" && measured.value.value;
  if (!value && !isYes && measured.value.kind !== "none")
    return plainObservationOf(measured, extras);
  const { method } = measured;
  const base = {
    ...omit(
      measured,
      ...(["value", "referenceRange", "interpretation", "method", "bodySite", "issued"] as const),
    ),
    ...defined({ note: notesOn(kind, measured, extras) }),
  };
  switch (kind) {
    case "response":
      return {
        kind,
        ...base,
        assesses: [...extras.assesses],
        ...defined({ value, category: extras.terminology.responseCategoryOf(value), method }),
      };
    case "diseaseStatus": {
      const evidence = nonEmpty(extras.evidence);
      return {
        kind,
        ...base,
        ...defined({
          value,
          category: extras.terminology.diseaseStatusCategoryOf(value),
          evidence,
        }),
      };
    }
    case "stage":
      return {
        kind,
        ...base,
        ...defined({ value, quantity: quantityIn(measured), method, condition: extras.condition }),
      };
    case "death":
      return { kind, ...base, ...defined({ cause: value }) };
    case "studyParticipation":
      return { kind, ...base };
  }
}

function quantityIn({ value }: Measured): Quantity | undefined {
  return value.kind === "quantity" ? value.quantity : undefined;
}

/** Flags are words about the statement, and what its kind has no field for is not lost, so both go with the notes. */
function notesOn(
  kind: StatementKind,
  { note, interpretation, method, bodySite }: Measured,
  { evidence }: ObservationExtras,
): string[] | undefined {
  const remarks = remarksOf({
    method: kind === "response" || kind === "stage" ? undefined : method,
    bodySite,
    evidence: kind === "diseaseStatus" ? undefined : evidence,
  });
  return nonEmpty([
    ...(note ?? []),
    ...(interpretation ?? []).map(textOf).filter((text) => text !== undefined),
    ...remarks.flatMap(({ text }) => text ?? []),
  ]);
}

/** A value as a concept: coded as it is; text and numbers in their own words; `undefined` when there is none. */
export function conceptOf(value: ObservationValue): CodeableConcept | undefined {
  if (value.kind === "coded") return value.concept;
  if (value.kind === "text") return { coding: [], text: value.text };
  if (value.kind !== "quantity") return undefined;
  const { comparator, value: number, unit, code } = value.quantity;
  return {
    coding: [],
    text: [`${comparator ?? ""}${number}`, unit ?? code].filter(Boolean).join(" "),
  };
}
