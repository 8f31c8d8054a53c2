import { analytes, vitalSigns } from "@ipo/clinical";
import type {
  ClinicalEvent,
  CodeableConcept,
  EventTime,
  ObservationValue,
  Quantity,
  ReferenceRange,
} from "@ipo/model";
import { origins, type Entries } from "./entry.js";
import { createRandom, type Random } from "./random.js";
import { atClock } from "./times.js";
import type { Span } from "./treatments.js";

const UCUM = "http://unitsofmeasure.org";
const OUT_OF_RANGE_SHARE = 0.02;
const CENSORED_SHARE = 0.005;
const VITAL_SIGN_SHARE = 0.1;

/** One value put into a series at a known place, in the place of the one that would stand there. */
export interface PlantedValue {
  readonly series: number;
  readonly point: number;
  readonly value: number;
  readonly comparator?: Quantity["comparator"];
}

/** What one series measures. The limits are made up to draw with; they are nobody's reference range. */
interface Measure {
  readonly analyte?: string;
  readonly code: CodeableConcept;
  readonly unit: { unit: string; system: string; code: string };
  readonly range?: [ReferenceRange];
  readonly low: number;
  readonly high: number;
}

/** The id of a value of a series, both counted from 0. */
export function seriesPointId(series: number, point: number): string {
  return `Observation/series-${series}-${point}`;
}

/** So many series of so many values: laboratory values first, then a tenth of them vital signs. */
export function seriesEvents(
  points: readonly number[],
  span: Span,
  planted: readonly PlantedValue[],
  seed: number,
  entries: Entries,
): ClinicalEvent[][] {
  const vital = Math.max(points.length > 0 ? 1 : 0, Math.round(points.length * VITAL_SIGN_SHARE));
  const laboratory = points.length - vital;
  const plants = new Map(planted.map((plant) => [seriesPointId(plant.series, plant.point), plant]));
  return points.map((count, series) => {
    const isLab = series < laboratory;
    const measure = isLab ? labMeasure(series) : vitalMeasure(series - laboratory);
    // A generator of its own for each series, so that more of one leaves the others as they were.
    const random = createRandom(seed + series);
    const valueOf = wander(measure, random);
    const step = (span.end - span.start) / count;
    const make = isLab ? labEvent : vitalSignEvent;
    return Array.from({ length: count }, (_, point): ClinicalEvent => {
      const id = ["Observation/series-", series, "-", point].join("");
      const time = atClock(span.start + (point + random.between(0.1, 0.9)) * step);
      const wandered = valueOf();
      const { value, comparator } = plants.get(id) ?? wandered;
      const { unit, system, code } = measure.unit;
      const quantity = comparator
        ? { value, comparator, unit, system, code }
        : { value, unit, system, code };
      return make(id, entries.nextPath(), time, { kind: "quantity", quantity }, measure);
    });
  });
}

type LabEvent = Extract<ClinicalEvent, { readonly kind: "lab" }>;
type Mutable<Shape> = { -readonly [Key in keyof Shape]: Shape[Key] };

type MakeValue = (
  id: string,
  path: string,
  time: EventTime,
  value: ObservationValue,
  measure: Measure,
) => ClinicalEvent;

// Written out without spreading: two million objects with spread parts take many times as long, and twice the memory.
const labEvent: MakeValue = (id, path, time, value, { code, range, analyte }) => {
  const { status, sourceStatus, provenance } = origins.result;
  const event: Mutable<LabEvent> = {
    kind: "lab",
    id,
    source: id,
    path,
    time,
    status,
    code,
    provenance,
    sourceStatus,
    value,
    referenceRange: range ?? [],
    laboratory: provenance.author,
  };
  if (analyte !== undefined) event.analyte = analyte;
  return event;
};

const vitalSignEvent: MakeValue = (id, path, time, value, { code, analyte = "" }) => {
  const { status, sourceStatus, provenance } = origins.measured;
  return {
    kind: "vitalSign",
    id,
    source: id,
    path,
    time,
    status,
    code,
    provenance,
    sourceStatus,
    value,
    analyte,
  };
};

/** Values that wander within the limits; a few lie outside them, and fewer still below what could be measured. */
function wander({ low, high }: Measure, random: Random) {
  const middle = (low + high) / 2;
  const half = (high - low) / 2;
  const digits = half > 20 ? 0 : half > 2 ? 1 : 2;
  const round = (value: number) => Number(value.toFixed(digits));
  let state = random.between(-0.5, 0.5);
  return (): { value: number; comparator?: Quantity["comparator"] } => {
    state = state * 0.9 + random.between(-0.25, 0.25);
    const lot = random.next();
    if (lot < CENSORED_SHARE) return { value: round(low / 2), comparator: "<" };
    if (lot < CENSORED_SHARE + OUT_OF_RANGE_SHARE) {
      const away = random.between(1.1, 2.2) * half;
      return { value: round(Math.max(low / 2, middle + (random.next() < 0.7 ? away : -away))) };
    }
    return { value: round(middle + Math.max(-0.95, Math.min(0.95, state)) * half) };
  };
}

/** The analytes that have a usual unit in the clinical tables, then local codes. */
function labMeasure(index: number): Measure {
  const known = analytes.filter(({ unit }) => unit !== undefined)[index];
  const [low, high] = [10 + (index % 7) * 15, 40 + (index % 7) * 30];
  const unit = unitOf(known?.unit ?? "g/L");
  const code = known
    ? { coding: known.codes.slice(0, 1), text: known.label.sv }
    : { coding: [{ system: "urn:lokal", code: `L${index}` }], text: `P-Analys ${index}` };
  return {
    ...(known && { analyte: known.id }),
    code,
    unit,
    range: [{ low: { value: low, ...unit }, high: { value: high, ...unit } }],
    low,
    high,
  };
}

const vitalUnits: readonly (readonly [id: string, unit: string, low: number, high: number])[] = [
  ["heart-rate", "/min", 50, 110],
  ["systolic", "mm[Hg]", 100, 160],
  ["diastolic", "mm[Hg]", 60, 95],
  ["temperature", "Cel", 36, 39],
  ["oxygen-saturation", "%", 90, 100],
  ["respiratory-rate", "/min", 10, 24],
  ["weight", "kg", 70, 90],
  ["bmi", "kg/m2", 20, 30],
  ["bsa", "m2", 1.6, 2.1],
  ["height", "cm", 170, 174],
];

/** The vital signs of the clinical tables; a series past the last of them measures the first ones again. */
function vitalMeasure(index: number): Measure {
  const [id, unit, low, high] = vitalUnits[index % vitalUnits.length] ?? ["", "1", 0, 1];
  const sign = vitalSigns.find((known) => known.id === id);
  const code = { coding: [...(sign?.codes ?? [])].slice(0, 1), text: sign?.label.sv ?? id };
  return { analyte: id, code, unit: unitOf(unit), low, high };
}

function unitOf(code: string): Measure["unit"] {
  return { unit: code.replace(/^u(?=[gmk])/, "µ"), system: UCUM, code };
}
