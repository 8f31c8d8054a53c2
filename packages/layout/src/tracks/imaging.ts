import type { ClinicalEvent } from "@ipo/model";
import { anchorOf, endOf, eventsBesideValues, isDated } from "@ipo/model";
import { gather, gatherKnown } from "../gather.js";
import { fonts, labelInset } from "../geometry.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { latestAt } from "../strip/measurementReadout.js";
import { layoutStripLabel, wrapText } from "../strip/stripLabel.js";
import { isInPlot, pixelSpanOf } from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { contentOf } from "../describe/contentOf.js";
import { assessedStudiesOf, type Assessed } from "./assessedStudies.js";
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

function studyStrips({ record, text, now }: SelectContext): Strip<Assessed>[] {
  const events = eventsBesideValues(record);
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
        (event) =>
          isDated(event.time) &&
          (event.kind === "imaging" ||
            event.kind === "response" ||
            (event.kind === "report" && reports.has(event))),
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
  const stacked = packed.filter(({ lane }) => lane < MAX_LANES);
  const beyond = packed.filter(({ lane }) => lane >= MAX_LANES).map(({ item }) => item);
  const wordsY = laneY(lanes - 1) + 23;
  const hasAnswers = rows.some(({ responses }) => responses.length > 0);
  const heading = layoutHeading(label, rows, context);
  const hasSecondLine = hasAnswers || lanes > 1;
  const height = Math.max(heading.height, wordsY + (hasSecondLine ? LINE : 0) + 9);
  return lazyLayout({ height }, () => [
    ...heading.marks,
    ...gather(stacked, ({ item, lane }) => studyMarks(item, laneY(lane), context)),
    ...beyondMarks(beyond, laneY(MAX_LANES - 1), context),
    ...layoutStudyWords(visible, wordsY, LINE, context),
  ]);
}

/** The name of the strip, the response systems, and what the signs mean, each on lines of their own. */
function layoutHeading(
  label: string,
  rows: readonly Assessed[],
  context: TrackContext,
): { readonly height: number; readonly marks: readonly Mark[] } {
  const { text, measureText, columns } = context;
  const { systems, signs } = legendOf(rows, text);
  const x = labelInset(columns.label);
  const room = columns.label.width - x - 8;
  const lines = [
    ...(systems === "" ? [] : wrapText(systems, room, fonts.sub, measureText, 2)).map((line) => ({
      line,
      words: systems,
    })),
    ...signLines(signs, room, measureText).map((line) => ({ line, words: signs.join(" ") })),
  ];
  const marks = layoutStripLabel(label, undefined, context, { height: 18 });
  const first = 34;
  return {
    height: first + (lines.length - 1) * LINE + 8,
    marks: [
      ...marks,
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
