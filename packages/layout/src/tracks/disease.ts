import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { anchorOf, isDated, startOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { boundsOf } from "../marks/boundsOf.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { certainPart, clampToPlot, isInPlot, isOngoingAt, lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import {
  courseWords,
  deathBy,
  isCourse,
  isState,
  stateAt,
  stateSpansOf,
  type Course,
  type State,
  type StateSpan,
} from "./course.js";
import { layoutPins } from "./diseasePins.js";
import type { Track, TrackContext, TrackLayout } from "./track.js";

const BAND_Y = 26;
const BAND_HEIGHT = 20;
const HEIGHT = 58;
/** Pixels of the shortest band. */
const MIN_BAND = 4;

const stateTones: Readonly<Record<NonNullable<State["category"]>, Tone>> = {
  localised: "state-localised",
  remission: "state-remission",
  stable: "state-stable",
  recurrence: "state-recurrence",
  metastatic: "state-metastatic",
  resistant: "state-resistant",
  progression: "state-resistant",
  undetermined: "state-other",
};

/**
 * The course of the disease: states with a period as bands, in the words and order of the data; diagnosis, turns of the
 * disease, staging, death and last follow-up as pins.
 */
export const diseaseTrack: Track<Course> = {
  kind: "disease",
  select: ({ record, text }) => {
    const rows = record.events.filter(
      (event): event is Course => isCourse(event) && isDated(event.time),
    );
    return rows.length === 0
      ? []
      : [{ id: "disease", label: text("track.disease"), rows, events: rows }];
  },
  layout: ({ label, rows }, context) => layoutCourse(label, rows, context),
  readout: ({ rows }, at, { text }) => {
    const state = stateAt(rows, at);
    const event =
      deathBy(rows, at) ??
      state ??
      lastAt(
        rows.filter(({ kind }) => kind !== "death"),
        at,
      );
    if (!event) return undefined;
    const { time } = event;
    // What is over, or was followed by another state, is said with its whole time.
    const isCurrent = isState(event) ? event === state : isOngoingAt(event, at);
    const when =
      isCurrent && time.kind === "period" && time.start
        ? text("disease.since", { day: formatDay(time.start) })
        : formatEventTime(time, formatDay);
    return { title: courseWords(event, text), details: [when], events: [event.id] };
  },
};

function layoutCourse(label: string, rows: readonly Course[], context: TrackContext): TrackLayout {
  const pins = rows.filter((event) => !isState(event));
  const bands = stateSpansOf(rows).flatMap((span) => layoutState(span, context));
  const stateLabels = bands.filter((mark) => mark.shape === "text").map(boundsOf);
  return {
    height: HEIGHT,
    marks: [
      ...layoutStripLabel(label, undefined, context, { height: HEIGHT }),
      ...bands,
      ...layoutPins(pins, { y: BAND_Y, height: BAND_HEIGHT, labels: stateLabels }, context),
    ],
  };
}

function layoutState({ state, ...known }: StateSpan, context: TrackContext): Mark[] {
  const {
    xScale,
    text,
    measureText,
    ongoingUntil,
    columns: { plot },
  } = context;
  const from = xScale(known.start ?? context.viewport.start);
  const to = xScale(known.end ?? ongoingUntil ?? context.viewport.end);
  // A state that ends where it begins, or by a slip before that, still leaves its mark.
  const span = { start: from, end: Math.max(to, from + MIN_BAND) };
  if (!isInPlot(span, context)) return [];
  const { start, end } = clampToPlot(span, context);
  const words = courseWords(state, text);
  const fitted = fitText(words, end - start - 10, fonts.mark, measureText);
  const isWhole = fitted.length > 2;
  const band: RectMark = {
    shape: "rect",
    x: start,
    y: BAND_Y,
    width: Math.max(1, Math.min(end, plot.x + plot.width) - start - 0.8),
    height: BAND_HEIGHT,
    radius: 2,
    fill: state.category ? stateTones[state.category] : "state-other",
    events: [state.id],
    label: labelOf(state, text),
  };
  const certain = certainPart(state.time);
  const bands = splitUncertain(band, {
    start: certain?.start === undefined ? undefined : xScale(certain.start),
    end: certain?.end === undefined ? undefined : xScale(certain.end),
  });
  return isWhole
    ? [
        ...bands,
        textMark(
          {
            x: start + 6,
            y: BAND_Y + 14,
            text: fitted,
            font: { ...fonts.mark, fontWeight: 400 },
            fill: "ink",
          },
          measureText,
        ),
      ]
    : bands;
}

/** When the disease course is first attested; the cursor counts its days from here. */
export function diagnosisTimeOf(events: readonly ClinicalEvent[]): EpochMs | undefined {
  const primary = events.filter(
    (event) => event.kind === "condition" && event.role === "primary-cancer",
  );
  const anchors = primary.flatMap((event) => startOf(event.time) ?? anchorOf(event.time) ?? []);
  return anchors.length > 0 ? (Math.min(...anchors) as EpochMs) : undefined;
}
