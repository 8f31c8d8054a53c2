import type { RecordAnchor } from "./anchors/timeAnchorsOf.js";
import { fonts, labelInset } from "./geometry.js";
import type { Mark } from "./marks/mark.js";
import { ruleMark, textMark } from "./marks/make.js";
import { layoutElapsedTicks } from "./scale/elapsedTicks.js";
import { formatNumber } from "./text/formatNumber.js";
import { fitText } from "./text/measureText.js";
import type { Span } from "./text/placeLabel.js";
import { placeLabel } from "./text/placeLabel.js";
import type { TrackContext } from "./tracks/track.js";

/** Height of the line of elapsed time under the calendar. */
export const ELAPSED_HEIGHT = 18;
const BASELINE = 13;
const FONT = { fontSize: 11, fontWeight: 500 } as const;

/** The line of elapsed time under the calendar, which stays: what is counted and from what stands in the label column. */
export function layoutElapsedAxis(anchor: RecordAnchor, y: number, context: TrackContext): Mark[] {
  const {
    columns: { label, plot },
    measureText,
    text,
    viewport,
    xScale,
  } = context;
  const { unit, ticks } = layoutElapsedTicks(anchor.at, viewport, xScale, plot.width);
  const words = text(`axis.since.${unit}`, { anchor: anchor.label });
  const x = labelInset(label);
  const room = label.width - x - 6;
  const short = text(`axis.sinceShort.${unit}`, { anchor: anchor.label });
  const fits = measureText(words, fonts.sub) <= room;
  const fitted = fits ? words : fitText(short, room, fonts.sub, measureText);
  const heading = { x, y: y + BASELINE, font: fonts.sub, fill: "ink-muted", label: words } as const;
  const nowX = context.now === undefined ? undefined : xScale(context.now);
  const taken: Span[] = nowX === undefined ? [] : [{ start: nowX - 2, end: nowX + 2 }];
  const bounds = { start: plot.x, end: plot.x + plot.width };
  const marks: Mark[] = ticks.flatMap(({ x: at, count }): Mark[] => {
    const number = formatNumber(count, text.lang);
    const half = measureText(number, FONT) / 2 + 3;
    const rule = ruleMark([at, y], [at, y + 3], "accent");
    if (!placeLabel([{ start: at - half, end: at + half }], taken, bounds)) return [rule];
    const place = { x: at, y: y + BASELINE, anchor: "middle", font: FONT, fill: "accent" } as const;
    return [rule, textMark({ ...place, text: number }, measureText)];
  });
  return [textMark({ ...heading, text: fitted }, measureText), ...marks];
}

/** The day that time is counted from, as a dashed line through the tracks. */
export function layoutAnchorLine(
  anchor: RecordAnchor,
  body: { readonly y: number; readonly height: number },
  { viewport, xScale, text }: TrackContext,
): Mark[] {
  if (anchor.at < viewport.start || anchor.at > viewport.end) return [];
  const x = xScale(anchor.at);
  const label = text("axis.anchor", { anchor: anchor.label });
  return [ruleMark([x, body.y], [x, body.y + body.height], "accent", { dash: [2, 4], label })];
}
