import {
  diseaseStatusCategoryOf,
  findAnalyte,
  findInstrument,
  findPromScale,
  findSymptomDomain,
  findVitalSign,
  performanceScaleOf,
  responseCategoryOf,
  symptomLevelOf,
} from "@ipo/clinical";
import {
  textOf,
  type ClinicalEvent,
  type CodeableConcept,
  type ObservationEvent,
  type ObservationValue,
} from "@ipo/model";
import { defined, nonEmpty, omit } from "../defined.js";
import type { ObservationKind } from "./classifyObservation.js";

/** An observation event without its kind: what all kinds are made from. */
export type Measured = Omit<ObservationEvent, "kind" | "category">;

/** What single kinds need beyond the measurement. */
export interface ObservationExtras {
  readonly category: readonly string[] | undefined;
  readonly laboratory: string | undefined;
  readonly specimen: string | undefined;
  /** Studies and reports the observation rests on. */
  readonly assesses: readonly string[];
  /** The condition it is about. */
  readonly condition: string | undefined;
}

/** The event of one kind made from a measurement. Genomic findings are made by their own function. */
export function observationEventOf(
  kind: Exclude<ObservationKind, "genomicFinding">,
  measured: Measured,
  extras: ObservationExtras,
): ClinicalEvent {
  const { code } = measured;
  const { laboratory, specimen } = extras;
  switch (kind) {
    case "performanceStatus": {
      const scale = performanceScaleOf(code);
      return scale ? { kind, ...measured, scale } : plainObservationOf(measured, extras);
    }
    case "lab":
      return {
        kind,
        ...measured,
        ...defined({ analyte: findAnalyte(code)?.id, laboratory, specimen }),
      };
    case "vitalSign":
      return { kind, ...measured, ...defined({ analyte: findVitalSign(code)?.id }) };
    case "symptom":
      return {
        kind,
        ...measured,
        ...defined({
          domain: findSymptomDomain(code)?.id,
          level: symptomLevelOf(conceptOf(measured.value)),
        }),
      };
    case "promScore": {
      const scale = findPromScale(code);
      return {
        kind,
        ...measured,
        ...defined({ scale: scale?.id, instrument: scale?.instrument ?? findInstrument(code)?.id }),
      };
    }
    case "response":
    case "diseaseStatus":
    case "stage":
      return statementOf(kind, measured, extras);
    case "observation":
      return plainObservationOf(measured, extras);
  }
}

function plainObservationOf(measured: Measured, { category }: ObservationExtras): ObservationEvent {
  return { kind: "observation", ...measured, ...defined({ category: category && [...category] }) };
}

/** A statement in words. One that says why it is missing, or anything but words or a number, stays a plain observation, which can hold it. */
function statementOf(
  kind: "response" | "diseaseStatus" | "stage",
  measured: Measured,
  extras: ObservationExtras,
): ClinicalEvent {
  const value = conceptOf(measured.value);
  if (!value && measured.value.kind !== "none") return plainObservationOf(measured, extras);
  // The flags are words about the statement, so they go with the notes; range and site have no place in a statement.
  const { interpretation, method } = measured;
  const note = nonEmpty([
    ...(measured.note ?? []),
    ...(interpretation ?? []).map(textOf).filter((text) => text !== undefined),
  ]);
  const base = {
    ...omit(measured, "value", "referenceRange", "interpretation", "method", "bodySite", "issued"),
    ...defined({ note }),
  };
  if (kind === "response") {
    return {
      kind,
      ...base,
      assesses: [...extras.assesses],
      ...defined({ value, category: responseCategoryOf(value), method }),
    };
  }
  if (kind === "diseaseStatus")
    return { kind, ...base, ...defined({ value, category: diseaseStatusCategoryOf(value) }) };
  return { kind, ...base, ...defined({ value, method, condition: extras.condition }) };
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
