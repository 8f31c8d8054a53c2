import { textOf } from "../coding.js";
import { codeIdentity } from "./codeIdentity.js";
import type { EventOfKind } from "../events/clinicalEvent.js";
import type { Respondent } from "../events/report.js";
import type { Quantity } from "../quantity.js";
import { unitKeyOf } from "../quantity.js";
import { withoutDuplicates } from "./withoutDuplicates.js";

/** An observation kind that can be drawn as values over time. */
export type MeasurementEvent =
  | EventOfKind<"lab">
  | EventOfKind<"vitalSign">
  | EventOfKind<"promScore">
  | EventOfKind<"observation">;

/** Consecutive values that may share one line: same unit, code, method, laboratory, kind of specimen, and same who answered. */
export interface LabSegment<Measurement extends MeasurementEvent = MeasurementEvent> {
  readonly unit: string;
  /** The identity of the code of its values; empty for a code in words only. */
  readonly code: string;
  readonly method: string | undefined;
  readonly laboratory: string | undefined;
  /** What was sampled, where the source says so. */
  readonly specimen: string | undefined;
  /** Who answered the form that the values are taken from, where the source says so. */
  readonly respondent: Respondent | undefined;
  readonly observations: readonly Measurement[];
}

/**
 * All observations of one analyte in one unit, in order of time. `segments` cut it where code, method, laboratory,
 * stated specimen or who answered changes, because a line across such a border would show a change that may not be the patient's.
 */
export interface LabSeries<Measurement extends MeasurementEvent = MeasurementEvent> {
  /** Analyte id, or the code's identity, followed by the unit. */
  readonly key: string;
  /** Analyte id, or the code's identity: equal for two series of one analyte in two units. */
  readonly identity: string;
  readonly analyte: string | undefined;
  readonly unit: string;
  /** The unit as the source words it, for the label. */
  readonly unitText: string;
  readonly observations: readonly Measurement[];
  readonly segments: readonly LabSegment<Measurement>[];
}

/**
 * How a piece of the tumour was taken, in the words of pathology, lower case. Two of them are two samples of one thing,
 * while two fluids (urine and plasma) are two things.
 */
const TISSUE = new Set([
  ...["biopsi", "px", "cytologi", "finnålspunktion", "operationspreparat", "preparat", "vävnad"],
  ...["biopsy", "cytology", "fine needle aspirate", "resection", "surgical specimen", "tissue"],
]);

/**
 * What makes two observations the same analyte: the analyte of the tables, else the first code, else the words; those
 * with the specimen, unless it is a piece of tissue.
 */
export function measurementIdentity(event: MeasurementEvent): string {
  const known =
    event.kind === "promScore"
      ? event.scale
      : event.kind === "observation"
        ? undefined
        : event.analyte;
  if (known !== undefined) return known;
  const code = codeIdentity(event.code) ?? textOf(event.code)?.trim() ?? event.source;
  // Without an analyte nothing says what the sample was but the sample itself: urine is not plasma.
  const specimen = event.kind === "lab" ? event.specimen : undefined;
  return specimen === undefined || TISSUE.has(specimen.trim().toLowerCase())
    ? code
    : `${code} ${specimen}`;
}

/**
 * Groups observations into one series per analyte and unit. A value without a quantity (text, missing) joins the
 * series of its analyte's first unit, so that it is shown among the values it belongs to.
 * Two units are never joined, whatever the analyte. Duplicates of others among the events are left out.
 * The same list gives the same series at every call: lists of events are never changed in place.
 */
export function labSeriesOf<Measurement extends MeasurementEvent>(
  events: readonly Measurement[],
): readonly LabSeries<Measurement>[] {
  // What is kept for a list was made of its own events.
  const known = seriesOfList.get(events) as readonly LabSeries<Measurement>[] | undefined;
  if (known) return known;
  const series = groupSeries(events);
  seriesOfList.set(events, series);
  return series;
}

const seriesOfList = new WeakMap<readonly MeasurementEvent[], readonly LabSeries[]>();

function groupSeries<Measurement extends MeasurementEvent>(
  events: readonly Measurement[],
): LabSeries<Measurement>[] {
  const byIdentity = new Map<string, Measurement[]>();
  for (const event of withoutDuplicates(events)) {
    const identity = measurementIdentity(event);
    const group = byIdentity.get(identity);
    if (group) group.push(event);
    else byIdentity.set(identity, [event]);
  }
  return [...byIdentity].flatMap(([identity, group]) => seriesOfAnalyte(identity, group));
}

