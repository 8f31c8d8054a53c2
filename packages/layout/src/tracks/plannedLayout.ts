import { titleOf } from "../describe/titleOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { clampToPlot, isInPlot, pixelSpanOf } from "../strip/timeSpan.js";
import { fitText } from "../text/measureText.js";
import type { Span } from "../text/placeLabel.js";
import { isConference } from "./careEvents.js";
import { stepDayAndStanding, stepLabel, type PlannedStep } from "./plannedSteps.js";
import type { TrackContext, TrackLayout } from "./track.js";

const TOP = 8;
const ROW_HEIGHT = 17;
const MARK_HEIGHT = 10;
const MIN_WIDTH = 10;
const MIN_HEIGHT = 40;
/** Steps with a row of their own, in order of time; what comes after stands in one last row. */
const MAX_ROWS = 8;
/** Longest words beside a mark. */
const WORDS_WIDTH = 360;

interface PlacedStep {
  readonly step: PlannedStep;
  readonly span: Span;
}

/**
 * Planned care, a row for each step in order of time, so that every one can be read: its words after its mark, or before
 * it where the drawing ends too soon, then with a thin line to it. Further steps than the rows hold share the last row.
 */
export function layoutPlanned(
  label: string,
  steps: readonly PlannedStep[],
  context: TrackContext,
): TrackLayout {
  const nowX = context.now === undefined ? undefined : context.xScale(context.now);
  // What is to come is drawn after now and what has passed before it, however wide the mark is.
  const besideNow = ({ start, end }: Span, isPast: boolean): Span => {
    if (nowX === undefined) return { start, end };
    if (isPast) {
      const last = Math.min(end, nowX - 2);
      return { start: Math.min(start, last - MIN_WIDTH), end: last };
    }
    const first = Math.max(start, nowX + 2);
    return { start: first, end: Math.max(end, first + MIN_WIDTH) };
  };
  const placed = steps.flatMap((step): PlacedStep[] => {
    const stated = pixelSpanOf(step.event.time, context);
    if (!stated) return [];
    const half = Math.max(MIN_WIDTH, stated.end - stated.start) / 2;
    const own = { start: stated.middle - half, end: stated.middle + half };
    const span = besideNow(own, step.isPast);
    return isInPlot(span, context) ? [{ step, span: clampToPlot(span, context) }] : [];
  });
  const hasRest = placed.length > MAX_ROWS;
  const own = placed.slice(0, hasRest ? MAX_ROWS - 1 : MAX_ROWS);
  const rest = placed.slice(own.length);
  const middleOf = (row: number) => TOP + row * ROW_HEIGHT + ROW_HEIGHT / 2;
  const rows = own.length + (hasRest ? 1 : 0);
  const height = Math.max(MIN_HEIGHT, TOP * 2 + rows * ROW_HEIGHT);
  return {
    height,
    marks: [
      ...layoutStripLabel(label, undefined, context, { height }),
      ...own.flatMap((entry, row) => layoutStep(entry, middleOf(row), context)),
      ...layoutRest(rest, middleOf(own.length), context),
    ],
  };
}

function layoutStep({ step, span }: PlacedStep, middle: number, context: TrackContext): Mark[] {
  const { text, measureText } = context;
  const label = stepLabel(step, text);
  const events = [step.event, ...step.orders].map(({ id }) => id);
  // A long name gives way, the day and the standing do not.
  const standing = stepDayAndStanding(step, text);
  const room = WORDS_WIDTH - measureText(standing, fonts.sub);
  const name = fitText(titleOf(step.event, text), room, fonts.sub, measureText);
  const words = `${name} ${standing}`;
  const place = placeWords(words, span, context);
  const leads = place?.anchor === "end" && span.start - place.x > LABEL_GAP + 4;
  const type = { font: fonts.sub, fill: step.isPast ? "ink-muted" : "ink", label } as const;
  return [
    ...(leads
      ? [ruleMark([place.x + 3, middle], [span.start - 2, middle], "axis", { dash: [1, 2] })]
      : []),
    stepMark(step, span, middle, events, label),
    ...(place ? [textMark({ ...place, ...type, y: middle + 4, hasHalo: true }, measureText)] : []),
  ];
}

