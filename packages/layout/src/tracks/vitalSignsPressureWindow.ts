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
  /** The greatest and the least number of each; not finite where it has none. */
  readonly highs: Float64Array;
  readonly lows: Float64Array;
  /** When each was measured, and the longest stretch that a date covers, in milliseconds. */
  readonly starts: Float64Array;
  readonly longest: number;
}

/** The facts of a list of pressures, gone through once. */
export const pressureFactsOf: (pressures: readonly Pressure[]) => PressureFacts = memoise(
  (pressures) => {
    const highs = new Float64Array(pressures.length).fill(-Infinity);
    const lows = new Float64Array(pressures.length).fill(Infinity);
    let [low, high, longest] = [Infinity, -Infinity, 0];
    pressures.forEach((pressure, row) => {
      for (const part of partsOf(pressure)) {
        const value = quantityOf(part)?.value;
        longest = Math.max(longest, (endOf(part.time) ?? pressure.at) - pressure.at);
        if (value === undefined) continue;
        lows[row] = Math.min(lows[row] ?? value, value);
        highs[row] = Math.max(highs[row] ?? value, value);
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    });
    return {
      numbers: [low, high].filter(Number.isFinite),
      highs,
      lows,
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
  const facts = pressureFactsOf(pressures);
  const from = firstRowFrom(facts.starts, start - facts.longest);
  const to = firstRowAfter(facts.starts, end);
  const drawn: DrawnPressure[] = [];
  if (to - from <= plot.width) {
    for (const pressure of pressures.slice(from, to)) drawn.push({ pressure, hidden: none });
    return drawn;
  }
  const width = 2 ** Math.floor(Math.log2((STRETCH * (end - start)) / plot.width));
  const stretchOf = (row: number) => Math.floor((facts.starts[row] ?? 0) / width);
  for (let first = from, next = from + 1; first < to; next += 1) {
    if (next < to && stretchOf(next) === stretchOf(first)) continue;
    addExtremes(drawn, pressures, facts, first, next);
    first = next;
  }
  return drawn;
}

const none: readonly Pressure[] = [];

/** Adds, of the pressures of some rows, the highest, which holds the others, and the lowest. */
function addExtremes(
  drawn: DrawnPressure[],
  pressures: readonly Pressure[],
  { highs, lows }: PressureFacts,
  from: number,
  to: number,
): void {
  let [highest, lowest] = [from, from];
  for (let row = from; row < to; row += 1) {
    if ((highs[row] ?? 0) > (highs[highest] ?? 0)) highest = row;
    if ((lows[row] ?? 0) < (lows[lowest] ?? 0)) lowest = row;
  }
  const [high, low] = [pressures[highest], pressures[lowest]];
  if (!high || !low) return;
  const hidden = pressures.slice(from, to).filter((other) => other !== high && other !== low);
  drawn.push({ pressure: high, hidden });
  if (low !== high) drawn.push({ pressure: low, hidden: none });
}
