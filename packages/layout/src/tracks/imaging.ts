import type { EpochMs } from "@ipo/model";
import { anchorOf, isDated, textOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isInPlot, lastAt, pixelSpanOf, type PixelSpan } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import { assessedStudiesOf, type Assessed } from "./assessedStudies.js";
import { responseLook, responseText } from "./responseLook.js";
import type { Readout, SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

const FIRST_LANE_Y = 24;
const LANE_HEIGHT = 15;
const SYMBOL_SIZE = 12;
/** Symbols closer than this stand above one another; at more they overlap a little and can be told apart. */
const SYMBOL_OVERLAP = 9;
const LABEL_HEIGHT = 32;
/** Studies stacked above one another before the rest are counted. */
const MAX_LANES = 6;
/** Room that a count of further studies takes, and the type it is set in. */
const COUNT_WIDTH = 26;
const COUNT_FONT = { fontSize: 10, fontWeight: 600 } as const;

/**
 * Imaging studies, each with the response category found in the data as shape and colour; a study without one is a
 * hollow circle. The category is never derived.
 */
export const imagingTrack: Track<Assessed> = {
  kind: "imaging",
  select: ({ record, text }) => {
    const rows = assessedStudiesOf(record.events);
    if (rows.length === 0) return [];
    return [
      {
        id: "imaging",
        label: text("track.imaging"),
        sublabel: text("sublabel.imaging"),
        rows,
        events: record.events.filter(
          ({ kind, time }) => (kind === "imaging" || kind === "response") && isDated(time),
        ),
      },
    ];
  },
  layout: layoutStudies,
  readout: ({ rows }, at, { text }) => {
    const event = lastAt(
      rows.map((row) => row.event),
      at,
    );
    const row = rows.find((candidate) => candidate.event === event);
    return row && studyReadout(row, at, text);
  },
};

function layoutStudies(
  { label, sublabel, rows }: Strip<Assessed>,
  context: TrackContext,
): TrackLayout {
  const visible = rows.flatMap((row) => {
    const span = pixelSpanOf(row.event.time, context);
    return span && isInPlot({ start: span.middle, end: span.middle }, context)
      ? [{ row, span }]
      : [];
  });
  const { packed, laneCount } = packLanes(visible, ({ span }) => ({
    start: span.middle - SYMBOL_OVERLAP / 2,
    end: span.middle + SYMBOL_OVERLAP / 2,
  }));
  const lanes = Math.min(MAX_LANES, Math.max(1, laneCount));
  const laneY = (lane: number) => FIRST_LANE_Y + Math.min(lane, MAX_LANES - 1) * LANE_HEIGHT;
  const stacked = packed.filter(({ lane }) => lane < MAX_LANES);
  const beyond = packed.filter(({ lane }) => lane >= MAX_LANES).map(({ item }) => item);
  const labelY = laneY(lanes - 1) + 24;
  const height = FIRST_LANE_Y + (lanes - 1) * LANE_HEIGHT + LABEL_HEIGHT + 4;
  return {
    height,
    marks: [
      ...layoutStripLabel(label, sublabel, context, { height }),
      ...stacked.flatMap(({ item, lane }) => studyMarks(item.row, item.span, laneY(lane), context)),
      ...beyondMarks(beyond, laneY(MAX_LANES - 1), context),
      ...layoutModalities(visible, labelY, context),
    ],
  };
}

function studyMarks(
  { event, responses, study }: Assessed,
  span: PixelSpan,
  y: number,
  context: TrackContext,
): Mark[] {
  const {
    text,
    columns: { plot },
  } = context;
  const look = responseLook(responses);
  const label = [
    labelOf(event, text),
    ...(study ? responses.map((response) => responseText(response, event, text)) : []),
  ].join(", ");
  const events = [...new Set([event.id, ...responses.map(({ id }) => id)])];
  const wide: Mark[] = span.isWide
    ? [
        ruleMark(
          [Math.max(plot.x, span.start), y],
          [Math.min(plot.x + plot.width, span.end), y],
          look.fill,
          { strokeWidth: 1.4 },
        ),
      ]
    : [];
  return [
    ...wide,
    { shape: "symbol", x: span.middle, y, size: SYMBOL_SIZE, ...look, events, label },
  ];
}

/** Studies that find no lane: how many more there are, under the last lane, as one mark that holds them all. */
function beyondMarks(
  beyond: readonly { row: Assessed; span: PixelSpan }[],
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
          events: [...new Set(events.map(({ id }) => id))],
          label: clusterLabel(events, text),
        },
        measureText,
      );
    },
  );
}

function layoutModalities(
  visible: readonly { row: Assessed; span: PixelSpan }[],
  y: number,
  { text, measureText, columns: { plot } }: TrackContext,
): Mark[] {
  const taken: Span[] = [];
  return visible.flatMap(({ row, span }): Mark[] => {
    const words = modalityText(row, text);
    const half = measureText(words, fonts.small) / 2;
    const place = placeLabel(
      [{ start: span.middle - half - 2, end: span.middle + half + 2 }],
      taken,
      { start: plot.x, end: plot.x + plot.width },
    );
    return place
      ? [
          textMark(
            {
              x: span.middle,
              y,
              text: words,
              font: fonts.small,
              fill: "ink-muted",
              anchor: "middle",
            },
            measureText,
          ),
        ]
      : [];
  });
}

/** DICOM modality codes in the language of the ward; anything else stands as it is. */
const modalityWords: Readonly<Record<string, { sv: string; en: string }>> = {
  CT: { sv: "DT", en: "CT" },
  MR: { sv: "MR", en: "MRI" },
  PT: { sv: "PET", en: "PET" },
  US: { sv: "UL", en: "US" },
  MG: { sv: "Mammografi", en: "Mammography" },
  NM: { sv: "Skint", en: "NM" },
  DX: { sv: "Rtg", en: "X-ray" },
  CR: { sv: "Rtg", en: "X-ray" },
};

const LONGEST_WORDS = 14;

/** The source's own short name of the examination, else its modality. */
function modalityText({ study, event }: Assessed, text: SelectContext["text"]): string {
  const own = textOf(event.code);
  if (own !== undefined && own.length <= LONGEST_WORDS) return own;
  const code = study?.modality.find((coding) => coding.code !== undefined)?.code;
  if (code === undefined)
    return own === undefined ? "" : `${own.slice(0, LONGEST_WORDS - 1).trimEnd()}…`;
  const words = modalityWords[code];
  return words ? text.of(words) : code;
}

function studyReadout(row: Assessed, at: EpochMs, text: SelectContext["text"]): Readout {
  const responses = row.responses.filter(({ time }) => (anchorOf(time) ?? Infinity) <= at);
  const look = responseLook(responses);
  const sign =
    { "triangle-down": "▼ ", "triangle-up": "▲ ", square: "■ " }[look.symbol as "square"] ?? "";
  const when = formatEventTime(row.event.time, formatDay);
  const words = modalityText(row, text);
  const isShort = words.length <= 4;
  const stated = responses.map((response) => responseText(response, row.event, text));
  return {
    title: isShort ? `${words} ${when}`.trim() : words,
    details: [
      ...(isShort ? [] : [when]),
      // On one line, so that a narrow column never shows the first of several as if it were the only one.
      stated.length === 0
        ? text("imaging.notAssessed")
        : `${sign}${[...new Set(stated)].join(" / ")}`,
    ],
    ...((look.fill === "favourable" || look.fill === "alert") && { tone: look.fill }),
    events: [...new Set([row.event.id, ...responses.map(({ id }) => id)])],
  };
}
