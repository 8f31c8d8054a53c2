import type { EpochMs, EventOfKind } from "@ipo/model";
import {
  anchorOf,
  firstRowAfter,
  firstRowFrom,
  quantityOf,
  standingOf,
  unitKeyOf,
} from "@ipo/model";
import { formatValue } from "../describe/formatValue.js";
import { titleOf } from "../describe/titleOf.js";
import { memoise } from "../memoise.js";
import { formatUnit, formatNumber } from "../text/formatNumber.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { withStatus } from "../strip/measurementReadout.js";
import type { Readout, SelectContext } from "./track.js";
import { pressureFactsOf } from "./vitalSignsPressureWindow.js";

export type VitalSign = EventOfKind<"vitalSign">;

/** The two parts of one measured blood pressure, or the one part that has no other. */
export interface Pressure {
  readonly systolic?: VitalSign;
  readonly diastolic?: VitalSign;
  readonly at: EpochMs;
}

/**
 * Pairs the parts of blood pressures: those of one resource, else those of one and the same time where there is one of
 * each. A part that could belong to several stands alone.
 */
export const pressuresOf: (parts: readonly VitalSign[]) => readonly Pressure[] = memoise(
  (parts) => {
    const pressures: Pressure[] = [];
    const single = unpaired(groupBy(parts, sourceOf), pressures);
    for (const part of unpaired(groupBy(single, timeWords), pressures)) pressures.push(alone(part));
    return pressures.sort((a, b) => a.at - b.at);
  },
);

/** Puts the groups that are one pressure with the others; gives the parts that are left. */
function unpaired(groups: Iterable<readonly VitalSign[]>, pressures: Pressure[]): VitalSign[] {
  const left: VitalSign[] = [];
  for (const group of groups) {
    const pressure = pairOf(group);
    if (pressure) pressures.push(pressure);
    else for (const part of group) left.push(part);
  }
  return left;
}

function sourceOf({ source }: VitalSign): string {
  return source;
}

function timeWords({ time }: VitalSign): string {
  return formatEventTime(time);
}

/** The parts of a pressure, the higher first. */
export function partsOf({ systolic, diastolic }: Pressure): readonly VitalSign[] {
  if (systolic && diastolic) return [systolic, diastolic];
  const part = systolic ?? diastolic;
  return part ? [part] : [];
}

/** `142/88 mmHg`; a part that stands alone, or is no plain number, in its own words. A status that changes what a part means is said. */
export function pressureWords(pressure: Pressure, text: SelectContext["text"]): string {
  const { systolic, diastolic } = pressure;
  const [high, low] = [systolic && quantityOf(systolic), diastolic && quantityOf(diastolic)];
  const isPair = systolic !== undefined && systolic.status === diastolic?.status;
  if (isPair && high && low && !high.comparator && !low.comparator) {
    const numbers = `${formatNumber(high.value, text.lang)}/${formatNumber(low.value, text.lang)}`;
    return withStatus(`${numbers}${formatUnit(high)}`, systolic, text);
  }
  const parts = partsOf(pressure).map((part) => {
    const value = withStatus(formatValue(part.value, text), part, text);
    return systolic && diastolic ? value : `${titleOf(part, text)} ${value}`;
  });
  return parts.join(" / ");
}

/** The last pressures known at an instant. */
export function pressureReadout(
  pressures: readonly Pressure[],
  at: EpochMs,
  text: SelectContext["text"],
): Readout | undefined {
  const { starts } = pressureFactsOf(pressures);
  const end = firstRowAfter(starts, at);
  const latest = pressures.slice(firstRowFrom(starts, starts[end - 1] ?? Infinity), end);
  if (latest.length === 0) return undefined;
  const parts = latest.flatMap(partsOf);
  const [first] = parts;
  return {
    title: latest.map((pressure) => pressureWords(pressure, text)).join(" · "),
    details: first ? [formatEventTime(first.time, formatDay)] : [],
    ...(parts.some((part) => standingOf(part) === "outside") && { tone: "alert" as const }),
    events: parts.map(({ id }) => id),
  };
}

function pairOf(group: readonly VitalSign[]): Pressure | undefined {
  if (group.length < 2) return undefined;
  const [systolic, ...more] = group.filter(({ analyte }) => analyte === "systolic");
  const [diastolic, ...others] = group.filter(({ analyte }) => analyte === "diastolic");
  if (!systolic || !diastolic || more.length + others.length > 0) return undefined;
  const [high, low] = [keyOf(systolic), keyOf(diastolic)];
  if (high !== "" && low !== "" && high !== low) return undefined;
  return { systolic, diastolic, at: timeOf(systolic) };
}

function alone(event: VitalSign): Pressure {
  const at = timeOf(event);
  return event.analyte === "systolic" ? { systolic: event, at } : { diastolic: event, at };
}

function timeOf({ time }: VitalSign): EpochMs {
  return anchorOf(time) ?? (0 as EpochMs);
}

/** The unit of a part; one without a number goes with any. */
function keyOf(event: VitalSign): string {
  const quantity = quantityOf(event);
  return quantity ? unitKeyOf(quantity) : "";
}

function groupBy(
  events: readonly VitalSign[],
  keyOfEvent: (event: VitalSign) => string,
): Iterable<readonly VitalSign[]> {
  const groups = new Map<string, VitalSign[]>();
  for (const event of events) {
    const key = keyOfEvent(event);
    const group = groups.get(key);
    if (group) group.push(event);
    else groups.set(key, [event]);
  }
  return groups.values();
}
