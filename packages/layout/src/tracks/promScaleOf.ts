import type { Direction, Instrument } from "@ipo/clinical";
import type { LabSeries } from "@ipo/model";
import type { SelectContext } from "./track.js";
import { seriesFactsOf } from "../strip/seriesFacts.js";
import type { PromScore } from "./promRows.js";

type Series = LabSeries<PromScore>;

/** What is known of a scale: its name where the tables have one, its range, and which way is better. */
export interface ShownScale {
  readonly label?: string;
  readonly min: number;
  readonly max: number;
  readonly direction: Direction | undefined;
}

/** Instruments whose results are reported item by item: a score of no known scale is one answer, on the range of the answers. */
const ITEM_BY_ITEM = ["pro-ctcae", "esas-r"];

/**
 * The scale of a series, as the tables have it. Where its values are not all within the range, the range says nothing of
 * them and the scale is not used; an open lower end (an EQ-5D index) reaches down to the lowest value.
 */
export function scaleOf(series: Series, text: SelectContext["text"]): ShownScale | undefined {
  const { numbers } = seriesFactsOf(series);
  const id = series.observations[0]?.scale;
  const known = id === undefined ? undefined : text.terminology.promScaleById(id);
  if (known) {
    const min = known.isOpenBelow ? Math.min(known.min, ...numbers) : known.min;
    return { label: text.of(known.label), min, max: known.max, direction: known.direction };
  }
  const instrument = instrumentOf(series, text);
  const item = instrument?.item;
  if (!item || !ITEM_BY_ITEM.includes(instrument.id)) return undefined;
  return { min: item.min, max: item.max, direction: item.direction };
}

/** Whether every value of a series is within its scale's range. */
export function isInScale(series: Series, scale: ShownScale | undefined): scale is ShownScale {
  if (!scale) return false;
  return seriesFactsOf(series).numbers.every((value) => value >= scale.min && value <= scale.max);
}

/** The instrument of a series: as stated with a score, else that of its scale, else by the score's code. */
export function instrumentOf(
  { observations: [first] }: Series,
  { terminology }: SelectContext["text"],
): Instrument | undefined {
  if (!first) return undefined;
  const scale = first.scale === undefined ? undefined : terminology.promScaleById(first.scale);
  const id = first.instrument ?? scale?.instrument;
  return id === undefined ? terminology.findInstrument(first.code) : terminology.instrumentById(id);
}
