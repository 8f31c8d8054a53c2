import type { ClinicalEvent, EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf, endOf, isDated, startOf, textOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { labelOf } from "../describe/labelOf.js";
import { fonts } from "../geometry.js";
import { boundsOf, type Bounds } from "../marks/boundsOf.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import type { Tone } from "../marks/tone.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { clampToPlot, isInPlot, isOngoingAt, lastAt, pixelSpanOf } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { Track, TrackContext, TrackLayout } from "./track.js";

type State = EventOfKind<"diseaseStatus">;
type Course = Extract<
  ClinicalEvent,
  { kind: "condition" | "stage" | "diseaseStatus" | "death" | "followUp" }
>;

const PIN_Y = 18;
const BAND_Y = 26;
const BAND_HEIGHT = 20;
const HEIGHT = 58;

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
    const states = rows.filter(isState);
    const state =
      lastAt(
        states.filter((event) => isOngoingAt(event, at)),
        at,
      ) ?? lastAt(rows, at);
    if (!state) return undefined;
    const since =
      state.time.kind === "period" && state.time.start
        ? text("disease.since", { day: formatDay(state.time.start) })
        : formatEventTime(state.time, formatDay);
    return { title: wordsOf(state, text), details: [since], events: [state.id] };
  },
};

function isCourse(event: ClinicalEvent): event is Course {
  if (event.kind === "condition") return event.role !== "other";
  return (
    event.kind === "stage" ||
    event.kind === "diseaseStatus" ||
    event.kind === "death" ||
    event.kind === "followUp"
  );
}

/** A state spans time; a turn of the disease is at a point. */
function isState(event: Course): event is State {
  return event.kind === "diseaseStatus" && event.time.kind === "period";
}

function layoutCourse(label: string, rows: readonly Course[], context: TrackContext): TrackLayout {
  const states = rows.filter(isState);
  const pins = rows.filter((event) => !isState(event));
  const bands = states.flatMap((state, index) => layoutState(state, states[index + 1], context));
  const stateLabels = bands.filter((mark) => mark.shape === "text").map(boundsOf);
  return {
    height: HEIGHT,
    marks: [
      ...layoutStripLabel(label, undefined, context),
      ...bands,
      ...layoutPins(pins, stateLabels, context),
    ],
  };
}

function layoutState(state: State, next: State | undefined, context: TrackContext): Mark[] {
  const {
    xScale,
    text,
    measureText,
    ongoingUntil,
    columns: { plot },
  } = context;
  const from = startOf(state.time) ?? context.viewport.start;
  const to =
    endOf(state.time) ?? (next && startOf(next.time)) ?? ongoingUntil ?? context.viewport.end;
  const span = { start: xScale(from), end: xScale(to) };
  if (!isInPlot(span, context) || span.end <= span.start) return [];
  const { start, end } = clampToPlot(span, context);
  const words = wordsOf(state, text);
  const fitted = fitText(words, end - start - 10, fonts.mark, measureText);
  const isWhole = fitted.length > 2;
  const band: Mark = {
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
  return isWhole
    ? [
        band,
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
    : [band];
}

/** Pins in order; where labels meet, the earlier in this order keeps its words: death, diagnosis, turns, stages. */
function layoutPins(
  pins: readonly Course[],
  stateLabels: readonly Bounds[],
  context: TrackContext,
): Mark[] {
  const {
    measureText,
    text,
    columns: { plot },
  } = context;
  const priority = ["death", "condition", "diseaseStatus", "followUp", "stage"];
  const visible = pins.flatMap((event) => {
    const span = pixelSpanOf(event.kind === "condition" ? onsetOf(event) : event.time, context);
    return span && isInPlot({ start: span.middle, end: span.middle }, context)
      ? [{ event, span }]
      : [];
  });
  const taken: Span[] = visible.map(({ span: { middle } }) => ({
    start: middle - 4,
    end: middle + 4,
  }));
  if (context.now !== undefined) {
    const nowX = context.xScale(context.now);
    taken.push({ start: nowX - 1, end: nowX + 1 });
  }
  const bounds = { start: plot.x, end: plot.x + plot.width };
  const ordered = [...visible].sort(
    (a, b) => priority.indexOf(a.event.kind) - priority.indexOf(b.event.kind),
  );
  return ordered.flatMap(({ event, span }): Mark[] => {
    const x = span.middle;
    const words = wordsOf(event, text);
    const width = measureText(words, fonts.sub);
    // A stem through the name of a state would strike it out.
    const crosses = stateLabels.some((label) => x > label.x - 2 && x < label.x + label.width + 2);
    const stemEnd = crosses ? BAND_Y : BAND_Y + BAND_HEIGHT;
    const place = placeLabel(
      [
        { start: x + 4, end: x + 10 + width, anchor: "start" as const, at: x + 7 },
        { start: x - 10 - width, end: x - 4, anchor: "end" as const, at: x - 7 },
      ],
      taken,
      bounds,
    );
    return [
      ...(span.isWide
        ? [
            ruleMark(
              [Math.max(plot.x, span.start), PIN_Y],
              [Math.min(plot.x + plot.width, span.end), PIN_Y],
              "ink",
              { strokeWidth: 1.4 },
            ),
          ]
        : []),
      ruleMark([x, PIN_Y], [x, stemEnd], "ink", { strokeWidth: 1.4 }),
      {
        shape: "symbol",
        symbol: event.kind === "death" ? "cross" : event.kind === "stage" ? "square" : "circle",
        x,
        y: PIN_Y,
        size: event.kind === "death" ? 9 : 6.4,
        fill: "ink",
        events: [event.id],
        label: labelOf(event, text),
      },
      ...(place
        ? [
            textMark(
              {
                x: place.at,
                y: PIN_Y - 3,
                text: words,
                font: fonts.sub,
                fill: "ink-muted",
                anchor: place.anchor,
                hasHalo: true,
              },
              measureText,
            ),
          ]
        : []),
    ];
  });
}

/** A diagnosis is pinned at its onset, not over the years it lasts. */
function onsetOf(event: EventOfKind<"condition">): EventOfKind<"condition">["time"] {
  return event.time.kind === "period" && event.time.start
    ? { kind: "point", at: event.time.start }
    : event.time;
}

/** The short words of a pin or band. The primary diagnosis is "Diagnosis"; its name stands in the header and the label. */
function wordsOf(event: Course, text: TrackContext["text"]): string {
  switch (event.kind) {
    case "condition":
      return event.role === "primary-cancer"
        ? text("event.diagnosis")
        : (textOf(event.code) ?? text("event.diagnosis"));
    case "diseaseStatus":
      return textOf(event.value) ?? textOf(event.code) ?? text("kind.diseaseStatus");
    case "stage":
      return contentOf(event, text) || text("event.stage");
    case "death":
      return text("event.death");
    case "followUp":
      return text("event.followUp");
    default:
      return event satisfies never;
  }
}

/** When the disease course is first attested; the cursor counts its days from here. */
export function diagnosisTimeOf(events: readonly ClinicalEvent[]): EpochMs | undefined {
  const primary = events.filter(
    (event) => event.kind === "condition" && event.role === "primary-cancer",
  );
  const anchors = primary.flatMap((event) => startOf(event.time) ?? anchorOf(event.time) ?? []);
  return anchors.length > 0 ? (Math.min(...anchors) as EpochMs) : undefined;
}
