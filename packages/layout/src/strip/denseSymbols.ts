import type { MeasurementEvent } from "@ipo/model";
import { firstRowFrom } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { lazyEvents, lazyLabel, lazyMarks } from "../marks/lazyFields.js";
import { symbolMark } from "../marks/make.js";
import type { SymbolMark, SymbolsMark } from "../marks/mark.js";
import { lazily } from "../memoise.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import { extremesAt, hiddenAt, isWholeAt, type DenseValues } from "./denseValues.js";
import { RowList } from "./rowList.js";
import { rowsOfEvents } from "./rowsOfEvents.js";
import { outsideRowsOf } from "./valueLevels.js";
import type { ValueStyle } from "./valueStrip.js";

/** Values outside their range are a little larger, so that they can be told without colour. */
const OUTSIDE_EXTRA = 1;

/** The rows of the symbols that are being placed. */
const drawn = new RowList();

/** Goes through the rows that have a symbol, each with the stretch whose hidden values it holds as well; -1 for none. */
type EachDrawn = (draw: (row: number, held: number) => void) => void;

/**
 * The settled values within their range as one mark, of every stretch the lowest and the highest; those outside it as
 * another, with every one of them. Each is drawn at its own time and value; none is an average. `skipped` have marks of
 * their own.
 */
export function layoutDenseSymbols(
  dense: DenseValues,
  skipped: ReadonlySet<MeasurementEvent>,
  style: ValueStyle,
  context: TrackContext,
): SymbolsMark[] {
  const size = style.symbolSize + (style.isHollow ? 1 : 0);
  const isTold = style.showsStanding;
  return [
    ...symbolsOf(
      dense,
      (draw) => eachWithin(dense, skipped, draw),
      style,
      { size, fill: style.tone },
      context,
    ),
    ...symbolsOf(
      dense,
      (draw) => eachOutside(dense, skipped, draw),
      style,
      {
        size: isTold && !style.isHollow ? size + OUTSIDE_EXTRA : size,
        fill: isTold ? "alert" : style.tone,
      },
      context,
    ),
  ];
}

/** Of each stretch the extremes, the first of which holds the others; where both are `skipped`, another holds them. */
function eachWithin(
  dense: DenseValues,
  skipped: ReadonlySet<MeasurementEvent>,
  draw: (row: number, held: number) => void,
): void {
  const isDrawn = notAmong(skipped, dense);
  const { from, to } = dense.stretches;
  const { low, high } = dense.level;
  for (let at = from; at < to; at += 1) {
    // Read here, where it can be: a pair for each stretch in every frame would be garbage to collect.
    let first = low[at] as number;
    let second = high[at] as number;
    if (!isWholeAt(dense, at)) [first, second] = extremesAt(dense, "within", at);
    else if (first > second) [first, second] = [second, first];
    if (second < 0) continue;
    const hasFirst = first >= 0 && first !== second && isDrawn(first);
    if (hasFirst) draw(first, at);
    if (isDrawn(second)) draw(second, hasFirst ? NOTHING : at);
    else if (!hasFirst) {
      const [holder] = hiddenAt(dense, "within", at);
      if (holder !== undefined) draw(holder, at);
    }
  }
}

function eachOutside(
  dense: DenseValues,
  skipped: ReadonlySet<MeasurementEvent>,
  draw: (row: number, held: number) => void,
): void {
  const { columns, rows, isInWindow } = dense;
  const isDrawn = notAmong(skipped, dense);
  const own = outsideRowsOf(columns);
  for (let at = firstRowFrom(own, rows.from); (own[at] ?? Infinity) < rows.to; at += 1) {
    const row = own[at] ?? 0;
    if (isDrawn(row) && isInWindow(row)) draw(row, NOTHING);
  }
}

const NOTHING = -1;

/** Whether the value of a row is none of some. */
function notAmong(
  skipped: ReadonlySet<MeasurementEvent>,
  { columns }: DenseValues,
): (row: number) => boolean {
  const rows = rowsOfEvents(columns, skipped);
  return (row) => !rows.has(row);
}

/** Made when a mark is read: in a frame only the rows are. */
function listed(each: EachDrawn): { readonly row: number; readonly held: number }[] {
  const list: { readonly row: number; readonly held: number }[] = [];
  each((row, held) => list.push({ row, held }));
  return list;
}

function symbolsOf(
  dense: DenseValues,
  each: EachDrawn,
  { symbol = "circle", isHollow, alsoEvents }: ValueStyle,
  { size, fill }: Pick<SymbolsMark, "size" | "fill">,
  { text }: TrackContext,
): SymbolsMark[] {
  drawn.clear();
  each((row) => drawn.add(row));
  if (drawn.length === 0) return [];
  const { observations } = dense.columns;
  const { xs, ys } = dense.placesOf(drawn.rows, drawn.length);
  const eventsIn = (some: readonly number[]) => some.flatMap((row) => observations[row] ?? []);
  const list = lazily(() => listed(each));
  const marks = lazily(() =>
    list().map(({ row, held }, index): SymbolMark => {
      const hidden = held === NOTHING ? [] : hiddenAt(dense, "within", held);
      const own = eventsIn([row, ...hidden.filter((other) => other !== row)]);
      const events = own.flatMap(({ id }) => [
        id,
        ...(alsoEvents?.get(id) ?? []).map((other) => other.id),
      ]);
      const [event] = own;
      const label = event && own.length === 1 ? labelOf(event, text) : clusterLabel(own, text);
      const place = { x: xs[index] ?? 0, y: ys[index] ?? 0 };
      return symbolMark({ symbol, ...place, size, fill, isHollow, events, label });
    }),
  );
  const events = lazily(() => marks().flatMap((mark) => mark.events));
  const label = lazily(() => {
    const [first, last] = [list()[0]?.row ?? 0, list().at(-1)?.row ?? 0];
    return clusterLabel(eventsIn([first, last]), text);
  });
  const look = { shape: "symbols", symbol, xs, ys, size, fill, isHollow } as const;
  return [lazyLabel(lazyEvents(lazyMarks(look, marks), events), label)];
}
