import type { LeadTimeRule } from "@ipo/clinical";
import { startOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { labelOf } from "../describe/labelOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { clampToPlot, isInPlot, pixelSpanOf } from "../strip/timeSpan.js";
import { overlaps, placeLabel, type Span } from "../text/placeLabel.js";
import type { Pathway } from "./pathway.js";
import { limitNotes } from "./pathwayLimits.js";
import {
  pathwayDates,
  pathwayText,
  pathwayWithDays,
  pathwayWithLimit,
  stepsText,
  stepText,
} from "./pathwayWords.js";
import type { TrackContext } from "./track.js";

/** Width from which the measuring points of a ribbon are drawn on it, and from which they are named under it. */
const STEPS_WIDTH = 48;
const NAMED_STEPS_WIDTH = 240;
const RIBBON_HEIGHT = 10;

/** Where the ribbon of a pathway lies; `undefined` outside the window. */
export function ribbonOf({ start, end }: Pathway, context: TrackContext): Span | undefined {
  const { xScale } = context;
  const from = startOf(start.time);
  if (from === undefined) return undefined;
  const to = (end && startOf(end.time)) ?? from;
  const span = { start: xScale(from), end: Math.max(xScale(to), xScale(from) + 4) };
  return isInPlot(span, context) ? clampToPlot(span, context) : undefined;
}

/** Whether a pathway has room for the names of its measuring points under the ribbon. */
export function hasNamedSteps(pathway: Pathway, context: TrackContext): boolean {
  const ribbon = ribbonOf(pathway, context);
  return ribbon !== undefined && ribbon.end - ribbon.start >= NAMED_STEPS_WIDTH;
}

/**
 * A pathway as a ribbon around `middle` with its days and the limit that applied; zoomed in, its measuring points as
 * ticks, named with the days between them. `taken` holds what else stands in the line.
 */
export function layoutPathway(
  pathway: Pathway,
  middle: number,
  limits: readonly LeadTimeRule[],
  taken: Span[],
  context: TrackContext,
): Mark[] {
  const ribbon = ribbonOf(pathway, context);
  if (!ribbon) return [];
  const { text } = context;
  const { start, end, steps } = pathway;
  const width = Math.max(4, ribbon.end - ribbon.start);
  const isOpen = width >= STEPS_WIDTH;
  // Conferences are drawn as diamonds of their own.
  const own = steps.filter(({ event }) => event.category !== "mdk").map(({ event }) => event);
  const inner = own.filter((event) => event !== start && event !== end);
  const held = isOpen ? [start, ...(end ? [end] : [])] : own;
  const label = [
    text.of(pathway.name),
    pathwayWithLimit(pathway, limits, text),
    pathwayDates(pathway, text),
    steps.length > 1 ? stepsText(pathway, text) : titleOf(start, text),
    ...limitNotes(limits, text),
  ];
  const box = { x: ribbon.start, y: middle - RIBBON_HEIGHT / 2, width, height: RIBBON_HEIGHT };
  return [
    {
      shape: "rect",
      ...box,
      radius: RIBBON_HEIGHT / 2,
      fill: "pathway",
      events: [...new Set(held.map(({ id }) => id))],
      label: label.filter(Boolean).join(", "),
    },
    ...(isOpen ? inner.flatMap((event) => stepMark(event, middle, context)) : []),
    ...layoutWords(pathway, ribbon, middle, limits, taken, context),
    ...(hasNamedSteps(pathway, context) ? layoutSteps(pathway, middle, context) : []),
  ];
}

function stepMark(event: Pathway["start"], y: number, context: TrackContext): Mark[] {
  const x = pixelSpanOf(event.time, context)?.middle;
  if (x === undefined || !isInPlot({ start: x, end: x }, context)) return [];
  const look = { symbol: "tick", size: RIBBON_HEIGHT, fill: "ink-muted" } as const;
  const label = labelOf(event, context.text);
  return [{ shape: "symbol", x, y, ...look, events: [event.id], label }];
}

/** The days and the limit after the ribbon, or before it; where room is short the days alone. */
function layoutWords(
  pathway: Pathway,
  ribbon: Span,
  middle: number,
  limits: readonly LeadTimeRule[],
  taken: Span[],
  { text, measureText, columns: { plot } }: TrackContext,
): Mark[] {
  const whole = pathwayWithLimit(pathway, limits, text);
  // A conference at the end of the ribbon stands between it and its words.
  const beside = taken.filter((span) =>
    overlaps(span, { start: ribbon.start, end: ribbon.end + 2 }),
  );
  const after = Math.max(ribbon.end, ...beside.map(({ end }) => end)) + LABEL_GAP;
  const at = Math.min(ribbon.start, ...beside.map(({ start }) => start)) - LABEL_GAP;
  const wordings = [whole, pathwayWithDays(pathway, limits, text), pathwayText(pathway, text)];
  const candidates = wordings.flatMap((words) => {
    const width = measureText(words, fonts.sub);
    return [
      { start: after, end: after + width, at: after, anchor: "start" as const, words },
      { start: at - width, end: at, at, anchor: "end" as const, words },
    ];
  });
  const place = placeLabel(candidates, taken, { start: plot.x, end: plot.x + plot.width });
  if (!place) return [];
  const mark = { x: place.at, y: middle + 4, anchor: place.anchor } as const;
  const type = { font: fonts.sub, fill: "ink", hasHalo: true, label: whole } as const;
  return [textMark({ ...mark, ...type, text: place.words }, measureText)];
}

/** The names of the measuring points under the ribbon, each with the days since the one before it. */
function layoutSteps(pathway: Pathway, middle: number, context: TrackContext): Mark[] {
  const { text, measureText, columns } = context;
  const bounds = { start: columns.plot.x, end: columns.plot.x + columns.plot.width };
  const taken: Span[] = [];
  // The start has no days before it, so its name gives way to those that have.
  const [first, ...others] = pathway.steps;
  return [...others, ...(first ? [first] : [])].flatMap((step): Mark[] => {
    const x = pixelSpanOf(step.event.time, context)?.middle;
    if (x === undefined || !isInPlot({ start: x, end: x }, context)) return [];
    const words = stepText(step, text);
    const half = measureText(words, fonts.axis) / 2 + 3;
    const at = Math.min(bounds.end - half, Math.max(bounds.start + half, x));
    const place = placeLabel([{ start: at - half, end: at + half }], taken, bounds);
    if (!place) return [];
    const mark = { x: at, y: middle + 19, anchor: "middle", font: fonts.axis } as const;
    return [textMark({ ...mark, text: words, fill: "ink-muted", hasHalo: true }, measureText)];
  });
}
