import { drugClassById } from "@ipo/clinical";
import { labelOf } from "../describe/labelOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { tones, type Tone } from "../marks/tone.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { TreatmentItem } from "./treatmentItems.js";
import type { TrackContext } from "./track.js";

const BAR_HEIGHT = 16;
const MIN_BAR = 4;
const ARROW = 8;
/** Lowest a bar gets for its dose, so that it can still be seen and hit. */
const MIN_SHARE = 0.4;
/** From this share of its height on, a bar holds a label. */
const FULL_SHARE = 0.7;
const SURGERY_SIZE = 11;
const END_FONT = { fontSize: 11, fontWeight: 600 } as const;

interface BarLayout {
  readonly shapes: readonly Mark[];
  /** Places the labels, once all bars of the lane have taken their room. */
  readonly placeLabels: () => Mark[];
}

/** One treatment in its lane: bar or mark, doses, how it ended; and then its labels where there is room. */
export function layoutTreatmentBar(
  item: TreatmentItem,
  top: number,
  context: TrackContext,
  taken: Span[],
): BarLayout {
  const { xScale, now, ongoingUntil, extentEnd } = context;
  const from = xScale(item.start);
  const isOpen = item.end === undefined;
  const to = xScale(
    item.end ?? (item.isOngoing ? Math.max(ongoingUntil ?? extentEnd, item.start) : item.start),
  );
  const full = { start: from, end: Math.max(to, from + MIN_BAR) };
  if (!isInPlot(full, context)) return { shapes: [], placeLabels: () => [] };
  const bar = clampToPlot(full, context);
  const isAct = item.row === "surgery" || item.row === "procedures";
  const hasArrow =
    isOpen && item.isOngoing && now !== undefined && now === ongoingUntil && bar.end === full.end;
  const shapes =
    isAct && full.end - full.start < SURGERY_SIZE * 3
      ? [actMark(item, (full.start + full.end) / 2, top, context)]
      : [
          ...barMarks(item, bar, top, context),
          ...doseMarks(item, top, context),
          ...(hasArrow ? [arrowMark(item, bar.end, top)] : []),
        ];
  const reach = hasArrow ? ARROW : isAct ? SURGERY_SIZE / 2 : 0;
  taken.push({ start: bar.start - (isAct ? SURGERY_SIZE / 2 : 0), end: bar.end + reach });
  return {
    shapes,
    placeLabels: () => [
      ...endLabel(item, bar, reach, top, context, taken),
      ...nameLabel(item, bar, reach, isAct, top, context, taken),
    ],
  };
}

function barMarks(item: TreatmentItem, bar: Span, top: number, context: TrackContext): Mark[] {
  const { xScale } = context;
  const events = item.events.map(({ id }) => id);
  const fill = toneOfRow(item.row);
  const label = barLabel(item, context);
  const pattern = item.isPlanned
    ? { pattern: "hatch" as const }
    : item.end === undefined && !item.isOngoing
      ? { pattern: "faded" as const }
      : {};
  const stretches = item.stretches.filter(({ start, end }) => end !== undefined && end > start);
  const isDosed = stretches.length > 1 && stretches.some(({ share }) => share < 1);
  if (!isDosed)
    return [
      {
        shape: "rect",
        x: bar.start,
        y: top,
        width: Math.max(MIN_BAR, bar.end - bar.start),
        height: BAR_HEIGHT,
        radius: 2,
        fill,
        ...pattern,
        events,
        label,
      },
    ];
  return item.stretches.flatMap(({ start, end, share }): Mark[] => {
    const span = clampToPlot(
      { start: xScale(start), end: end === undefined ? bar.end : xScale(end) },
      context,
    );
    if (span.end <= span.start) return [];
    const height = Math.round(BAR_HEIGHT * Math.max(MIN_SHARE, share));
    return [
      {
        shape: "rect",
        x: span.start,
        y: top + BAR_HEIGHT - height,
        width: span.end - span.start,
        height,
        radius: 0,
        fill,
        ...pattern,
        events,
        label,
      },
    ];
  });
}

/** The single doses inside a bar, as ticks, where they can be told apart. */
function doseMarks({ doses, start }: TreatmentItem, top: number, context: TrackContext): Mark[] {
  const { xScale } = context;
  const xs = doses.filter((dose) => dose > start).map((dose) => xScale(dose));
  const narrowest = xs.reduce(
    (least, x, index) => Math.min(least, index === 0 ? Infinity : x - (xs[index - 1] ?? x)),
    Infinity,
  );
  if (narrowest < 3) return [];
  return xs
    .filter((x) => isInPlot({ start: x, end: x }, context))
    .map((x): Mark => ({
      shape: "line",
      points: [
        [x, top + 2],
        [x, top + BAR_HEIGHT - 2],
      ],
      stroke: "ink-inverse",
      strokeWidth: 1,
      events: [],
    }));
}

function arrowMark({ row }: TreatmentItem, x: number, top: number): Mark {
  return {
    shape: "path",
    d: `M${x} ${top}l${ARROW} ${BAR_HEIGHT / 2}l${-ARROW} ${BAR_HEIGHT / 2}z`,
    fill: toneOfRow(row),
    events: [],
  };
}

