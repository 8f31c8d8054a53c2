import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, symbolMark, textMark } from "../marks/make.js";
import { clusterLabel } from "../strip/clusterMark.js";
import type { PixelSpan } from "../strip/timeSpan.js";
import { overlaps, placeLabel, type Span } from "../text/placeLabel.js";
import type { Assessed } from "./assessedStudies.js";
import { answerLines, NAMED_RANK, studyLines, studyWordsOf } from "./imagingStudyWords.js";
import { timepointOf } from "./imagingTimepoint.js";
import { idsOf, studyLabel } from "./imagingWords.js";
import { responseLook } from "./responseLook.js";
import type { TrackContext } from "./track.js";

export const SYMBOL_SIZE = 12;
/** Examinations closer than this stand above one another; at more they overlap a little and can be told apart. */
export const STACKED = 9;
/** Room that a count of further studies takes, and the type it is set in. */
const COUNT_WIDTH = 26;
/** How far letters that stand without a name may move from under their symbol. */
const ASIDES = [0, -6, 6] as const;
const COUNT_FONT = { fontSize: 10, fontWeight: 600 } as const;

export interface PlacedStudy {
  readonly row: Assessed;
  readonly span: PixelSpan;
}

/** The symbol of one examination, the stretch of a partial date, and a line under what the source calls baseline or nadir. */
export function studyMarks({ row, span }: PlacedStudy, y: number, context: TrackContext): Mark[] {
  const {
    text,
    columns: { plot },
  } = context;
  const look = responseLook(row.responses, text);
  const timepoint = timepointOf(row.event, row.reports);
  const from = Math.max(plot.x, span.start);
  const to = Math.min(plot.x + plot.width, span.end);
  const under = y + SYMBOL_SIZE / 2 + 3;
  const half = SYMBOL_SIZE / 2 + 1;
  return [
    ...(span.isWide ? [ruleMark([from, y], [to, y], look.fill, { strokeWidth: 1.4 })] : []),
    ...(timepoint
      ? [
          ruleMark([span.middle - half, under], [span.middle + half, under], "ink", {
            strokeWidth: 1.6,
            ...(timepoint === "nadir" && { dash: [3, 2] }),
            label: text(`imaging.${timepoint}`),
          }),
        ]
      : []),
    symbolMark({
      symbol: look.symbol,
      x: span.middle,
      y,
      size: look.size ?? SYMBOL_SIZE,
      fill: look.fill,
      isHollow: look.isHollow ?? false,
      events: idsOf(row),
      label: studyLabel(row, text),
    }),
  ];
}

/** Studies that find no lane: how many more there are, under the last lane, as one mark that holds them all. */
export function beyondMarks(
  beyond: readonly PlacedStudy[],
  y: number,
  { text, measureText }: TrackContext,
): Mark[] {
  return clusterByPixel(beyond, ({ span }) => span.middle, COUNT_WIDTH).map(
    ({ items, start, end }): Mark => {
      const events = items.flatMap(({ row }) => [row.event, ...row.responses]);
      return textMark(
        {
          x: (start + end) / 2,
          y: y + SYMBOL_SIZE / 2 + COUNT_FONT.fontSize - 2,
          text: `+${items.length}`,
          font: COUNT_FONT,
          fill: "ink",
          anchor: "middle",
          events: [...new Set(items.flatMap(({ row }) => idsOf(row)))],
          label: clusterLabel(events, text),
        },
        measureText,
      );
    },
  );
}

/** Words of one or more examinations in two lines, and where they stand. */
interface Words extends Span {
  readonly at: number;
  readonly lines: readonly string[];
}

/**
 * Two lines of words under every examination: what it was, and what it assessed. They stand or fall together, so that an
 * answer is never read as that of a neighbour. Where all of them fit the answers are in full words, else in the few
 * letters of their system; a name that finds no room beside the letters of the others is left out, and so are words that
 * would stand nearer to another symbol or cross the line of now. What decides a treatment
 * gets its place first: progression, complete response, progression to be confirmed; then what the source calls baseline
 * or nadir.
 */
