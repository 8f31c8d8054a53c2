import { gather } from "../gather.js";
import { fonts, labelInset } from "../geometry.js";
import type { Text } from "../locale/text.js";
import { boundsOf } from "../marks/boundsOf.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, symbolMark, textMark } from "../marks/make.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { isInPlot } from "../strip/timeSpan.js";
import { fitText } from "../text/measureText.js";
import { overlaps } from "../text/placeLabel.js";
import {
  BAR_HEIGHT,
  FOOT_HEIGHT,
  layoutFoot,
  layoutTreatmentBar,
  type TreatmentBar,
} from "./treatmentBar.js";
import type { TreatmentChain, TreatmentPause } from "./treatmentChains.js";
import { layoutCycles } from "./treatmentCycles.js";
import { layoutDoseGaps } from "./treatmentDoseGaps.js";
import { layoutAdministrations } from "./treatmentDoses.js";
import { itemIds } from "./treatmentItem.js";
import { END_FONT, type ChainLabels } from "./treatmentLabels.js";
import { packTreatmentLanes, roomAfter, type PlacedChain } from "./treatmentLanes.js";
import type { TreatmentLevel } from "./treatmentLevel.js";
import { stopWords } from "./treatmentWords.js";
import { lazySlice, slicedLayout } from "./slices.js";
import type { TrackContext, TrackLayout } from "./track.js";

export const LANE_HEIGHT = 20;
const TALL_LANE = 36;
const NAME_LINE = 15;
const BASELINE = 12.2;
const CROSS = 7;
/** What the words of a gap between doses leave to the dose before it, to the number of its cycle, or to its tick. */
const DOSE_WORDS = 110;
const CYCLE_NUMBER = 18;
const GAP_START = 6;
/** Half the sign of a pause with its days. */
const PAUSE_WORDS = 34;

/** The treatments of one class, packed in lanes, at a level of detail. */
export function layoutTreatmentRow(
  label: string,
  chains: readonly TreatmentChain[],
  level: TreatmentLevel,
  context: TrackContext,
): TrackLayout {
  const lanes = packTreatmentLanes(chains, level, context);
  if (lanes.length === 0) return { height: 0, marks: [] };
  const height = lanes.reduce((sum, { isTall }) => sum + (isTall ? TALL_LANE : LANE_HEIGHT), 0);
  const slices = [lazySlice({ top: 0, bottom: LANE_HEIGHT }, () => layoutRowLabel(label, context))];
  let bottom = 0;
  for (const { isTall, chains: placed } of lanes) {
    const top = bottom;
    bottom += isTall ? TALL_LANE : LANE_HEIGHT;
    const barTop = isTall ? top + NAME_LINE : top;
    slices.push(
      lazySlice({ top, bottom, events: () => gather(placed, idsOfBars) }, () =>
        gather(placed, (chain) => layoutChain(chain, barTop, isTall, level, context)),
      ),
    );
  }
  return slicedLayout({ height }, slices);
}

function idsOfBars({ bars }: PlacedChain): (readonly string[])[] {
  return bars.map(({ item }) => itemIds(item));
}

/** The name of a row, in the column of labels. */
export function layoutRowLabel(label: string, { columns, measureText }: TrackContext): Mark[] {
  const x = labelInset(columns.label) + 14;
  const words = fitText(label, columns.label.width - x - 8, fonts.sub, measureText);
  const place = { x, y: 12, font: fonts.sub, fill: "ink-muted", label } as const;
  return [textMark({ ...place, text: words }, measureText)];
}

function layoutChain(
  { chain, bars, labels }: PlacedChain,
  top: number,
  isTall: boolean,
  level: TreatmentLevel,
  context: TrackContext,
): Mark[] {
  const words = layoutWords(labels, top, isTall, context);
  return [
    ...gather(chain.pauses, (pause) => layoutPause(pause, top, context)),
    ...gather(bars, (bar, index) => {
      // The words of a dose leave a pause its own.
      const isPaused = chain.pauses.some(({ start }) => start === bar.item.end);
      const next = isPaused ? bar.bar.end : bars[index + 1]?.bar.start;
      const until = next ?? bar.bar.end + roomAfter(bar);
      if (!isTall || level !== "administration" || bar.item.doses.length === 0)
        return layoutBar(
          bar,
          { top, until: beforeSign(bar, bars[index + 1], until), isTall },
          context,
          words,
        );
      return [
        ...layoutFoot(bar, top, context),
        ...layoutDoseGaps(bar.item, top + BAR_HEIGHT - FOOT_HEIGHT - 3, DOSE_WORDS, context),
        ...layoutAdministrations(bar.item, top, until, context),
      ];
    }),
    ...layoutStop(bars, labels, top, context),
    ...words,
  ];
}

/** How far the number of a last cycle may reach: in a pause, to the words in the middle of it. */
function beforeSign({ bar }: TreatmentBar, next: TreatmentBar | undefined, until: number): number {
  return next ? (bar.end + next.bar.start) / 2 - PAUSE_WORDS : until;
}

