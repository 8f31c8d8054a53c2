import type { PromThreshold } from "@ipo/clinical";
import { thresholdText } from "../describe/thresholdText.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark } from "../marks/make.js";
import type { ValueScale } from "../scale/valueScale.js";
import { clampToPlot, pixelSpanOf } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { referenceOf } from "./promReference.js";
import type { ScoreRow } from "./promRows.js";
import type { SelectContext, TrackContext } from "./track.js";

/** The published thresholds of the scale of a row; none for a scale without a sourced one. */
function thresholdsOf(
  { series }: Pick<ScoreRow, "series">,
  { terminology }: SelectContext["text"],
): readonly PromThreshold[] {
  const scale = series.observations[0]?.scale;
  return scale === undefined ? [] : terminology.promThresholdsOf(scale);
}

/**
 * The thresholds of a scale behind its line: a difference as a light band on both sides of the reference point, as far as
 * the published change reaches; a level as a dashed line. Each stretch of one method has its own reference. The numbers
 * and their source stand in the label. Nothing is judged by them.
 */
export function layoutThresholds(
  row: ScoreRow,
  scale: ValueScale,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  context: TrackContext,
): Mark[] {
  const { text, display } = context;
  const direction = row.scale?.direction;
  const clampY = (value: number) => Math.min(bottom, Math.max(top, scale.y(value)));
  return thresholdsOf(row, text).flatMap((threshold): Mark[] => {
    const label = thresholdText(threshold, direction, text);
    return stretchesOf(row, context).flatMap(({ first, start, end }): Mark[] => {
      if (threshold.kind === "level") {
        const y = scale.y(threshold.value);
        if (y < top || y > bottom) return [];
        return [ruleMark([start, y], [end, y], "axis", { dash: [5, 3], label })];
      }
      const reference = referenceOf(row, first, display.reference);
      if (!reference) return [];
      const better = threshold.better?.to ?? 0;
      const worse = threshold.worse?.to ?? 0;
      const [above, below] = direction === "higher-worse" ? [worse, better] : [better, worse];
      const y = clampY(reference.value + above);
      const day = formatEventTime(reference.event.time, formatDay);
      return [
        {
          shape: "rect",
          ...{ x: start, y, width: end - start },
          height: Math.max(1, clampY(reference.value - below) - y),
          fill: "range-prom",
          events: [],
          label: text("prom.band", { threshold: label, day }),
        },
      ];
    });
  });
}

/** The stretches of one method each, in pixels of the plot. A scale measured by one method has the whole of it. */
function stretchesOf({ series: { segments } }: ScoreRow, context: TrackContext) {
  const { plot } = context.columns;
  const whole = { start: plot.x, end: plot.x + plot.width };
  return segments.flatMap(({ observations }) => {
    const [first, last] = [observations[0], observations.at(-1)];
    if (!first || !last) return [];
    if (segments.length === 1) return [{ first, ...whole }];
    const start = pixelSpanOf(first.time, context)?.start ?? plot.x;
    const end = pixelSpanOf(last.time, context)?.end ?? start;
    const stretch = clampToPlot({ start, end }, context);
    return stretch.end > stretch.start ? [{ first, ...stretch }] : [];
  });
}