function actMark(item: TreatmentItem, x: number, top: number, context: TrackContext): Mark {
  return {
    shape: "symbol",
    symbol: "square",
    x,
    y: top + BAR_HEIGHT / 2,
    size: SURGERY_SIZE,
    fill: toneOfRow(item.row),
    ...(item.isPlanned && { isHollow: true }),
    events: item.events.map(({ id }) => id),
    label: barLabel(item, context),
  };
}

/** Why it stopped, with a cross, after the bar. */
function endLabel(
  item: TreatmentItem,
  bar: Span,
  reach: number,
  top: number,
  { text, measureText, columns: { plot } }: TrackContext,
  taken: Span[],
): Mark[] {
  if (item.stop === undefined) return [];
  const words = item.stop || text("treatment.stopped");
  const start = bar.end + reach + 4;
  const place = placeLabel(
    [
      { start, end: start + 12 + measureText(words, END_FONT) },
      { start, end: start + 8 },
    ],
    taken,
    { start: plot.x, end: plot.x + plot.width },
  );
  if (!place) return [];
  const cross: Mark = {
    shape: "symbol",
    symbol: "cross",
    x: start + 4,
    y: top + BAR_HEIGHT / 2,
    size: 7,
    fill: "alert",
    events: [],
    label: words,
  };
  return place.end - place.start > 8
    ? [
        cross,
        textMark(
          { x: start + 12, y: top + 12, text: words, font: END_FONT, fill: "alert", hasHalo: true },
          measureText,
        ),
      ]
    : [cross];
}

/** The name: inside the bar, else before it, else after it; with its detail where that has room, else without. */
function nameLabel(
  item: TreatmentItem,
  bar: Span,
  reach: number,
  isAct: boolean,
  top: number,
  { text, measureText, columns: { plot } }: TrackContext,
  taken: Span[],
): Mark[] {
  const bounds = { start: plot.x, end: plot.x + plot.width };
  const status = item.isPlanned ? text("treatment.planned") : "";
  const variants = [[item.title, item.detail, status], [item.title, item.detail], [item.title]].map(
    (parts) => parts.filter(Boolean).join(" "),
  );
  const room = bar.end - bar.start - 12;
  const y = top + 12.2;
  const isTall = item.stretches.every(({ share }) => share >= FULL_SHARE);
  if (!isAct && !item.isPlanned && isTall) {
    const inside = variants.find((words) => measureText(words, fonts.mark) <= room);
    if (inside !== undefined)
      return [
        textMark(
          {
            x: bar.start + 6,
            y,
            text: inside,
            font: fonts.mark,
            fill: "ink-inverse",
            label: variants[0] ?? inside,
          },
          measureText,
        ),
      ];
  }
  for (const words of new Set(variants)) {
    const width = measureText(words, fonts.mark);
    const before = {
      start: bar.start - LABEL_GAP - width - (isAct ? SURGERY_SIZE / 2 : 0),
      end: bar.start - LABEL_GAP - (isAct ? SURGERY_SIZE / 2 : 0),
      anchor: "end" as const,
    };
    const after = {
      start: bar.end + reach + LABEL_GAP,
      end: bar.end + reach + LABEL_GAP + width,
      anchor: "start" as const,
    };
    const place = placeLabel(
      isAct || item.isPlanned ? [after, before] : [before, after],
      taken,
      bounds,
    );
    if (place) {
      const x = place.anchor === "end" ? place.end : place.start;
      return [
        textMark(
          {
            x,
            y,
            text: words,
            font: fonts.mark,
            fill: "ink",
            anchor: place.anchor,
            hasHalo: true,
            label: variants[0] ?? words,
          },
          measureText,
        ),
      ];
    }
  }
  const fitted =
    isAct || item.isPlanned || room < 30 ? "" : fitText(item.title, room, fonts.mark, measureText);
  return fitted === ""
    ? []
    : [
        textMark(
          {
            x: bar.start + 6,
            y,
            text: fitted,
            font: fonts.mark,
            fill: "ink-inverse",
            label: variants[0] ?? item.title,
          },
          measureText,
        ),
      ];
}

function barLabel(item: TreatmentItem, { text }: TrackContext): string {
  const [only] = item.events;
  const body =
    item.events.length === 1 && only
      ? labelOf(only, text)
      : [item.title, item.detail, clusterLabel(item.events, text)].filter(Boolean).join(", ");
  const end = item.isOngoing
    ? text("treatment.ongoing")
    : item.isPlanned
      ? text("treatment.planned")
      : item.end === undefined
        ? text("treatment.endUnknown")
        : "";
  return [body, end, item.stop === undefined ? "" : item.stop || text("treatment.stopped")]
    .filter(Boolean)
    .join(", ");
}

const knownTones: ReadonlySet<string> = new Set(tones);

/** The colour of a treatment row; a row that no palette knows takes that of "other". */
export function toneOfRow(row: string): Tone {
  const tone = `class-${drugClassById(row)?.id ?? "other"}`;
  return knownTones.has(tone) ? (tone as Tone) : "class-other";
}
