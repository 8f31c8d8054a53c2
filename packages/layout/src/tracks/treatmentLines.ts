import type { LineEvent } from "@ipo/model";
import { endOf, startOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import { fonts } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { TrackContext } from "./track.js";

/** Width of the bracket of a line whose end is not known. */
const MIN_BRACKET = 12;

/** Lines of therapy: a bracket with its name above the rows, and a ground behind what belongs to the same time. */
export function layoutLines(
  lines: readonly LineEvent[],
  bracketY: number,
  bottom: number,
  context: TrackContext,
): Mark[] {
  const {
    xScale,
    text,
    measureText,
    ongoingUntil,
    extentEnd,
    columns: { plot },
  } = context;
  const taken: Span[] = [];
  return lines.flatMap((line): Mark[] => {
    const from = startOf(line.time) ?? context.viewport.start;
    const isPlanned = line.status === "planned";
    // Without an end, and not said to be active, how far it reaches is not known: the bracket only marks its start.
    const openEnd = line.status === "active" ? (ongoingUntil ?? extentEnd) : undefined;
    const to = endOf(line.time) ?? openEnd;
    const until = to === undefined ? xScale(from) + MIN_BRACKET : xScale(to);
    const span = { start: xScale(from), end: until };
    if (!isInPlot(span, context) || span.end <= span.start) return [];
    const { start, end } = clampToPlot(span, context);
    const state = isPlanned ? ` (${text("treatment.planned")})` : "";
    const title = `${titleOf(line, text)}${state}`;
    const middle = (start + end) / 2;
    const words = fitText(
      title,
      Math.max(end - start, measureText(title, fonts.mark) * 1.1),
      { ...fonts.sub, fontWeight: 600 },
      measureText,
    );
    const half = measureText(words, { ...fonts.sub, fontWeight: 600 }) / 2;
    const center = Math.min(plot.x + plot.width - half, Math.max(plot.x + half, middle));
    const place = placeLabel([{ start: center - half, end: center + half }], taken, {
      start: plot.x,
      end: plot.x + plot.width,
    });
    return [
      {
        shape: "rect",
        x: start,
        y: bracketY + 6,
        width: end - start,
        height: bottom - bracketY - 4,
        radius: 3,
        fill: "panel",
        events: [line.id],
        label: labelOf(line, text),
      },
      {
        shape: "line",
        points: [
          [start, bracketY + 5],
          [start, bracketY],
          [end, bracketY],
          [end, bracketY + 5],
        ],
        stroke: "ink-faint",
        strokeWidth: 1,
        ...(isPlanned && { dash: [3, 2] }),
        events: [],
      },
      ...(place
        ? [
            textMark(
              {
                x: center,
                y: bracketY - 5,
                text: words,
                font: { ...fonts.sub, fontWeight: 600 },
                fill: "ink-muted",
                anchor: "middle",
                label: title,
              },
              measureText,
            ),
          ]
        : []),
    ];
  });
}
