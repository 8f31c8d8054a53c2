import type { EpochMs } from "@ipo/model";
import { anchorOf, quantityOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { latestAt } from "../strip/measurementReadout.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isInPlot, pixelSpanOf } from "../strip/timeSpan.js";
import { formatNumber } from "../text/formatNumber.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { overlaps, placeLabel, type Span } from "../text/placeLabel.js";
import type { ProfileRow, PromScore } from "./promRows.js";
import { cellLooks } from "./symptomCell.js";
import { layoutMatrixRow, rowLabelRoom } from "./symptomMatrix.js";
import type { Readout, SelectContext, Strip, TrackContext, TrackLayout } from "./track.js";

const TOP = 8;
const ROW_HEIGHT = 12;
const LINE_HEIGHT = 28;
const BASELINE = 18;
/** Half of the room that a mark takes. */
const SYMBOL_ROOM = cellLooks.other.size / 2 + 1;

type Words = SelectContext["text"];

/** The dimensions of a profile as rows of numbers, one for each form. Each number has its place and its words. */
export function layoutProfile(
  { label, sublabel, rows: [row] }: Strip<ProfileRow>,
  context: TrackContext,
): TrackLayout {
  if (!row) return { height: 0, marks: [] };
  const named = row.dimensions.flatMap((answers) =>
    answers[0] ? [{ label: titleOf(answers[0], context.text), answers }] : [],
  );
  const room = rowLabelRoom(
    named.map((dimension) => dimension.label),
    context,
  );
  const height = 2 * TOP + named.length * ROW_HEIGHT;
  return {
    height,
    marks: [
      ...layoutStripLabel(label, sublabel, context, { height, reserve: room + 16 }),
      ...named.flatMap((dimension, index): Mark[] => {
        const y = TOP + (index + 0.5) * ROW_HEIGHT;
        return layoutMatrixRow({ ...dimension, y }, room, row.forms, context);
      }),
    ],
  };
}

/**
 * The same in one line: the whole profile where there is room for it, else a mark that holds it. The newest form has its
 * room first; no words stand on the place of another form, nor on the line of now.
 */
export function layoutProfileLine(
  { label, sublabel = "", rows: [row] }: Strip<ProfileRow>,
  context: TrackContext,
): TrackLayout {
  if (!row) return { height: 0, marks: [] };
  const { text, measureText, columns, now, xScale } = context;
  const { plot } = columns;
  const visible = answersByTime(row).flatMap((answers) => {
    const [first] = answers;
    const x = first && pixelSpanOf(first.time, context)?.middle;
    return x !== undefined && isInPlot({ start: x, end: x }, context) ? [{ answers, x }] : [];
  });
  const symbols = visible.map(({ x }): Span => ({ start: x - SYMBOL_ROOM, end: x + SYMBOL_ROOM }));
  const nowX = now === undefined ? undefined : xScale(now);
  const taken: Span[] = nowX === undefined ? [] : [{ start: nowX - 2, end: nowX + 2 }];
  const newestFirst = [...visible.entries()].sort(([, a], [, b]) => b.x - a.x);
  const marks = newestFirst.flatMap(([index, { answers, x }]): Mark[] => {
    const events = answers.flatMap(({ id }) => [
      id,
      ...(row.forms.get(id) ?? []).map((form) => form.id),
    ]);
    const own = answers.map((answer) => labelOf(answer, text)).join("; ");
    const words = profileWords(row, answers, text);
    const half = measureText(words, fonts.axis) / 2;
    // Words that the line of now would cross end at it.
    const at = nowX === undefined || x > nowX ? x : Math.min(x, nowX - half - 4);
    const span = { start: at - half - 2, end: at + half + 2 };
    const isFree = symbols.every((symbol, other) => other === index || !overlaps(symbol, span));
    const bounds = { start: plot.x, end: plot.x + plot.width };
    const place = placeLabel(isFree ? [span] : [], taken, bounds);
    return place
      ? [
          textMark(
            {
              ...{ x: at, y: BASELINE, text: words, font: fonts.axis, fill: "ink" },
              ...{ anchor: "middle", hasHalo: true, events, label: own },
            },
            measureText,
          ),
        ]
      : [{ shape: "symbol", x, y: BASELINE - 4, ...cellLooks.other, events, label: own }];
  });
  const x = labelInset(columns.label);
  const place = { x, y: BASELINE, font: fonts.sub, fill: "ink" } as const;
  const full = `${label} · ${sublabel}`;
  return {
    height: LINE_HEIGHT,
    marks: [textMark({ ...place, text: label, label: full }, measureText), ...marks],
  };
}

/** The last profile by an instant, and each of its dimensions by name. */
export function profileReadout(row: ProfileRow, at: EpochMs, text: Words): Readout | undefined {
  const answers = latestAt(row.dimensions.flat(), at);
  const [first] = answers;
  return (
    first && {
      title: profileWords(row, answers, text),
      details: [
        formatEventTime(first.time, formatDay),
        ...answers.map((answer) => `${titleOf(answer, text)} ${contentOf(answer, text)}`),
      ],
      events: answers.map(({ id }) => id),
    }
  );
}

/** `2-1-2-3-2`: a dimension without a number, or with two, is a question mark and is never filled in. */
function profileWords(
  { dimensions }: ProfileRow,
  answers: readonly PromScore[],
  { lang }: Words,
): string {
  return dimensions
    .map((own) => {
      const numbers = answers
        .filter((answer) => own.includes(answer))
        .flatMap((answer) => {
          const quantity = quantityOf(answer);
          return quantity && quantity.comparator === undefined
            ? [formatNumber(quantity.value, lang)]
            : [];
        });
      return new Set(numbers).size === 1 ? (numbers[0] ?? "?") : "?";
    })
    .join("-");
}

function answersByTime({ dimensions }: ProfileRow): PromScore[][] {
  const byTime = new Map<number, PromScore[]>();
  for (const answer of dimensions.flat()) {
    const at = anchorOf(answer.time) ?? 0;
    byTime.set(at, [...(byTime.get(at) ?? []), answer]);
  }
  return [...byTime.values()];
}