function layoutBar(
  bar: TreatmentBar,
  {
    top,
    until,
    isTall,
  }: { readonly top: number; readonly until: number; readonly isTall: boolean },
  context: TrackContext,
  words: readonly Mark[],
): readonly Mark[] {
  const body = layoutTreatmentBar(bar, top, context);
  if (bar.isAct || bar.item.isPlanned) return body;
  const inner = layoutCycles(bar.item, top, context, {
    isNumbered: isTall,
    behind: { start: bar.bar.end + bar.after, end: until },
  });
  const gaps = layoutDoseGaps(bar.item, top + BASELINE, isTall ? CYCLE_NUMBER : GAP_START, context);
  return [...body, ...withoutCovered(inner, isTall ? [] : words), ...gaps];
}

/** A name that found room only inside the bar is not struck through by the ticks under it. */
function withoutCovered(ticks: readonly Mark[], words: readonly Mark[]): readonly Mark[] {
  if (ticks.length === 0 || words.length === 0) return ticks;
  const covered = words.map((mark) => {
    const { x, width } = boundsOf(mark);
    return { start: x - 2, end: x + width + 2 };
  });
  return ticks.filter((tick) => {
    const { x } = boundsOf(tick);
    return !covered.some((span) => overlaps(span, { start: x, end: x + 1 }));
  });
}

function layoutWords(
  { name, reason, planned, whole }: ChainLabels,
  top: number,
  isTall: boolean,
  { measureText }: TrackContext,
): Mark[] {
  const y = top + BASELINE;
  const marks: Mark[] = [];
  if (name) {
    const { x, text, anchor, isInside } = name;
    const fill = isInside ? "ink-inverse" : "ink";
    const [at, font, hasHalo] = [isTall ? top - 4 : y, fonts.mark, !isInside] as const;
    marks.push(
      textMark({ x, y: at, text, anchor, font, fill, hasHalo, label: whole }, measureText),
    );
  }
  if (reason) {
    const { x, text } = reason;
    marks.push(textMark({ x, y, text, font: END_FONT, hasHalo: true, fill: "alert" }, measureText));
  }
  if (planned) {
    const place = {
      x: planned.x,
      y: isTall ? top - 4 : y,
      text: planned.text,
      font: fonts.mark,
    } as const;
    marks.push(textMark({ ...place, fill: "ink-muted", hasHalo: true }, measureText));
  }
  return marks;
}

/** The sign that a treatment stopped, always drawn where its end is in sight; two strokes where it is on hold. */
function layoutStop(
  bars: readonly TreatmentBar[],
  { reason }: ChainLabels,
  top: number,
  context: TrackContext,
): Mark[] {
  const { text, columns } = context;
  const last = bars.at(-1);
  if (!last) return [];
  const { item, bar, full, after } = last;
  const words = stopWords(item, text);
  const x = bar.end + after + 4 + CROSS / 2;
  if (words === "" || full.end > bar.end) return [];
  if (x + CROSS / 2 > columns.plot.x + columns.plot.width) return [];
  const label = reason?.text ?? words;
  if (item.isOnHold) return pauseSign(x, top, label);
  const y = top + BAR_HEIGHT / 2;
  return [symbolMark({ symbol: "cross", x, y, size: CROSS, fill: "alert", events: [], label })];
}

/** A pause: a dashed line from bar to bar with two strokes, and the days where they fit. */
function layoutPause(pause: TreatmentPause, top: number, context: TrackContext): Mark[] {
  const { xScale, measureText, text } = context;
  const start = xScale(pause.start);
  const end = xScale(pause.end);
  if (!isInPlot({ start, end: start }, context) || !isInPlot({ start: end, end }, context))
    return [];
  const { label, days: words } = pauseWords(pause, text);
  const middle = (start + end) / 2;
  const y = top + BAR_HEIGHT / 2;
  const line = ruleMark([start, y], [end, y], "ink-faint", { dash: [2, 2], label });
  if (end - start < 7) return [line];
  const width = measureText(words, fonts.axis);
  const isRoom = width + 18 <= end - start;
  const signX = isRoom ? middle - width / 2 - 4 : middle;
  const days = { x: signX + 6, y: y + 3.5, text: words, font: fonts.axis, hasHalo: true } as const;
  return [
    line,
    ...pauseSign(signX, top, label),
    ...(isRoom ? [textMark({ ...days, fill: "ink-muted", label }, measureText)] : []),
  ];
}

/** All that a pause says, and its days alone. */
const pauseWords = memoiseByBoth(({ days, reason }: TreatmentPause, text: Text) => ({
  label: [text("treatment.pause", { days }), reason].filter(Boolean).join(": "),
  days: text("treatment.pauseDays", { days }),
}));

function pauseSign(x: number, top: number, label: string): Mark[] {
  const stroke = { strokeWidth: 1.5, label };
  const [left, right, high, low] = [x - 1.75, x + 1.75, top + 4, top + BAR_HEIGHT - 4];
  return [
    ruleMark([left, high], [left, low], "ink-muted", stroke),
    ruleMark([right, high], [right, low], "ink-muted", stroke),
  ];
}
