import type { MeasurementEvent } from "@ipo/model";
import { firstRowFrom } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { symbolMark } from "../marks/make.js";
import type { SymbolMark, SymbolsMark } from "../marks/mark.js";
import { lazily } from "../memoise.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import { extremesAt, hiddenAt, type DenseValues } from "./denseValues.js";
import { outsideRowsOf } from "./valueLevels.js";
import type { ValueStyle } from "./valueStrip.js";

/** Values outside their range are a little larger, so that they can be told without colour. */
const OUTSIDE_EXTRA = 1;

/** A value with a symbol, and the values beside it that have none. */
interface Drawn {
  readonly row: number;
  readonly hidden: () => readonly MeasurementEvent[];
}

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
    ...symbolsOf(dense, within(dense, skipped), style, { size, fill: style.tone }, context),
    ...symbolsOf(
      dense,
      outside(dense, skipped),
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
function within(dense: DenseValues, skipped: ReadonlySet<MeasurementEvent>): Drawn[] {
  const { observations } = dense.columns;
  const drawn: Drawn[] = [];
  const isSkipped = (row: number) => {
    const event = observations[row];
    return event !== undefined && skipped.has(event);
  };
  for (let at = dense.stretches.from; at < dense.stretches.to; at += 1) {
    const [first, second] = extremesAt(dense, "within", at);
    if (second < 0) continue;
    const hidden = () => hiddenAt(dense, "within", at).flatMap((row) => observations[row] ?? []);
    const hasFirst = first >= 0 && first !== second && !isSkipped(first);
    if (hasFirst) drawn.push({ row: first, hidden });
    if (!isSkipped(second)) drawn.push({ row: second, hidden: hasFirst ? nothing : hidden });
    else if (!hasFirst) {
      const [holder, ...others] = hiddenAt(dense, "within", at);
      const rest = () => others.flatMap((row) => observations[row] ?? []);
      if (holder !== undefined) drawn.push({ row: holder, hidden: rest });
    }
  }
  return drawn;
}

function outside(
  { columns, rows, isInWindow }: DenseValues,
  skipped: ReadonlySet<MeasurementEvent>,
): Drawn[] {
  const drawn: Drawn[] = [];
  const own = outsideRowsOf(columns);
  for (let at = firstRowFrom(own, rows.from); (own[at] ?? Infinity) < rows.to; at += 1) {
    const row = own[at] ?? 0;
    const event = columns.observations[row];
    if (event && !skipped.has(event) && isInWindow(row)) drawn.push({ row, hidden: nothing });
  }
  return drawn;
}

const nothing = (): readonly MeasurementEvent[] => [];

function symbolsOf(
  { columns, xOf, yOf }: DenseValues,
  found: readonly Drawn[],
  { symbol = "circle", isHollow, alsoEvents }: ValueStyle,
  { size, fill }: Pick<SymbolsMark, "size" | "fill">,
  { text }: TrackContext,
): SymbolsMark[] {
  const xs: number[] = [];
  const ys: number[] = [];
  const drawn: { readonly event: MeasurementEvent; readonly hidden: Drawn["hidden"] }[] = [];
  for (const { row, hidden } of found) {
    const event = columns.observations[row];
    if (!event) continue;
    xs.push(xOf(row));
    ys.push(yOf(row));
    drawn.push({ event, hidden });
  }
  if (drawn.length === 0) return [];
  const marks = lazily(() =>
    drawn.map(({ event, hidden }, index): SymbolMark => {
      const own = [event, ...hidden()];
      const events = own.flatMap(({ id }) => [
        id,
        ...(alsoEvents?.get(id) ?? []).map((other) => other.id),
      ]);
      const label = own.length === 1 ? labelOf(event, text) : clusterLabel(own, text);
      const place = { x: xs[index] ?? 0, y: ys[index] ?? 0 };
      return symbolMark({ symbol, ...place, size, fill, isHollow, events, label });
    }),
  );
  const events = lazily(() => marks().flatMap((mark) => mark.events));
  const label = lazily(() => {
    const ends = [drawn[0], drawn.at(-1)].flatMap((one) => (one ? [one.event] : []));
    return clusterLabel(ends, text);
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
