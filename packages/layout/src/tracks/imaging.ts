import type { ClinicalEvent } from "@ipo/model";
import { anchorOf, endOf, isDated } from "@ipo/model";
import { gather, gatherKnown } from "../gather.js";
import { fonts, labelInset } from "../geometry.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { memoiseLast } from "../memoiseLast.js";
import { latestAt } from "../strip/measurementReadout.js";
import { layoutStripLabel, wrapText } from "../strip/stripLabel.js";
import { isInPlot, pixelSpanOf } from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { contentOf } from "../describe/contentOf.js";
import { assessedStudiesOf, imagingEventsOf, type Assessed } from "./assessedStudies.js";
import { legendOf } from "./imagingLegend.js";
import { beyondMarks, layoutStudyWords, STACKED, studyMarks } from "./imagingMarks.js";
import {
  layoutMeasures,
  measuresReadout,
  measureStrips,
  type MeasureSeries,
} from "./imagingMeasures.js";
import { studyReadout } from "./imagingReadout.js";
import { imagingSummary } from "./imagingWords.js";
import { isPlanned } from "./isPlanned.js";
import {
  lazyLayout,
  type SelectContext,
  type Strip,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

const FIRST_LANE_Y = 22;
const LANE_HEIGHT = 15;
const LINE = 14;
/** Studies stacked above one another before the rest are counted. */
const MAX_LANES = 6;

/** The examinations are one strip; each measure made in them, such as the sum of the target lesions, is one below it. */
type ImagingRow = Assessed | MeasureSeries;

/**
 * Imaging studies that were made (`plannedTrack` has those to come), each with the response found in the data as shape, colour and word, the system it was judged by and
 * who judged; a study without one is a hollow circle. What was measured in them is drawn as curves. No category, baseline
 * or sum is ever derived.
 */
export const imagingTrack: Track<ImagingRow> = {
  kind: "imaging",
  select: (context) => [...studyStrips(context), ...measureStrips(context)],
  layout: (strip, context) =>
    isMeasures(strip) ? layoutMeasures(strip, context) : layoutStudies(studiesOf(strip), context),
  readout: (strip, at, context) =>
    isMeasures(strip)
      ? measuresReadout(strip, at, context)
      : studyReadout(studiesOf(strip).rows, at, context.text),
  summary: (strip, context) => {
    if (!isMeasures(strip)) return imagingSummary(studiesOf(strip).rows, context);
    const [last] = latestAt(strip.rows[0]?.observations ?? [], context.now ?? (Infinity as never));
    return last
      ? `${contentOf(last, context.text)} · ${formatEventTime(last.time, formatDay)}`
      : "";
  },
};

function isMeasures(strip: Strip<ImagingRow>): strip is Strip<MeasureSeries> {
  return strip.rows.some((row) => "observations" in row);
}

function studiesOf(strip: Strip<ImagingRow>): Strip<Assessed> {
  return { ...strip, rows: studyRows(strip.rows) };
}

const studyRows = memoise((rows: readonly ImagingRow[]) =>
  rows.filter((row): row is Assessed => "responses" in row),
);

/** The examinations by the time that their dates cover. */
const studiesByTime = memoise((rows: readonly Assessed[]) =>
  indexIntervals(rows, ({ event: { time } }) => ({
    start: anchorOf(time) ?? -Infinity,
    end: endOf(time) ?? Infinity,
  })),
);

const hasAnswersAmong = memoise((rows: readonly Assessed[]) =>
  rows.some(({ responses }) => responses.length > 0),
);

function studyStrips({ record, text, now }: SelectContext): Strip<Assessed>[] {
  const events = imagingEventsOf(record);
  const isToCome = (event: ClinicalEvent) => event.kind === "imaging" && isPlanned(event, now);
  const done = events.some(isToCome) ? events.filter((event) => !isToCome(event)) : events;
  const rows = assessedStudiesOf(done);
  if (rows.length === 0) return [];
  const { systems, signs } = legendOf(rows, text);
  const reports = new Set(rows.flatMap((row) => row.reports));
  return [
    {
      id: "imaging",
      label: text("track.imaging"),
      sublabel: [systems, signs.join(" ")].filter(Boolean).join(" · "),
      rows,
      events: done.filter(
        (event) => isDated(event.time) && (event.kind !== "report" || reports.has(event)),
      ),
    },
  ];
}

function layoutStudies({ label, rows }: Strip<Assessed>, context: TrackContext): TrackLayout {
  const { start, end } = timeWindow(context, 1);
  const visible = gatherKnown(studiesByTime(rows).meeting(start, end), (row) => {
    const span = pixelSpanOf(row.event.time, context);
    const isSeen = span && isInPlot({ start: span.middle, end: span.middle }, context);
    return isSeen ? { row, span } : undefined;
  });
  const { packed, laneCount } = packLanes(visible, ({ span }) => ({
    start: span.middle - STACKED / 2,
    end: span.middle + STACKED / 2,
  }));
  const lanes = Math.min(MAX_LANES, Math.max(1, laneCount));
  const laneY = (lane: number) => FIRST_LANE_Y + Math.min(lane, MAX_LANES - 1) * LANE_HEIGHT;
  const wordsY = laneY(lanes - 1) + 23;
  const heading = layoutHeading(label, rows, context);
  const hasSecondLine = hasAnswersAmong(rows) || lanes > 1;
  const height = Math.max(heading.height, wordsY + (hasSecondLine ? LINE : 0) + 9);
  return lazyLayout({ height }, () => {
    const stacked = packed.filter(({ lane }) => lane < MAX_LANES);
    const beyond = packed.filter(({ lane }) => lane >= MAX_LANES).map(({ item }) => item);
    return [
      ...heading.marks(),
      ...gather(stacked, ({ item, lane }) => studyMarks(item, laneY(lane), context)),
      ...beyondMarks(beyond, laneY(MAX_LANES - 1), context),
      ...layoutStudyWords(visible, wordsY, LINE, context),
    ];
  });
}

/** The name of the strip, the response systems, and what the signs mean, each on lines of their own. */
function layoutHeading(
  label: string,
  rows: readonly Assessed[],
  context: TrackContext,
): { readonly height: number; readonly marks: () => readonly Mark[] } {
  const { text, measureText, columns } = context;
  const x = labelInset(columns.label);
  const lines = legendLines(rows, text, columns.label.width - x - 8, measureText);
  const first = 34;
  return {
    height: first + (lines.length - 1) * LINE + 8,
    marks: () => [
      ...layoutStripLabel(label, undefined, context, { height: 18 }),
      ...lines.map(({ line, words }, index) =>
        textMark(
          {
            x,
            y: first + index * LINE,
            text: line,
            font: fonts.sub,
            fill: "ink-muted",
            label: words,
          },
          measureText,
        ),
      ),
    ],
  };
}

/** The legend of a strip in lines, each with all that it is a part of. */
const legendLines = memoiseLast(
  (
    rows: readonly Assessed[],
    text: Text,
    room: number,
    measureText: TrackContext["measureText"],
  ) => {
    const { systems, signs } = legendOf(rows, text);
    return [
      ...(systems === "" ? [] : wrapText(systems, room, fonts.sub, measureText, 2)).map((line) => ({
        line,
        words: systems,
      })),
      ...signLines(signs, room, measureText).map((line) => ({ line, words: signs.join(" ") })),
    ];
  },
);

/** The legend in lines that never part a sign from its word. */
function signLines(
  signs: readonly string[],
  room: number,
  measureText: TrackContext["measureText"],
): string[] {
  const lines: string[] = [];
  for (const part of signs) {
    const joined = `${lines.at(-1) ?? ""} ${part}`.trim();
    if (lines.length > 0 && measureText(joined, fonts.sub) <= room)
      lines[lines.length - 1] = joined;
    else lines.push(...wrapText(part, room, fonts.sub, measureText, 2));
  }
  return lines;
}
