import type { ClinicalEvent, EpochMs } from "@ipo/model";
import { anchorOf, isDated, startOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { fonts } from "../geometry.js";
import { boundsOf } from "../marks/boundsOf.js";
import type { Mark } from "../marks/mark.js";
import { translateMark } from "../marks/translateMark.js";
import { memoise } from "../memoise.js";
import { layoutRowLabel, rowLabelRoom } from "../strip/rowLabel.js";
import { layoutStripLabel, wrapText } from "../strip/stripLabel.js";
import { isOngoingAt, lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import {
  courseOfRecord,
  courseWords,
  deathBy,
  isState,
  statesAt,
  stateSpansOf,
  type Course,
} from "./course.js";
import { BAND_HEIGHT, layoutState, packStates } from "./diseaseBand.js";
import { courseGroupsOf, type CourseGroup } from "./diseaseGroups.js";
import { layoutPins } from "./diseasePins.js";
import type { Track, TrackContext, TrackLayout } from "./track.js";

/** From the heads of the pins to the band of states, and from there to the end of the strip. */
const PINS_HEIGHT = 8;
const BOTTOM = 12;
/** Between the bands of states that hold at the same time. */
const LANE_GAP = 2;
const LANE = BAND_HEIGHT + LANE_GAP;
/** Room of the heading where the names of diagnoses stand under it. */
const HEADING = 26;

/**
 * The course of the disease: states with a period as bands, in the words and order of the data, those that hold at the
 * same time below each other; diagnosis, turns of the disease, staging, death and last follow-up as pins. Several primary tumours have a band each, with the diagnosis' name.
 */
export const diseaseTrack: Track<CourseGroup> = {
  kind: "disease",
  select: ({ record, text, display }) => {
    const events = courseOfRecord(record).filter(({ time }) => isDated(time));
    if (events.length === 0) return [];
    const rows = courseGroupsOf(events, text, display.diagnosis);
    return [{ id: "disease", label: text("track.disease"), rows, events }];
  },
  layout: ({ label, rows }, context) => layoutCourses(label, rows, context),
  readout: ({ rows }, at, { text }) => {
    const said = rows.flatMap((group) => {
      const known = standingAt(group.rows, at, text);
      return known ? [{ ...known, name: group.name }] : [];
    });
    const [first, ...others] = said;
    if (!first) return undefined;
    const named = ({ name, words }: { name: string | undefined; words: string }) =>
      name === undefined ? words : `${name}: ${words}`;
    return {
      title: first.words,
      details: [
        [first.name, first.when].filter(Boolean).join(", "),
        ...first.since,
        ...first.besides,
        ...others.map((other) => `${named(other)}, ${other.when}`),
      ],
      events: [...new Set(said.flatMap(({ events }) => events))],
    };
  },
  summary: ({ rows }, { text, now }) => {
    const at = now ?? (Infinity as EpochMs);
    const said = rows.flatMap(({ rows: own, name }) => {
      const known = standingAt(own, at, text);
      if (!known) return [];
      const words = [known.words, known.when].filter(Boolean).join(" ");
      return [name === undefined ? words : `${name}: ${words}`, ...known.besides];
    });
    return said.join(" · ");
  },
};

interface Standing {
  readonly words: string;
  readonly when: string;
  /** The turn of the disease that came after the state began, with its day. */
  readonly since: readonly string[];
  /** Other states that hold as well, the latest first. */
  readonly besides: readonly string[];
  readonly events: readonly string[];
}

/** What is known of a course at an instant: the death, else the state that holds, else what was last known. */
function standingAt(rows: readonly Course[], at: EpochMs, text: Text): Standing | undefined {
  const states = statesAt(rows, at);
  const state = states.at(-1);
  const living = rows.filter(({ kind }) => kind !== "death");
  const death = deathBy(rows, at);
  const event = death ?? state ?? lastAt(living, at);
  if (!event) return undefined;
  // What is over, or was followed by another state, is said with its whole time.
  const isCurrent = isState(event) ? event === state : isOngoingAt(event, at);
  const others = event === state ? states.slice(0, -1).reverse() : [];
  const turn = death ? undefined : turnAfter(event, living, at);
  return {
    words: courseWords(event, text),
    when: timeWords(event, isCurrent, text),
    since: turn ? [`${courseWords(turn, text)} ${formatEventTime(turn.time, formatDay)}`] : [],
    besides: others.map((other) => `${courseWords(other, text)}, ${timeWords(other, true, text)}`),
    events: [event, ...(turn ? [turn] : []), ...others].map(({ id }) => id),
  };
}

/** Since when something holds, or its whole time. */
function timeWords({ time }: Course, isCurrent: boolean, text: Text): string {
  return isCurrent && time.kind === "period" && time.start
    ? text("disease.since", { day: formatDay(time.start) })
    : formatEventTime(time, formatDay);
}

/** The last turn of the disease in a state that holds, where it came after the state began. */
function turnAfter(event: Course, rows: readonly Course[], at: EpochMs): Course | undefined {
  const turns = rows.filter(({ kind, time }) => kind === "diseaseStatus" && time.kind === "point");
  const turn = isState(event) ? lastAt(turns, at) : undefined;
  const [from, to] = [startOf(event.time), turn && anchorOf(turn.time)];
  return from !== undefined && to !== undefined && to > from + DAY_MS ? turn : undefined;
}

const DAY_MS = 86_400_000;

/** The pins and bands of a course, which no window changes. */
const partsOf = memoise((rows: readonly Course[]) => ({
  pins: rows.filter((event) => !isState(event)),
  ...packStates(stateSpansOf(rows)),
}));

function layoutCourses(
  label: string,
  groups: readonly CourseGroup[],
  context: TrackContext,
): TrackLayout {
  const marks: Mark[] = [];
  let y = 0;
  for (const { name, rows } of groups) {
    const { pins, packed, laneCount } = partsOf(rows);
    const bands = packed.flatMap(({ item, lane }) => layoutState(item, lane * LANE, context));
    const labels = bands.filter((mark) => mark.shape === "text").map(boundsOf);
    const height = Math.max(1, laneCount) * LANE - LANE_GAP;
    const heads = layoutPins(pins, { gap: PINS_HEIGHT, height, labels }, context);
    const bandY = heads.height + PINS_HEIGHT;
    const own = [...bands.map((mark) => translateMark(mark, 0, bandY)), ...heads.marks];
    marks.push(...own.map((mark) => translateMark(mark, 0, y)));
    if (name !== undefined) marks.push(...layoutName(name, y + bandY, context));
    y += bandY + height + BOTTOM;
  }
  return {
    height: y,
    marks: [
      ...layoutStripLabel(label, undefined, context, { height: groups.length > 1 ? HEADING : y }),
      ...marks,
    ],
  };
}

/** The name of a diagnosis beside its band, on two lines where it needs them. */
function layoutName(name: string, y: number, context: TrackContext): Mark[] {
  const room = rowLabelRoom(context);
  const lines = wrapText(name, room, fonts.sub, context.measureText, 2);
  const first = lines.length === 1 ? 14 : 5;
  return lines.map((line, index) => ({
    ...layoutRowLabel(line, y + first + index * 13, context),
    label: name,
  }));
}

/** When the disease course is first attested; the cursor counts its days from here. */
export function diagnosisTimeOf(events: readonly ClinicalEvent[]): EpochMs | undefined {
  const primary = events.filter(
    (event) => event.kind === "condition" && event.role === "primary-cancer",
  );
  const anchors = primary.flatMap((event) => startOf(event.time) ?? anchorOf(event.time) ?? []);
  return anchors.length > 0 ? (Math.min(...anchors) as EpochMs) : undefined;
}
