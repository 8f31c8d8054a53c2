import type { EpochMs, EventOfKind } from "@ipo/model";
import { datedEventsOfKind, endOf, startOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { studyStatusText } from "../describe/studyStatusText.js";
import { titleOf } from "../describe/titleOf.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Text } from "../locale/text.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { certainPart, clampToPlot, isInPlot, isOngoingAt, lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { Strip, Track, TrackContext, TrackLayout } from "./track.js";

type Participation = EventOfKind<"studyParticipation">;

const TOP = 8;
const LANE_HEIGHT = 20;
const BAR_HEIGHT = 14;
const MIN_BAR = 8;
/** Room for the readout: the study, its arm and status, and its time. */
const MIN_HEIGHT = 54;

/**
 * Studies that the patient takes part in, with arm and status. Whoever is only a candidate, screened or waiting to begin,
 * or was found ineligible, has an outlined bar, because that is no participation.
 */
export const studyTrack: Track<Participation> = {
  kind: "study",
  select: ({ record, text }) => {
    const rows = datedEventsOfKind(record, "studyParticipation");
    return rows.length === 0
      ? []
      : [{ id: "study", label: text("track.study"), rows, events: rows }];
  },
  layout: layoutStudies,
  readout: ({ rows }, at, { text }) => {
    const ongoing = rows.filter((event) => isOngoingAt(event, at));
    const last = lastAt(rows, at);
    const [first, ...others] = ongoing.length > 0 ? ongoing : last ? [last] : [];
    if (!first) return undefined;
    return {
      title: titleOf(first, text),
      details: [
        factsOf(first, text).join(" · "),
        formatEventTime(first.time, formatDay),
        ...others.map((other) => studyWords(other, text)),
      ],
      events: [first, ...others].map(({ id }) => id),
    };
  },
  summary: ({ rows }, { text }) => rows.map((event) => studyWords(event, text)).join(" · "),
};

/** Whether somebody is not in the study yet, or never came into it. */
function isOutside({ status }: Participation): boolean {
  return status === "planned" || status === "not-done";
}

/** The study with arm and status: `HUD-LIV · arm A · avslutat`. */
function studyWords(event: Participation, text: Text): string {
  return [titleOf(event, text), ...factsOf(event, text)].join(" · ");
}

function factsOf(event: Participation, text: Text): string[] {
  const arm = event.actualArm ?? event.assignedArm;
  const words = studyStatusText(event, text);
  const isNamed = /^arm\b/i.test(arm ?? "");
  return [...(arm === undefined ? [] : [isNamed ? arm : text("study.arm", { arm })]), words];
}

function layoutStudies({ label, rows }: Strip<Participation>, context: TrackContext): TrackLayout {
  const placed = rows.flatMap((event) => {
    const span = spanOf(event, context);
    return span && isInPlot(span, context) ? [{ event, ...clampToPlot(span, context) }] : [];
  });
  const { packed, laneCount } = packLanes(placed, ({ start, end }) => ({ start, end: end + 2 }));
  const height = Math.max(MIN_HEIGHT, TOP * 2 + laneCount * LANE_HEIGHT);
  const marks: Mark[] = [];
  for (let lane = 0; lane < laneCount; lane += 1) {
    const y = TOP + lane * LANE_HEIGHT + (LANE_HEIGHT - BAR_HEIGHT) / 2;
    const own = packed.filter((entry) => entry.lane === lane).map(({ item }) => item);
    const taken: Span[] = own.map(({ start, end }) => ({ start: start - 2, end: end + 2 }));
    marks.push(...own.flatMap(({ event, ...span }) => barMarks(event, span, y, context)));
    marks.push(...own.flatMap(({ event, ...span }) => words(event, span, y, taken, context)));
  }
  return {
    height,
    marks: [...layoutStripLabel(label, undefined, context, { height }), ...marks],
  };
}

/** From start to end; an open end reaches to what is known to go on, never beyond. */
function spanOf({ time, status }: Participation, context: TrackContext): Span | undefined {
  const { xScale, ongoingUntil, viewport } = context;
  const from = startOf(time) ?? viewport.start;
  const isOpen = time.kind === "period" && time.end === undefined;
  const goesOn = isOpen && (status === "active" || status === "planned");
  const until = endOf(time) ?? (goesOn ? ongoingUntil : undefined) ?? from;
  const start = xScale(from);
  return { start, end: Math.max(start + MIN_BAR, xScale(Math.max(from, until) as EpochMs)) };
}

function barMarks(
  event: Participation,
  { start, end }: Span,
  y: number,
  { text, xScale }: TrackContext,
): Mark[] {
  const bar: RectMark = {
    shape: "rect",
    x: start,
    y,
    width: Math.max(1, end - start),
    height: BAR_HEIGHT,
    radius: 2,
    fill: "accent",
    ...(isOutside(event) && { pattern: "outline" }),
    events: [event.id],
    label: barLabel(event, text),
  };
  if (isOutside(event)) return [bar];
  const certain = certainPart(event.time);
  return splitUncertain(bar, {
    start: certain?.start === undefined ? undefined : xScale(certain.start),
    end: certain?.end === undefined ? undefined : xScale(certain.end),
  });
}

/** What, when and in which status; the status once. */
function barLabel(event: Participation, text: Text): string {
  const label = labelOf(event, text);
  return [label, ...factsOf(event, text).filter((words) => !label.endsWith(`, ${words}`))].join(
    ", ",
  );
}

/** The words of a study in its bar where they fit whole, else beside it, shortened where need be. */
function words(
  event: Participation,
  { start, end }: Span,
  y: number,
  taken: Span[],
  { text, measureText, columns: { plot }, now, xScale }: TrackContext,
): Mark[] {
  const own = studyWords(event, text);
  const width = measureText(own, fonts.mark);
  const baseline = y + 10.5;
  if (width + 12 <= end - start) {
    const fill = isOutside(event) ? "ink" : "ink-inverse";
    const place = { x: start + 6, y: baseline, font: fonts.mark, fill } as const;
    return [textMark({ ...place, text: own, label: own }, measureText)];
  }
  const line = now === undefined ? [] : [{ start: xScale(now) - 2, end: xScale(now) + 2 }];
  const blocked = [...taken, ...line];
  const candidates = [width, 220, 120].flatMap((room) => {
    const fitted = fitText(own, room, fonts.sub, measureText);
    const needs = measureText(fitted, fonts.sub);
    const [after, before] = [end + LABEL_GAP, start - LABEL_GAP];
    return [
      { start: after, end: after + needs, at: after, anchor: "start" as const, fitted },
      { start: before - needs, end: before, at: before, anchor: "end" as const, fitted },
    ];
  });
  const place = placeLabel(candidates, blocked, { start: plot.x, end: plot.x + plot.width });
  if (!place) return [];
  taken.push(place);
  const mark = { x: place.at, y: baseline, anchor: place.anchor, font: fonts.sub } as const;
  const look = { fill: "ink", hasHalo: true, label: own } as const;
  return [textMark({ ...mark, ...look, text: place.fitted }, measureText)];
}
