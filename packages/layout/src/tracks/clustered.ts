import type { ClinicalEvent } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import type { MessageKey } from "../locale/text.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { clampToPlot, isInPlot, lastAt, pixelSpanOf } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { SelectContext, Track, TrackContext } from "./track.js";

interface ClusteredInput<Event extends ClinicalEvent> {
  readonly kind: "genomics" | "conditions";
  readonly symbol: SymbolName;
  readonly fill: Tone;
  readonly select: (context: SelectContext) => readonly Event[];
  /** What stands beside a mark. */
  readonly words: (event: Event, text: SelectContext["text"]) => string;
  /** Whether an event says that something is not there. */
  readonly isHollow?: (event: Event) => boolean;
}

const MIDDLE = 18;
const SIZE = 12;
const HEIGHT = 44;
/** Room for the words of a mark: as much as they take within reason, else a little. */
const LABEL_WIDTHS = [440, 220, 110] as const;

/** A track of single events with their words beside them; events that fall together are one mark with their number. */
export function clusteredTrack<Event extends ClinicalEvent>({
  kind,
  symbol,
  fill,
  select,
  words,
  isHollow = () => false,
}: ClusteredInput<Event>): Track<Event> {
  return {
    kind,
    select: (context) => {
      const rows = select(context);
      return rows.length === 0
        ? []
        : [
            {
              id: kind,
              label: context.text(`track.${kind}` satisfies MessageKey),
              rows,
              events: rows,
            },
          ];
    },
    layout: ({ label, rows }, context) => ({
      height: HEIGHT,
      marks: [
        ...layoutStripLabel(label, undefined, context, { height: HEIGHT }),
        ...layoutClusters(rows, { symbol, fill, words, isHollow }, context),
      ],
    }),
    readout: ({ rows }, at, { text }) => {
      const event = lastAt(rows, at);
      return (
        event && {
          title: words(event, text),
          details: [formatEventTime(event.time, formatDay)],
          events: [event.id],
        }
      );
    },
  };
}

function layoutClusters<Event extends ClinicalEvent>(
  rows: readonly Event[],
  look: Required<Pick<ClusteredInput<Event>, "symbol" | "fill" | "words" | "isHollow">>,
  context: TrackContext,
): Mark[] {
  const { symbol, fill, words, isHollow } = look;
  const {
    text,
    measureText,
    columns: { plot },
  } = context;
  const placed = rows.flatMap((event) => {
    const span = pixelSpanOf(
      event.time.kind === "period" && event.time.start
        ? { kind: "point", at: event.time.start }
        : event.time,
      context,
    );
    return span && isInPlot({ start: span.middle, end: span.middle }, context)
      ? [{ event, span }]
      : [];
  });
  const clusters = clusterByPixel(placed, ({ span }) => span.middle, SIZE);
  const taken: Span[] = clusters.map(({ start, end }) => ({
    start: start - SIZE / 2 - 1,
    end: end + SIZE / 2 + 1,
  }));
  return clusters.flatMap(({ items, start, end }): Mark[] => {
    const [only] = items;
    if (!only) return [];
    const x = (start + end) / 2;
    const events = items.map(({ event }) => event);
    const isOne = events.length === 1;
    const isLight = events.every(isHollow);
    // Events of one day are one symbol with all their words; spread over time they are a pill with their number.
    const isPoint = end - start < 1;
    const label = isOne ? labelOf(only.event, text) : clusterLabel(events, text);
    const own = [...new Set(events.map((event) => words(event, text)))].join(" · ");
    const half = Math.max(SIZE, end - start + SIZE) / 2;
    const candidates = LABEL_WIDTHS.flatMap((room) => {
      const fitted = fitText(own, room, fonts.sub, measureText);
      const width = measureText(fitted, fonts.sub);
      const after = x + half + LABEL_GAP;
      const before = x - half - LABEL_GAP;
      return [
        { start: after - 2, end: after + width, anchor: "start" as const, at: after, fitted },
        { start: before - width, end: before + 2, anchor: "end" as const, at: before, fitted },
      ];
    });
    const place = placeLabel(candidates, taken, { start: plot.x, end: plot.x + plot.width });
    // Dates known only to the year or month: the stretch that they may lie in, through the symbol.
    const spans = items
      .filter(({ span }) => span.isWide)
      .map(({ span }) => clampToPlot(span, context));
    const from = Math.min(...spans.map((span) => span.start));
    const to = Math.max(...spans.map((span) => span.end));
    const wide =
      spans.length > 0 ? [ruleMark([from, MIDDLE], [to, MIDDLE], fill, { strokeWidth: 1.4 })] : [];
    return [
      ...wide,
      isPoint
        ? {
            shape: "symbol",
            symbol,
            x,
            y: MIDDLE,
            size: SIZE,
            fill,
            ...(isLight && { isHollow: true }),
            events: events.map(({ id }) => id),
            label,
          }
        : {
            shape: "rect",
            x: x - half,
            y: MIDDLE - SIZE / 2,
            width: half * 2,
            height: SIZE,
            radius: SIZE / 2,
            fill,
            ...(isLight && { pattern: "outline" as const }),
            events: events.map(({ id }) => id),
            label,
          },
      ...(isPoint || half < 7
        ? []
        : [
            textMark(
              {
                x,
                y: MIDDLE + 3.8,
                text: String(events.length),
                font: fonts.digit,
                fill: isLight ? "ink" : "ink-inverse",
                anchor: "middle",
                label,
              },
              measureText,
            ),
          ]),
      ...(place
        ? [
            textMark(
              {
                x: place.at,
                y: MIDDLE + 4,
                text: place.fitted,
                font: fonts.sub,
                fill: "ink",
                anchor: place.anchor,
                hasHalo: true,
                label: own,
              },
              measureText,
            ),
          ]
        : []),
    ];
  });
}
