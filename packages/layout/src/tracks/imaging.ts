import type { EventOfKind, ResponseCategory } from "@ipo/model";
import { isDated, textOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark, SymbolName } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isInPlot, lastAt, pixelSpanOf, type PixelSpan } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { Readout, SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type Imaging = EventOfKind<"imaging">;
type Response = EventOfKind<"response">;

/** A study with the assessments that name it; an assessment that names no study stands alone. */
interface Assessed {
  readonly study: Imaging | undefined;
  readonly responses: readonly Response[];
  readonly event: Imaging | Response;
}

const FIRST_LANE_Y = 24;
const LANE_HEIGHT = 15;
const SYMBOL_SIZE = 12;
/** Symbols closer than this stand above one another; at more they overlap a little and can be told apart. */
const SYMBOL_OVERLAP = 9;
const LABEL_HEIGHT = 32;
/** Studies stacked above one another before the rest share the last lane's mark. */
const MAX_LANES = 3;

const looks: Readonly<
  Record<ResponseCategory | "none", { symbol: SymbolName; fill: Tone; isHollow?: boolean }>
> = {
  complete: { symbol: "triangle-down", fill: "favourable", isHollow: true },
  partial: { symbol: "triangle-down", fill: "favourable" },
  minor: { symbol: "triangle-down", fill: "favourable" },
  stable: { symbol: "square", fill: "neutral" },
  progression: { symbol: "triangle-up", fill: "alert" },
  mixed: { symbol: "diamond", fill: "neutral" },
  "not-evaluable": { symbol: "diamond", fill: "neutral", isHollow: true },
  none: { symbol: "circle", fill: "ink", isHollow: true },
};

/**
 * Imaging studies, each with the response category found in the data as shape and colour; a study without one is a
 * hollow circle. The category is never derived.
 */
export const imagingTrack: Track<Assessed> = {
  kind: "imaging",
  select: ({ record, text }) => {
    const events = record.events.filter(
      (event): event is Imaging | Response =>
        (event.kind === "imaging" || event.kind === "response") && isDated(event.time),
    );
    if (events.length === 0) return [];
    return [
      {
        id: "imaging",
        label: text("track.imaging"),
        sublabel: text("sublabel.imaging"),
        rows: assess(events),
        events,
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
    return row && studyReadout(row, text);
  },
};

function assess(events: readonly (Imaging | Response)[]): Assessed[] {
  const studies = events.filter((event): event is Imaging => event.kind === "imaging");
  const responses = events.filter((event): event is Response => event.kind === "response");
  const sources = new Set(studies.map(({ source }) => source));
  const assessed = studies.map((study): Assessed => ({
    study,
    event: study,
    responses: responses.filter(({ assesses }) => assesses.includes(study.source)),
  }));
  const alone = responses.filter(({ assesses }) => !assesses.some((source) => sources.has(source)));
  return [
    ...assessed,
    ...alone.map((response): Assessed => ({
      study: undefined,
      event: response,
      responses: [response],
    })),
  ];
}

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
  const response = responses.at(-1);
  const look = looks[response?.category ?? "none"];
  const label = [
    labelOf(event, text),
    ...(study ? responses.map((one) => responseText(one, text)) : []),
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

/** Studies that find no lane are one mark with their number, beside the last lane. */
function beyondMarks(
  beyond: readonly { row: Assessed; span: PixelSpan }[],
  y: number,
  context: TrackContext,
): Mark[] {
  return beyond.map(({ row, span }): Mark => ({
    shape: "rect",
    x: span.middle - 1,
    y: y + SYMBOL_SIZE / 2 + 1,
    width: 2,
    height: 3,
    fill: "ink-muted",
    events: [row.event.id, ...row.responses.map(({ id }) => id)],
    label: clusterLabel([row.event, ...row.responses], context.text),
  }));
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

function studyReadout(row: Assessed, text: SelectContext["text"]): Readout {
  const response = row.responses.at(-1);
  const look = looks[response?.category ?? "none"];
  const sign =
    { "triangle-down": "▼ ", "triangle-up": "▲ ", square: "■ " }[look.symbol as "square"] ?? "";
  const when = formatEventTime(row.event.time, formatDay);
  const words = modalityText(row, text);
  const isShort = words.length <= 4;
  return {
    title: isShort ? `${words} ${when}`.trim() : words,
    details: [
      ...(isShort ? [] : [when]),
      response ? `${sign}${responseText(response, text)}` : text("imaging.notAssessed"),
    ],
    ...(response?.category && look.fill !== "neutral" && { tone: look.fill }),
    events: [row.event.id, ...row.responses.map(({ id }) => id)],
  };
}

/** The category as the source words it; the table's words only where the source gives a bare code. */
function responseText(response: Response, text: SelectContext["text"]): string {
  const words = textOf(response.value);
  if (words !== undefined && words.length > 3) return words;
  return response.category ? text(`response.${response.category}`) : (words ?? text("value.none"));
}
