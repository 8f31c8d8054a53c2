import { quantityOf, type MeasurementEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import type { Mark, SymbolMark, SymbolName } from "../marks/mark.js";
import { ruleMark } from "../marks/make.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import { censoring, standingOf } from "./measurement.js";
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
  const own = [event, ...hidden.map((other) => other.event)];
  const base = {
    shape: "symbol" as const,
    x,
    events: own.flatMap(({ id }) => [
      id,
      ...(style.alsoEvents?.get(id) ?? []).map((other) => other.id),
    ]),
    label: own.length > 1 ? clusterLabel(own, context.text) : labelOf(event, context.text),
  };
  const isOutside = style.showsStanding && standingOf(event) === "outside";
  const fill = isOutside ? "alert" : style.tone;
  if (y === undefined) {
    const isMissing = event.value.kind === "absent" || event.value.kind === "none";
    return [
      isMissing
        ? { ...base, symbol: "cross", y: bottom - 5, size: 8, fill: "ink-faint" }
        : { ...base, symbol: "square", y: bottom - 5, size: 6, fill, isHollow: true },
    ];
  }
  const quantity = quantityOf(event);
  const side = quantity && censoring(quantity);
  if (side) {
    const away = side === "below" ? STEM : -STEM;
    const end = Math.min(bottom + 2, Math.max(top + TRIANGLE / 2 - 3, y + away));
    const symbol = side === "below" ? "triangle-down" : "triangle-up";
    return [
      ruleMark([x - 4, y], [x + 4, y], fill, { strokeWidth: 1.4 }),
      ...(end === y ? [] : [ruleMark([x, y], [x, end], fill)]),
      { ...base, symbol, y: end, size: TRIANGLE, fill, isHollow: true },
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
  const mark: SymbolMark = { ...base, symbol, y, size, fill, ...(isHollow && { isHollow }) };
  return [mark];
}
