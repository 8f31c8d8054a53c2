import { endOf, firstRowAfter, firstRowFrom, quantityOf } from "@ipo/model";
import { memoise } from "../memoise.js";
import type { TrackContext } from "./track.js";
import { partsOf, type Pressure } from "./vitalSignsPressure.js";

/** Pixels whose pressures are gathered where they are dense. */
const STRETCH = 3;

/** What is asked of all pressures, whatever the window. */
interface PressureFacts {
  /** The least and the greatest number. */
  readonly numbers: readonly number[];
  /** When each was measured, and the longest stretch that a date covers, in milliseconds. */
  readonly starts: Float64Array;
  readonly longest: number;
}

/** The facts of a list of pressures, gone through once. */
export const pressureFactsOf: (pressures: readonly Pressure[]) => PressureFacts = memoise(
  (pressures) => {
    let [low, high, longest] = [Infinity, -Infinity, 0];
    for (const pressure of pressures)
      for (const part of partsOf(pressure)) {
        const value = quantityOf(part)?.value;
        longest = Math.max(longest, (endOf(part.time) ?? pressure.at) - pressure.at);
        if (value === undefined) continue;
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    return {
      numbers: [low, high].filter(Number.isFinite),
      starts: Float64Array.from(pressures, ({ at }) => at),
      longest,
    };
  },
);

/** A pressure that is drawn, and those that share its bar because theirs could not be told from it. */
export interface DrawnPressure {
  readonly pressure: Pressure;
  readonly hidden: readonly Pressure[];
}

/**
 * The pressures that may lie in the window. Where several share a pixel, of every three pixels those with the highest and
 * the lowest number, which reach as far as all of them.
 */
export function pressuresInWindow(
  pressures: readonly Pressure[],
  { viewport: { start, end }, columns: { plot } }: TrackContext,
): DrawnPressure[] {
  const { starts, longest } = pressureFactsOf(pressures);
  const from = firstRowFrom(starts, start - longest);
  const own = pressures.slice(from, firstRowAfter(starts, end));
  if (own.length <= plot.width) return own.map((pressure) => ({ pressure, hidden: [] }));
  const width = 2 ** Math.floor(Math.log2((STRETCH * (end - start)) / plot.width));
  const groups = new Map<number, Pressure[]>();
  for (const pressure of own) {
    const key = Math.floor(pressure.at / width);
    const group = groups.get(key);
    if (group) group.push(pressure);
    else groups.set(key, [pressure]);
  }
  return [...groups.values()].flatMap(extremesOf);
}

function extremesOf(group: readonly Pressure[]): DrawnPressure[] {
  const [first] = group;
  if (!first) return [];
  let [highest, lowest] = [first, first];
  for (const pressure of group) {
    if (highOf(pressure) > highOf(highest)) highest = pressure;
    if (lowOf(pressure) < lowOf(lowest)) lowest = pressure;
  }
  const hidden = group.filter((pressure) => pressure !== highest && pressure !== lowest);
  if (highest === lowest) return [{ pressure: highest, hidden }];
  return [
    { pressure: highest, hidden },
    { pressure: lowest, hidden: [] },
  ];
}

function numbersOf(pressure: Pressure): number[] {
  return partsOf(pressure).flatMap((part) => quantityOf(part)?.value ?? []);
}

function highOf(pressure: Pressure): number {
  return Math.max(-Infinity, ...numbersOf(pressure));
}

function lowOf(pressure: Pressure): number {
  return Math.min(Infinity, ...numbersOf(pressure));
}
