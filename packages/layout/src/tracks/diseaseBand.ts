import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { packLanes, type Packed } from "../lanes/packLanes.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { certainPart, clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { fitText } from "../text/measureText.js";
import { courseWords, type State, type StateSpan } from "./course.js";
import type { TrackContext } from "./track.js";

/** Height of the band of states. */
export const BAND_HEIGHT = 20;
/** Pixels of the shortest band. */
const MIN_BAND = 4;
const DAY_MS = 86_400_000;

const stateTones: Readonly<Record<NonNullable<State["category"]>, Tone>> = {
  localised: "state-localised",
  remission: "state-remission",
  stable: "state-stable",
  recurrence: "state-recurrence",
  metastatic: "state-metastatic",
  resistant: "state-resistant",
  progression: "state-resistant",
  undetermined: "state-other",
};

/**
 * A lane for each state, so that none covers another that holds at the same time. One that begins on the day, or within the
 * uncertain month, that another ends in follows it in its lane. The lanes are those of the whole course, so that none
 * moves with the window.
 */
export function packStates(spans: readonly StateSpan[]): {
  readonly packed: readonly Packed<StateSpan>[];
  readonly laneCount: number;
} {
  return packLanes(spans, ({ state, start = -Infinity, end = Infinity }) => {
    const certain = certainPart(state.time);
    const from = certain?.start ?? start;
    return { start: from, end: Math.max(from, (certain?.end ?? end) - DAY_MS) };
  });
}

/** One state as a band with its words, at `y`; ends that are not certain fade. */
export function layoutState(
  { state, ...known }: StateSpan,
  y: number,
  context: TrackContext,
): Mark[] {
  const {
    xScale,
    text,
    measureText,
    ongoingUntil,
    columns: { plot },
  } = context;
  const from = xScale(known.start ?? context.viewport.start);
  const to = xScale(known.end ?? ongoingUntil ?? context.viewport.end);
  // A state that ends where it begins, or by a slip before that, still leaves its mark.
  const span = { start: from, end: Math.max(to, from + MIN_BAND) };
  if (!isInPlot(span, context)) return [];
  const { start, end } = clampToPlot(span, context);
  const words = courseWords(state, text);
  const band: RectMark = {
    shape: "rect",
    x: start,
    y,
    width: Math.max(1, Math.min(end, plot.x + plot.width) - start - 0.8),
    height: BAND_HEIGHT,
    radius: 2,
    fill: state.category ? stateTones[state.category] : "state-other",
    events: [state.id],
    label: labelOf(state, text),
  };
  const certain = certainPart(state.time);
  const bands = splitUncertain(band, {
    start: certain?.start === undefined ? undefined : xScale(certain.start),
    end: certain?.end === undefined ? undefined : xScale(certain.end),
  });
  const fitted = fitText(words, end - start - 10, fonts.mark, measureText);
  if (fitted.length <= 2) return bands;
  const font = { ...fonts.mark, fontWeight: 400 } as const;
  const place = { x: start + 6, y: y + 14, font, fill: "ink" } as const;
  return [...bands, textMark({ ...place, text: fitted, label: words }, measureText)];
}
