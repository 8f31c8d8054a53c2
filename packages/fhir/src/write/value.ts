import type { CodeableConcept, Observation, SampledData } from "fhir/r4";
import type { ObservationValue } from "@ipo/model";
import { writeConcept } from "./concept.js";
import { NOT_STATED } from "./extensions.js";
import { writeQuantity } from "./quantity.js";
import { writePeriod } from "./time.js";

/** The value elements of an Observation or of one of its components. */
type WrittenValue = Pick<
  Observation,
  | "valueQuantity"
  | "valueCodeableConcept"
  | "valueString"
  | "valueBoolean"
  | "valueRange"
  | "valueRatio"
  | "valueDateTime"
  | "valuePeriod"
  | "valueSampledData"
  | "dataAbsentReason"
>;

/** What an observation found, or why it found nothing. */
export function writeValue(value: ObservationValue): WrittenValue {
  switch (value.kind) {
    case "quantity":
      return { valueQuantity: writeQuantity(value.quantity) };
    case "coded":
      return { valueCodeableConcept: writeConcept(value.concept) };
    case "text":
      return { valueString: value.text };
    case "boolean":
      return { valueBoolean: value.value };
    case "range":
      return {
        valueRange: { low: writeQuantity(value.low), high: writeQuantity(value.high) },
      };
    case "ratio":
      return {
        valueRatio: {
          numerator: writeQuantity(value.numerator),
          denominator: writeQuantity(value.denominator),
        },
      };
    case "time":
      return { valueDateTime: value.at.text };
    case "period":
      return { valuePeriod: writePeriod(value) };
    case "sampled":
      return { valueSampledData: writeSampledData(value) };
    case "absent":
      return { dataAbsentReason: writeAbsentReason(value) };
    case "none":
      return {};
  }
}

function writeAbsentReason({
  reason,
  text,
}: Extract<ObservationValue, { kind: "absent" }>): CodeableConcept {
  const system = "http://terminology.hl7.org/CodeSystem/data-absent-reason";
  return { coding: [{ system, code: reason }], text };
}

/** A series of samples. What R4 requires of it and the source did not state is marked so. */
function writeSampledData({
  kind: _kind,
  unit,
  origin,
  ...stated
}: Extract<ObservationValue, { kind: "sampled" }>): SampledData {
  const sampled: Omit<SampledData, "period" | "dimensions"> = {
    ...stated,
    origin: origin ? writeQuantity(origin) : unit === undefined ? NOT_STATED : { unit },
    ...(stated.period === undefined && { _period: NOT_STATED }),
    ...(stated.dimensions === undefined && { _dimensions: NOT_STATED }),
  };
  // FHIR lets an extension stand for a required number; the types do not.
  return sampled as SampledData;
}
