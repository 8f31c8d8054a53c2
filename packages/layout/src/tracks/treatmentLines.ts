import type { ClinicalEvent, LineEvent } from "@ipo/model";
import { endOf, startOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { fonts } from "../geometry.js";
import { packLanes, type Packed } from "../lanes/packLanes.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Text } from "../locale/text.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { fitText, type MeasureText } from "../text/measureText.js";
import { overlaps, placeLabel, type Span } from "../text/placeLabel.js";
import { rightOf } from "./treatmentNames.js";
import { openLabel } from "./treatmentWords.js";
import type { TrackContext } from "./track.js";

/** Width of the bracket of a line whose end is not known. */
const MIN_BRACKET = 12;
const FONT = { ...fonts.sub, fontWeight: 600 } as const;
/** A title cut shorter than this says nothing. */
const SHORTEST = 16;
/** Room between two titles. */
const TITLE_GAP = 4;

/** Brackets that meet by less than this, such as two lines of which one ends on the day the next begins, stand in one row. */
const TOUCH = 4;
const ROW = 18;
/** The baseline of a title over its bracket, and where a bracket stands in the first row. */
const TITLE = 5;
const FIRST_BRACKET = 24;
const BELOW = 6;

/** Lines of therapy that overlap stand in rows of their own, so that each has its bracket and its name. */
export interface LineRows {
  readonly packed: readonly Packed<PlacedLine>[];
  /** From the top of the strip to its first row of treatments. */
  readonly height: number;
}

interface PlacedLine {
  readonly line: LineEvent;
  readonly bracket: Span;
}

/** The lines in the window, packed in rows. */
export function lineRowsOf(lines: readonly LineEvent[], context: TrackContext): LineRows {
  const placed = lines.flatMap((line): PlacedLine[] => {
    const span = lineSpan(line, context);
    if (!isInPlot(span, context) || span.end <= span.start) return [];
    return [{ line, bracket: clampToPlot(span, context) }];
  });
  const { packed, laneCount } = packLanes(placed, ({ bracket: { start, end } }) => ({
    start,
    end: Math.max(start + 1, end - TOUCH),
  }));
  return { packed, height: FIRST_BRACKET + BELOW + Math.max(0, laneCount - 1) * ROW };
}

/** Lines of therapy: a bracket with its name above the rows, and a ground behind what belongs to the same time. */
export function layoutLines({ packed }: LineRows, bottom: number, context: TrackContext): Mark[] {
  const grounds = packed.map(({ item: { line, bracket }, lane }): Mark => {
    const y = FIRST_BRACKET + lane * ROW + BELOW;
    return {
      shape: "rect",
      x: bracket.start,
      y,
      width: bracket.end - bracket.start,
      height: bottom - y + 2,
      radius: 3,
      fill: "panel",
      events: [line.id],
      label: openLabel(line as ClinicalEvent, context),
    };
  });
  const taken = new Map<number, Span[]>();
  return [
    ...grounds,
    ...packed.flatMap(({ item, lane }): Mark[] => {
      const { line, bracket } = item;
      const y = FIRST_BRACKET + lane * ROW;
      const others = packed.flatMap((other) =>
        other.lane === lane && other.item !== item ? [other.item.bracket] : [],
      );
      const own = taken.get(lane) ?? [];
      taken.set(lane, own);
      return [
        {
          shape: "line",
          points: [
            [bracket.start, y + 5],
            [bracket.start, y],
            [bracket.end, y],
            [bracket.end, y + 5],
          ],
          stroke: "ink-faint",
          strokeWidth: 1,
          ...(line.status === "planned" && { dash: [3, 2] }),
          events: [],
        },
        ...layoutTitle(item, y - TITLE, { taken: own, others }, context),
      ];
    }),
  ];
}

/**
 * Where a line reaches. Without an end, and not said to be active, how far is not known: then only where it begins, in a
 * short bracket.
 */
export function lineSpan(line: LineEvent, context: TrackContext): Span {
  const { xScale, ongoingUntil, extentEnd, viewport } = context;
  const from = startOf(line.time) ?? viewport.start;
  const openEnd = line.status === "active" ? (ongoingUntil ?? extentEnd) : undefined;
  const to = endOf(line.time) ?? openEnd;
  return { start: xScale(from), end: to === undefined ? xScale(from) + MIN_BRACKET : xScale(to) };
}

/** The title of a line with its intent where the plan states one, then the title alone; planned is always said. */
export function lineTitles(line: LineEvent, text: Text): [string, ...string[]] {
  const state = line.status === "planned" ? ` (${text("treatment.planned")})` : "";
  const title = titleOf(line, text);
  const intent = line.kind === "carePlan" && line.intent ? text(`intent.${line.intent}`) : "";
  return intent === ""
    ? [`${title}${state}`]
    : [`${title} · ${intent}${state}`, `${title}${state}`];
}

/**
 * The first title that fits over the bracket or beside it, clear of other brackets and left of now; at last cut to the
 * bracket.
 */
function layoutTitle(
  { line, bracket }: PlacedLine,
  y: number,
  { taken, others }: { readonly taken: Span[]; readonly others: readonly Span[] },
  context: TrackContext,
): Mark[] {
  const {
    text,
    measureText,
    columns: { plot },
  } = context;
  const titles = lineTitles(line, text);
  const [whole] = titles;
  const room = bracket.end - bracket.start;
  const cut = room < SHORTEST ? "" : fitText(titles.at(-1) ?? whole, room, FONT, measureText);
  const longest = Math.max(room, 160);
  const bounds = { start: plot.x, end: plot.x + plot.width };
  const untilNow = { ...bounds, end: Math.max(bounds.start, rightOf(bracket, false, context)) };
  const candidates = (within: Span) => {
    const place = (words: string) => titlePlaces(words, bracket, within, measureText);
    const uncut = titles
      .flatMap(place)
      .filter((one) => !others.some((other) => overlaps(other, one)));
    const shortened = [...titles, cut].map((title) => fitText(title, longest, FONT, measureText));
    return [...uncut, ...shortened.filter(Boolean).flatMap(place)];
  };
  const found = [untilNow, bounds].map((within) =>
    placeLabel(candidates(within), taken, {
      start: within.start - TITLE_GAP,
      end: within.end + TITLE_GAP,
    }),
  );
  const place = found.find((one) => one !== undefined);
  if (!place) return [];
  const mark = { x: place.x, y, text: place.words, font: FONT, fill: "ink-muted" } as const;
  return [textMark({ ...mark, anchor: "middle", label: whole }, measureText)];
}

/** Over the middle of the bracket, else from where it begins, else to where it ends. */
function titlePlaces(words: string, bracket: Span, within: Span, measureText: MeasureText) {
  const half = measureText(words, FONT) / 2;
  const middle = (bracket.start + bracket.end) / 2;
  return [middle, bracket.start + half, bracket.end - half].map((center) => {
    const x = Math.min(within.end - half, Math.max(within.start + half, center));
    return { x, words, start: x - half - TITLE_GAP / 2, end: x + half + TITLE_GAP / 2 };
  });
}