function seriesOfAnalyte<Measurement extends MeasurementEvent>(
  identity: string,
  group: Measurement[],
): LabSeries<Measurement>[] {
  const units = new Map<string, Measurement[]>();
  for (const event of group) {
    const quantity = quantityOf(event);
    if (quantity && !units.has(unitKeyOf(quantity))) units.set(unitKeyOf(quantity), []);
  }
  const firstUnit = units.keys().next().value ?? "";
  for (const event of group) {
    const quantity = quantityOf(event);
    const unit = quantity ? unitKeyOf(quantity) : firstUnit;
    const series = units.get(unit);
    if (series) series.push(event);
    else units.set(unit, [event]);
  }
  return [...units].map(([unit, observations]) => ({
    key: `${identity}|${unit}`,
    identity,
    analyte: analyteOf(observations[0]),
    unit,
    unitText: unitTextOf(observations) ?? unit,
    observations,
    segments: segmentsOf(unit, observations),
  }));
}

function segmentsOf<Measurement extends MeasurementEvent>(
  unit: string,
  observations: Measurement[],
): LabSegment<Measurement>[] {
  type Open = { -readonly [Key in keyof LabSegment]: LabSegment[Key] } & {
    observations: Measurement[];
  };
  const segments: Open[] = [];
  let previous: Measurement | undefined;
  for (const event of observations) {
    const open = segments.at(-1);
    // Most values are measured as the one before them, and say so in the same words.
    if (open && previous && isMeasuredAlike(previous, event)) {
      open.observations.push(event);
      continue;
    }
    const method = textOf(event.method);
    const laboratory = event.kind === "lab" ? event.laboratory : undefined;
    const specimen = event.kind === "lab" ? event.specimen : undefined;
    const code = codeIdentity(event.code) ?? "";
    const respondent = event.kind === "promScore" ? event.respondent : undefined;
    const isSame =
      open?.method === method &&
      open?.laboratory === laboratory &&
      open?.code === code &&
      respondentKey(open.respondent) === respondentKey(respondent) &&
      (specimen === undefined || open.specimen === undefined || open.specimen === specimen);
    // What was not measured was measured by no method: it is no border between two values.
    const isMissing = event.value.kind === "absent" || event.value.kind === "none";
    // A missing value may stand in a segment of another method than its own, which is then not that of the next.
    previous = isSame || !isMissing ? event : undefined;
    if (open && (isSame || isMissing)) {
      open.observations.push(event);
      open.specimen ??= specimen;
    } else {
      const observations = [event];
      segments.push({ unit, method, laboratory, code, specimen, respondent, observations });
    }
  }
  return segments;
}

/** Whether two values state the very same code, method, laboratory, specimen and respondent. */
function isMeasuredAlike(a: MeasurementEvent, b: MeasurementEvent): boolean {
  if (a.code !== b.code || a.method !== b.method || a.kind !== b.kind) return false;
  if (a.kind === "lab" && b.kind === "lab")
    return a.laboratory === b.laboratory && a.specimen === b.specimen;
  return a.kind !== "promScore" || b.kind !== "promScore" || a.respondent === b.respondent;
}

/** A mother and a father answer of one child in two ways, as two relatives; a relative without a relationship is neither. */
function respondentKey(respondent: Respondent | undefined): string {
  const relationship = (respondent?.relationship ?? []).map(
    (concept) => textOf(concept)?.trim().toLowerCase() ?? codeIdentity(concept),
  );
  return [respondent?.type ?? "", ...relationship].join(" ");
}

/** The quantity of a measurement, `undefined` when it has none (text, coded, missing). */
export function quantityOf(event: MeasurementEvent): Quantity | undefined {
  return event.value.kind === "quantity" ? event.value.quantity : undefined;
}

function unitTextOf(observations: readonly MeasurementEvent[]): string | undefined {
  for (const event of observations) {
    const unit = quantityOf(event)?.unit;
    if (unit) return unit;
  }
  return undefined;
}

function analyteOf(event: MeasurementEvent | undefined): string | undefined {
  return event && (event.kind === "lab" || event.kind === "vitalSign") ? event.analyte : undefined;
}