export function layoutStudyWords(
  visible: readonly PlacedStudy[],
  y: number,
  lineHeight: number,
  context: TrackContext,
): Mark[] {
  const {
    text,
    measureText,
    columns: { plot },
    now,
    xScale,
  } = context;
  const font = fonts.small;
  const groups = clusterByPixel(visible, ({ span }) => span.middle, STACKED).map(
    ({ items, start, end }) => {
      const words = items.map(({ row }) => studyWordsOf(row, text));
      return {
        x: (start + end) / 2,
        symbols: { start, end },
        rank: words.reduce((least, { rank }) => Math.min(least, rank), Infinity),
        full: studyLines(words, "full"),
        short: studyLines(words, "short"),
        answers: answerLines(words, "short"),
        letters: answerLines(words, "letters"),
      };
    },
  );
  const widthOf = (lines: readonly string[]) =>
    Math.max(...lines.map((line) => measureText(line, font)));
  const spans = groups.map(({ x, full }) => around(x, widthOf(full)));
  const isRoomy = spans.every((span, index) => {
    const next = spans[index + 1];
    return !next || !overlaps(span, next);
  });
  const nowX = now === undefined ? undefined : xScale(now);
  const taken: Span[] = nowX === undefined ? [] : [{ start: nowX - 2, end: nowX + 2 }];
  const bounds = { start: plot.x, end: plot.x + plot.width };
  const nearest = new Map(
    groups.map(({ x }, index) => {
      const [before, after] = [groups[index - 1]?.symbols.end, groups[index + 1]?.symbols.start];
      const start = before === undefined ? -Infinity : (x + before) / 2;
      const end = after === undefined ? Infinity : (x + after) / 2;
      return [x, { start, end, before: before ?? -Infinity, after: after ?? Infinity }];
    }),
  );
  // Under its symbol, or as near to that as the edges of the plot and the line of now let it.
  const wordsAt = (lines: readonly string[], x: number, aside = 0): Words[] => {
    const half = widthOf(lines) / 2 + 2;
    const isPast = nowX !== undefined && x <= nowX;
    const low = isPast || nowX === undefined ? bounds.start : Math.max(bounds.start, nowX + 2);
    const high = isPast ? Math.min(bounds.end, nowX - 2) : bounds.end;
    const at = Math.max(low + half, Math.min(high - half, x + aside));
    const own = nearest.get(x);
    const reach = widthOf(lines) / 2;
    // Nearest to its own symbol, and under no other.
    const isOwn =
      own !== undefined &&
      own.start < at &&
      at < own.end &&
      own.before < at - reach &&
      at + reach < own.after;
    return half <= 2 || !isOwn || Math.abs(at - x) > half
      ? []
      : [{ lines, at, ...around(at, widthOf(lines)) }];
  };
  const ordered = [...groups].sort((a, b) => a.rank - b.rank);
  // Every answer has its letters before any name takes room.
  const placed = ordered.map(({ x, short, answers, letters, rank }) => {
    const asides = gather([answers, letters], (lines) =>
      gather(ASIDES, (aside) => wordsAt(lines, x, aside)),
    );
    const first = rank === NAMED_RANK ? wordsAt(short, x) : [];
    return placeLabel([...first, ...asides], taken, bounds);
  });
  return gather(ordered, ({ x, full, short }, index): Mark[] => {
    const own = placed[index];
    const others = taken.filter((span) => span !== own);
    const named = placeLabel(
      gather(isRoomy ? [full, short] : [short], (lines) => wordsAt(lines, x)),
      others,
      bounds,
    );
    if (named) taken.splice(0, taken.length, ...others);
    const place = named ?? own;
    return gather(place?.lines ?? [], (line, lineIndex): Mark[] => {
      const at = { x: place?.at ?? x, y: y + lineIndex * lineHeight, anchor: "middle" } as const;
      const words = { text: line, font, fill: "ink-muted", label: line } as const;
      return line === "" ? [] : [textMark({ ...at, ...words }, measureText)];
    });
  });
}

function around(x: number, width: number): Span {
  return { start: x - width / 2 - 2, end: x + width / 2 + 2 };
}
