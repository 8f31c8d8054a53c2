import type { ActionLimit } from "@ipo/clinical";
import type { Quantity } from "@ipo/model";
import { unitKeyOf } from "@ipo/model";
import { fonts } from "../geometry.js";
import { ruleMark } from "../marks/make.js";
import { formatQuantity } from "../text/formatNumber.js";
import type { SeriesRow } from "./labRow.js";
import type { StripExtra } from "./labStrip.js";
import type { TrackContext } from "./track.js";

/**
 * The action limits that the reader has switched on for an analyte, as neutral dashed lines with their context in words.
 * Only a limit in the unit of the values is drawn: nothing is converted. No value is judged by them.
 */
export function actionLimitsOf(
  { series: { analyte, unit } }: SeriesRow,
  context: TrackContext,
): StripExtra | undefined {
  const { text, columns } = context;
  const { actionLimits = [] } = context.display;
  if (actionLimits.length === 0) return undefined;
  const chosen = actionLimits.flatMap((id) => text.terminology.actionLimitById(id) ?? []);
  const lines = chosen
    .filter((limit) => analyte !== undefined && limit.analyte === analyte)
    .flatMap((limit) => edgesOf(limit))
    .filter(({ quantity }) => unitKeyOf(quantity) === unit);
  if (lines.length === 0) return undefined;
  const { x } = columns.plot;
  const end = x + columns.plot.width;
  // Without a sign: which side of the number is acted on is the context's own business, and would read as a verdict.
  const wordsOf = ({ limit, quantity }: Edge) => {
    const value = formatQuantity(quantity, text.lang);
    return [`${text.of(limit.label)}: ${value}`, value];
  };
  return {
    values: lines.map(({ quantity }) => quantity.value),
    marks: (scale) =>
      lines.map((line) => {
        const y = scale.y(line.quantity.value);
        const label = [wordsOf(line)[0], line.limit.remark && text.of(line.limit.remark)];
        return ruleMark([x, y], [end, y], "ink-muted", {
          dash: [6, 3],
          label: label.filter(Boolean).join(". "),
        });
      }),
    words: (scale, _bottom, room) =>
      lines.flatMap((line) => {
        const y = scale.y(line.quantity.value);
        const places = [y - 3, y + 11].flatMap((baseline) => [
          { x: end - 6, y: baseline, anchor: "end" as const },
          { x: x + 6, y: baseline, anchor: "start" as const },
        ]);
        const style = { font: fonts.axis, fill: "ink-muted" } as const;
        return room.place({ words: wordsOf(line), places, ...style });
      }),
  };
}

interface Edge {
  readonly limit: ActionLimit;
  readonly quantity: Quantity;
}

function edgesOf(limit: ActionLimit): Edge[] {
  return [limit.low, limit.high].flatMap((quantity) => (quantity ? [{ limit, quantity }] : []));
}