/**
 * Words after the mark, else before it; never across the line of now, which would strike them out: before that line they
 * end, with a thin line to the mark. Where nothing holds them whole, they are shortened after the mark.
 */
function placeWords(
  words: string,
  { start, end }: Span,
  { measureText, now, xScale, columns: { plot } }: TrackContext,
): { readonly x: number; readonly anchor: "start" | "end"; readonly text: string } | undefined {
  const width = measureText(words, fonts.sub);
  const line = now === undefined ? -Infinity : xScale(now);
  const edge = plot.x + plot.width;
  const after = end + LABEL_GAP;
  const lasts = end <= line ? Math.min(edge, line - 2) : edge;
  if (after + width <= lasts) return { x: after, anchor: "start", text: words };
  const before = start - LABEL_GAP;
  const first = start >= line ? Math.max(plot.x, line + 2) : plot.x;
  if (before - width >= first) return { x: before, anchor: "end", text: words };
  const beyond = line - LABEL_GAP;
  if (start >= line && beyond - width >= plot.x) return { x: beyond, anchor: "end", text: words };
  const text = fitText(words, lasts - after, fonts.sub, measureText);
  return text.length < 4 ? undefined : { x: after, anchor: "start", text };
}

/** Hatched where it is to come, only outlined where its day has passed; a conference keeps its diamond, hollow. */
function stepMark(
  step: PlannedStep,
  { start, end }: Span,
  y: number,
  events: readonly string[],
  label: string,
): Mark {
  const { event, isPast } = step;
  const isMdk = event.kind === "careEvent" && isConference(event);
  if (isMdk && end - start <= MIN_WIDTH) {
    const look = { symbol: "diamond", size: 12, fill: "neutral", isHollow: true } as const;
    return { shape: "symbol", x: (start + end) / 2, y, ...look, events, label };
  }
  const box = { x: start, y: y - MARK_HEIGHT / 2, width: end - start, height: MARK_HEIGHT };
  const pattern = isPast ? "outline" : "hatch";
  return { shape: "rect", ...box, radius: 2, fill: "neutral", pattern, events, label };
}

/** The steps that find no row of their own: one mark for those that fall together, with their number. */
function layoutRest(rest: readonly PlacedStep[], middle: number, context: TrackContext): Mark[] {
  const { text, measureText, columns } = context;
  const edge = columns.plot.x + columns.plot.width;
  return clusterByPixel(rest, ({ span }) => span.start, 30).flatMap(({ items }): Mark[] => {
    const steps = items.map(({ step }) => step);
    const start = Math.min(...items.map(({ span }) => span.start));
    const end = Math.max(...items.map(({ span }) => span.end));
    const all = steps.flatMap(({ event, orders }) => [event, ...orders]);
    const label = `${clusterLabel(all, text)}, ${text("status.planned")}`;
    const events = all.map(({ id }) => id);
    const box = { x: start, y: middle - MARK_HEIGHT / 2, width: end - start, height: MARK_HEIGHT };
    const words = `+${steps.length}`;
    const at =
      end + LABEL_GAP + measureText(words, fonts.sub) <= edge
        ? ({ x: end + LABEL_GAP - 2, anchor: "start" } as const)
        : ({ x: start - LABEL_GAP + 2, anchor: "end" } as const);
    const type = { font: fonts.sub, fill: "ink", hasHalo: true, label } as const;
    return [
      { shape: "rect", ...box, radius: 2, fill: "neutral", pattern: "hatch", events, label },
      textMark({ ...at, ...type, y: middle + 4, text: words }, measureText),
    ];
  });
}
