import { censoring, quantityOf, type MeasurementEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { lazyEvents, lazyLabel } from "../marks/lazyFields.js";
import type { Mark, SymbolMark, SymbolName } from "../marks/mark.js";
import { ruleMark, symbolMark } from "../marks/make.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import type { PlacedValue } from "./placeValues.js";
import type { ValueStyle } from "./valueStrip.js";

/** Length of the stem from a limit to its triangle. */
const STEM = 9;
const TRIANGLE = 8;
/** Values outside their range are a little larger, so that they can be told without colour. */
const OUTSIDE_EXTRA = 1;
const EMPHASIS = 1.8;

/** Status by shape: a corrected value is a diamond, an amended one a square; a preliminary one is hollow. */
const shapeOfStatus: Partial<Record<MeasurementEvent["status"], SymbolName>> = {
  corrected: "diamond",
  amended: "square",
};

/** A value that has a mark, and the values beside it that share the mark because theirs could not be told from it. */
export interface DrawnValue {
  readonly value: PlacedValue;
  readonly hidden: readonly PlacedValue[];
}

/** How and where a value's symbol is drawn. */
type SymbolLook = Required<Pick<SymbolMark, "symbol" | "x" | "y" | "size" | "fill" | "isHollow">>;

/**
 * Adds a value as its symbol to the marks of a strip. One with a comparator does not stand at its number, because it is not there: a short bar marks
 * the limit, and a stem leads from it to a hollow triangle on the side where the true value lies. What is missing is a
 * cross at the foot of the strip, what is told in words a hollow square there.
 */
export function addValueSymbol(
  marks: Mark[],
  { value, hidden }: DrawnValue,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  style: ValueStyle,
  context: TrackContext,
): void {
  const { event, x, y } = value;
  const symbolAt = (look: SymbolLook) =>
    hidden.length === 0
      ? singleMark(look, event, style, context)
      : gatheredMark(look, [event, ...hidden.map((other) => other.event)], style, context);
  const isOutside = style.showsStanding && value.isOutside;
  const fill = isOutside ? "alert" : style.tone;
  if (y === undefined) {
    const isMissing = event.value.kind === "absent" || event.value.kind === "none";
    const own = { x, y: bottom - 5 };
    marks.push(
      isMissing
        ? symbolAt({ symbol: "cross", size: 8, fill: "ink-faint", isHollow: false, ...own })
        : symbolAt({ symbol: "square", size: 6, fill, isHollow: true, ...own }),
    );
    return;
  }
  const quantity = value.isCensored ? quantityOf(event) : undefined;
  const side = quantity && censoring(quantity);
  if (side) {
    const away = side === "below" ? STEM : -STEM;
    const end = Math.min(bottom + 2, Math.max(top + TRIANGLE / 2 - 3, y + away));
    const symbol = side === "below" ? "triangle-down" : "triangle-up";
    marks.push(ruleMark([x - 4, y], [x + 4, y], fill, { strokeWidth: 1.4 }));
    if (end !== y) marks.push(ruleMark([x, y], [x, end], fill));
    marks.push(symbolAt({ symbol, x, y: end, size: TRIANGLE, fill, isHollow: true }));
    return;
  }
  const isHollow = style.isHollow || event.status === "preliminary";
  const symbol = style.symbol ?? shapeOfStatus[event.status] ?? "circle";
  const isEmphasised = style.emphasised?.has(event) ?? false;
  const size =
    style.symbolSize +
    (isHollow || symbol === "diamond" ? 1 : 0) +
    (isEmphasised ? EMPHASIS : 0) +
    (isOutside && !isHollow ? OUTSIDE_EXTRA : 0);
  marks.push(symbolAt({ symbol, x, y, size, fill, isHollow }));
}

function singleMark(
  { symbol, x, y, size, fill, isHollow }: SymbolLook,
  event: MeasurementEvent,
  { alsoEvents }: ValueStyle,
  { text }: TrackContext,
): SymbolMark {
  const events = alsoEvents ? idsOf([event], alsoEvents) : [event.id];
  const label = labelOf(event, text);
  return symbolMark({ symbol, x, y, size, fill, isHollow, events, label });
}

/** A symbol that stands for several values. Their ids and words are long, and made when something reads them. */
function gatheredMark(
  { symbol, x, y, size, fill, isHollow }: SymbolLook,
  own: readonly MeasurementEvent[],
  { alsoEvents }: ValueStyle,
  { text }: TrackContext,
): SymbolMark {
  const look = { shape: "symbol", symbol, x, y, size, fill } as const;
  const withEvents = lazyEvents(look, () => idsOf(own, alsoEvents));
  const mark: { -readonly [Key in keyof SymbolMark]: SymbolMark[Key] } = lazyLabel(withEvents, () =>
    clusterLabel(own, text),
  );
  if (isHollow) mark.isHollow = true;
  return mark;
}

/** Ids of the values, each followed by those of the events that it is drawn together with. */
function idsOf(
  own: readonly MeasurementEvent[],
  alsoEvents: ValueStyle["alsoEvents"],
): readonly string[] {
  if (!alsoEvents) return own.map(({ id }) => id);
  return own.flatMap(({ id }) => [id, ...(alsoEvents.get(id) ?? []).map((other) => other.id)]);
}
