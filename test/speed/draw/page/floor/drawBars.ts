import { LANE_HEIGHT, type BarRow } from "../chart/barRow.js";
import { toneAt } from "../chart/chart.js";
import { GAP, type PackedBars } from "./packInSight.js";
import { HEIGHT, PLOT, widthOf, type Pen } from "./pen.js";

const BAR = 14;

/** Draws the bars in sight with their words and single doses; `y` is the top of the row. */
export function drawBars(pen: Pen, { all, isGraded }: BarRow, packed: PackedBars, y: number): void {
  const { context, xOf } = pen;
  const { starts, ends, tones, texts, doses, doseOf, chainEnds } = all;
  context.font = "500 11px sans-serif";
  packed.bars.forEach((bar, place) => {
    const top = y + 4 + (packed.lanes[place] ?? 0) * LANE_HEIGHT;
    if (top > HEIGHT || top < -BAR) return;
    const start = starts[bar] ?? 0;
    const from = Math.max(PLOT.x, xOf(start));
    const to = Math.min(PLOT.x + PLOT.width, xOf(ends[bar] ?? start));
    const width = Math.max(2, to - from);
    context.fillStyle = toneAt(tones[bar] ?? 0);
    context.fillRect(from, top, width, BAR);
    const last = doseOf[bar + 1] ?? 0;
    context.fillStyle = "#ffffff";
    for (let dose = doseOf[bar] ?? 0; dose < last; dose += 1) {
      const x = xOf(doses[dose] ?? 0);
      if (x > from + 1 && x < to - 1) context.fillRect(x, top, 1, BAR);
    }
    const text = texts[bar] ?? "";
    const long = widthOf(context, text);
    const isInside = long + 2 * GAP <= width;
    context.fillStyle = isInside && !isGraded ? "#ffffff" : "#1b2733";
    if (isInside) context.fillText(text, from + GAP, top + 11);
    // Beside a chain its words stand once, after its last bar.
    else if (ends[bar] === chainEnds[bar] && from + width + GAP + long < PLOT.x + PLOT.width)
      context.fillText(text, from + width + GAP, top + 11);
  });
}
