import { censoring, quantityOf, type MeasurementEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark, symbolMark } from "../marks/make.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import type { DrawnValue } from "./valueThinning.js";
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

/**
 * A value as its symbol. One with a comparator does not stand at its number, because it is not there: a short bar marks
 * the limit, and a stem leads from it to a hollow triangle on the side where the true value lies. What is missing is a
 * cross at the foot of the strip, what is told in words a hollow square there.
 */
export function layoutValueSymbol(
  { value, hidden }: DrawnValue,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  style: ValueStyle,
  context: TrackContext,
): Mark[] {
  const { event, x, y } = value;
  const own = hidden.length === 0 ? [event] : [event, ...hidden.map((other) => other.event)];
  const events = idsOf(own, style.alsoEvents);
  const label = own.length > 1 ? clusterLabel(own, context.text) : labelOf(event, context.text);
  const isOutside = style.showsStanding && value.isOutside;
  const fill = isOutside ? "alert" : style.tone;
  if (y === undefined) {
    const isMissing = event.value.kind === "absent" || event.value.kind === "none";
    const own = { x, y: bottom - 5, events, label };
    return [
      isMissing
        ? symbolMark({ symbol: "cross", size: 8, fill: "ink-faint", ...own })
        : symbolMark({ symbol: "square", size: 6, fill, isHollow: true, ...own }),
    ];
  }
  const quantity = value.isCensored ? quantityOf(event) : undefined;
  const side = quantity && censoring(quantity);
  if (side) {
    const away = side === "below" ? STEM : -STEM;
    const end = Math.min(bottom + 2, Math.max(top + TRIANGLE / 2 - 3, y + away));
    const symbol = side === "below" ? "triangle-down" : "triangle-up";
    return [
      ruleMark([x - 4, y], [x + 4, y], fill, { strokeWidth: 1.4 }),
      ...(end === y ? [] : [ruleMark([x, y], [x, end], fill)]),
      symbolMark({ symbol, x, y: end, size: TRIANGLE, fill, isHollow: true, events, label }),
    ];
  }
  const isHollow = style.isHollow || event.status === "preliminary";
  const symbol = style.symbol ?? shapeOfStatus[event.status] ?? "circle";
  const isEmphasised = style.emphasised?.has(event) ?? false;
  const size =
    style.symbolSize +
    (isHollow || symbol === "diamond" ? 1 : 0) +
    (isEmphasised ? EMPHASIS : 0) +
    (isOutside && !isHollow ? OUTSIDE_EXTRA : 0);
  return [symbolMark({ symbol, x, y, size, fill, isHollow, events, label })];
}

/** Ids of the values, each followed by those of the events that it is drawn together with. */
function idsOf(
  own: readonly MeasurementEvent[],
  alsoEvents: ValueStyle["alsoEvents"],
): readonly string[] {
  if (!alsoEvents) return own.map(({ id }) => id);
  return own.flatMap(({ id }) => [id, ...(alsoEvents.get(id) ?? []).map((other) => other.id)]);
}
