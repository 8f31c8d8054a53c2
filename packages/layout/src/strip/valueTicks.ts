import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { ValueScale } from "../scale/valueScale.js";
import type { TrackContext } from "../tracks/track.js";
import { memoiseLast } from "../memoiseLast.js";
import type { MeasureText } from "../text/measureText.js";
import { keptScenery } from "./valueScenery.js";

/** Length of the small ticks between two powers of ten. */
const MINOR_LENGTH = 4;

/**
 * The ticks of a value axis: dashed hairlines across the plot, numbers at the end of the label column. A log axis has its
 * steps between the powers of ten as short ticks, and below it a lane of its own for values that it has no place for.
 */
export function layoutValueTicks(scale: ValueScale, context: TrackContext): readonly Mark[] {
  return keptScenery(scale, context, [], () => ticksOf(scale, context));
}

function ticksOf(
  scale: ValueScale,
  { columns: { plot }, measureText, text }: TrackContext,
): Mark[] {
  const end = plot.x + plot.width;
  const marks = scale.ticks.flatMap(({ y, label }): Mark[] => [
    ruleMark([plot.x, y], [end, y], "hairline", { dash: [2, 3] }),
    textMark(
      {
        x: plot.x - 8,
        y: y + 3.5,
        text: label,
        font: fonts.axis,
        fill: "ink-faint",
        anchor: "end",
      },
      measureText,
    ),
  ]);
  for (const y of scale.minorTicks)
    marks.push(ruleMark([plot.x - MINOR_LENGTH, y], [plot.x, y], "axis"));
  if (scale.belowScaleY === undefined) return marks;
  const label = textMark(
    {
      x: plot.x - 8,
      y: scale.belowScaleY + 3.5,
      text: text("lab.belowScale"),
      font: fonts.axis,
      fill: "ink-faint",
      anchor: "end",
    },
    measureText,
  );
  return [
    ...marks,
    ruleMark([plot.x, scale.belowScaleY - 8], [end, scale.belowScaleY - 8], "axis", {
      dash: [1, 2],
    }),
    label,
  ];
}

/** Room that the widest tick label takes at the end of the label column. */
export function valueTicksWidth(
  scale: ValueScale,
  { measureText }: Pick<TrackContext, "measureText">,
): number {
  return widthOf(scale, measureText);
}

const widthOf = memoiseLast(
  ({ ticks }: ValueScale, measureText: MeasureText) =>
    14 + Math.max(0, ...ticks.map(({ label }) => measureText(label, fonts.axis))),
);
