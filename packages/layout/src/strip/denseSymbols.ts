import type { MeasurementEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { symbolMark } from "../marks/make.js";
import type { SymbolMark, SymbolsMark } from "../marks/mark.js";
import { lazily } from "../memoise.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import { extremesAt, hiddenAt, type DenseValues, type Side } from "./denseValues.js";
import type { ValueStyle } from "./valueStrip.js";

/** Values outside their range are a little larger, so that they can be told without colour. */
const OUTSIDE_EXTRA = 1;

/**
 * The lowest and the highest settled value of every stretch as one mark, those outside their range as another. Each is
 * drawn at its own time and value; none is an average. `skipped` have marks of their own.
 */
export function layoutDenseSymbols(
  dense: DenseValues,
  skipped: ReadonlySet<MeasurementEvent>,
  style: ValueStyle,
  context: TrackContext,
): SymbolsMark[] {
  const size = style.symbolSize + (style.isHollow ? 1 : 0);
  const larger = style.showsStanding && !style.isHollow ? OUTSIDE_EXTRA : 0;
  return [
    ...symbolsOf(dense, "within", skipped, { ...style, symbolSize: size }, context),
    ...symbolsOf(dense, "outside", skipped, { ...style, symbolSize: size + larger }, context),
  ];
}

function symbolsOf(
  dense: DenseValues,
  side: Side,
  skipped: ReadonlySet<MeasurementEvent>,
  style: ValueStyle,
  context: TrackContext,
): SymbolsMark[] {
  const { columns, stretches, xOf, yOf } = dense;
  const xs: number[] = [];
  const ys: number[] = [];
  const drawn: { readonly row: number; readonly at: number; readonly isFirst: boolean }[] = [];
  for (let at = stretches.from; at < stretches.to; at += 1) {
    const [first, second] = extremesAt(dense, side, at);
    for (const row of first === second ? [first] : [first, second]) {
      const event = columns.observations[row];
      if (!event || skipped.has(event)) continue;
      xs.push(xOf(row));
      ys.push(yOf(row));
      drawn.push({ row, at, isFirst: drawn.at(-1)?.at !== at });
    }
  }
  if (drawn.length === 0) return [];
  const { symbol = "circle", symbolSize: size, isHollow, alsoEvents } = style;
  const fill = side === "outside" && style.showsStanding ? "alert" : style.tone;
  const marks = lazily(() =>
    drawn.flatMap(({ row, at, isFirst }, index): SymbolMark[] => {
      const event = columns.observations[row];
      if (!event) return [];
      const own = [event, ...(isFirst ? hiddenAt(dense, side, at) : [])];
      const events = own.flatMap(({ id }) => [
        id,
        ...(alsoEvents?.get(id) ?? []).map((other) => other.id),
      ]);
      const label =
        own.length === 1 ? labelOf(event, context.text) : clusterLabel(own, context.text);
      const place = { x: xs[index] ?? 0, y: ys[index] ?? 0 };
      return [symbolMark({ symbol, ...place, size, fill, isHollow, events, label })];
    }),
  );
  const events = lazily(() => marks().flatMap((mark) => mark.events));
  const label = lazily(() => {
    const ends = [drawn[0], drawn.at(-1)].flatMap(
      (one) => columns.observations[one?.row ?? -1] ?? [],
    );
    return clusterLabel(ends, context.text);
  });
  return [
    {
      shape: "symbols",
      symbol,
      xs,
      ys,
      size,
      fill,
      isHollow,
      get marks() {
        return marks();
      },
      get events() {
        return events();
      },
      get label() {
        return label();
      },
    },
  ];
}
