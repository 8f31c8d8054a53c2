import { AXIS_HEIGHT, fonts } from "./geometry.js";
import type { Mark } from "./marks/mark.js";
import { ruleMark, textMark } from "./marks/make.js";
import type { PreparedTimeline } from "./prepare.js";
import type { Scene, TimeTick } from "./scene.js";
import { placeLabel, type Span } from "./text/placeLabel.js";
import type { TrackContext } from "./tracks/track.js";

const BASELINE = 18;
const TICK_GAP = 4;

/** Gives the ticks their labels; one that would meet the word for now, or the end of the plot, gives way. */
export function labelTicks(
  ticks: readonly TimeTick[],
  now: Scene["now"],
  y: number,
  { columns: { plot }, measureText }: TrackContext,
): TimeTick[] {
  const end = plot.x + plot.width;
  const taken: Span[] = now?.x === undefined ? [] : [nowSpan(now.x, now.label, end, measureText)];
  return ticks.map((tick) => {
    const { x: at, label: text, isMajor } = tick;
    const font = isMajor ? fonts.timeTick : { ...fonts.timeTick, fontWeight: 400 as const };
    const x = at + TICK_GAP;
    const span = { start: x, end: x + measureText(text, font) + 2 };
    const isPlaced = placeLabel([span], taken, { start: plot.x, end }) !== undefined;
    const mark = textMark({ x, y: y + BASELINE, text, font, fill: "ink-muted" }, measureText);
    return isPlaced ? { ...tick, mark } : tick;
  });
}

/** The rule under the time axis, and the word for now at its line. */
export function layoutAxis(
  now: Scene["now"],
  y: number,
  { columns: { plot }, measureText }: TrackContext,
): Mark[] {
  const end = plot.x + plot.width;
  const rule = ruleMark([plot.x, y + AXIS_HEIGHT], [end, y + AXIS_HEIGHT], "axis");
  if (now?.x === undefined) return [rule];
  const isBefore = nowSpan(now.x, now.label, end, measureText).end <= now.x;
  const place = isBefore
    ? ({ x: now.x - 6, anchor: "end" } as const)
    : ({ x: now.x + 6, anchor: "start" } as const);
  const word = { ...place, y: y + BASELINE, text: now.label, font: NOW_FONT, hasHalo: true };
  return [rule, textMark({ ...word, fill: "ink" }, measureText)];
}

const NOW_FONT = { fontSize: 11, fontWeight: 600 } as const;

/** Where the word for now stands: after the line, or before it at the end of the plot. */
function nowSpan(
  x: number,
  label: string,
  end: number,
  measureText: TrackContext["measureText"],
): Span {
  const width = measureText(label, NOW_FONT) + 6;
  return x + width + 4 > end ? { start: x - width - 4, end: x } : { start: x, end: x + width + 4 };
}

/** The line of now through all tracks, and the ground of the time to come. Nothing when now is not known. */
export function layoutNow(
  { context: { now, text }, isNowGiven }: PreparedTimeline,
  axisY: number,
  body: Scene["body"],
  { xScale, columns: { plot }, viewport }: TrackContext,
): { now: Scene["now"]; backdrop: Mark[]; overlay: Mark[] } {
  if (now === undefined) return { now: undefined, backdrop: [], overlay: [] };
  const label = text(isNowGiven ? "axis.now" : "axis.asOf");
  const end = plot.x + plot.width;
  const x = Math.max(plot.x, Math.min(end, xScale(now)));
  const isVisible = now >= viewport.start && now <= viewport.end;
  const future: Mark[] =
    x < end
      ? [
          {
            shape: "rect",
            x,
            y: body.y,
            width: end - x,
            height: body.height,
            fill: "future",
            events: [],
          },
        ]
      : [];
  return {
    now: { at: now, ...(isVisible && { x }), label },
    backdrop: future,
    overlay: isVisible
      ? [ruleMark([x, axisY + 8], [x, body.y + body.height], "ink", { strokeWidth: 1.2, label })]
      : [],
  };
}
