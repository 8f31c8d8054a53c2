import type { EpochMs, EventOfKind, TimePoint } from "@ipo/model";
import { datedEventsOfKind } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { withVerification } from "../describe/withVerification.js";
import type { Text } from "../locale/text.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { layoutEventRow, type RowLook } from "../strip/eventRow.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isOngoingAt, lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import {
  lazyLayout,
  type Strip,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

type Condition = EventOfKind<"condition">;

const TOP = 10;
const MIN_HEIGHT = 44;
/** Lanes that many illnesses may take before they share the last. */
const LANES = 6;

/**
 * Conditions that are not the cancer: one that is over as a bar over its time, any other at its onset, each with its
 * name. Many of them take more lanes, so that names are kept.
 */
export const conditionsTrack: Track<Condition> = {
  kind: "conditions",
  select: ({ record, text }) => {
    const rows = datedEventsOfKind(record, "condition").filter(({ role }) => role === "other");
    return rows.length === 0
      ? []
      : [{ id: "conditions", label: text("track.conditions"), rows, events: rows }];
  },
  layout: layoutConditions,
  readout: ({ rows }, at, { text }) => {
    const ongoing = rows.filter((event) => isOngoingAt(event, at));
    const last = lastAt(rows, at);
    const [first, ...others] = ongoing.length > 0 ? [...ongoing].reverse() : last ? [last] : [];
    if (!first) return undefined;
    return {
      title: wordsOf(first, text),
      details: [
        formatEventTime(first.time, formatDay),
        ...others.map((other) => wordsOf(other, text)),
      ],
      events: [first, ...others].map(({ id }) => id),
    };
  },
  summary: ({ rows }, { text, now }) => {
    const words = rows.map((row) => {
      const end = endBy(row.time, now);
      const name = wordsOf(row, text);
      return { isOver: end !== undefined, name: end ? `${name} –${formatDay(end)}` : name };
    });
    const ordered = words.sort((a, b) => Number(a.isOver) - Number(b.isOver));
    return [...new Set(ordered.map(({ name }) => name))].join(" · ");
  },
};

/** The end that the source states, where it has passed. */
function endBy(time: Condition["time"], now: EpochMs = Infinity as EpochMs): TimePoint | undefined {
  return time.kind === "period" && time.end && time.end.start <= now ? time.end : undefined;
}

const wordsOf = memoiseByBoth((event: Condition, text: Text) =>
  withVerification(titleOf(event, text), event, text),
);

function layoutConditions({ label, rows }: Strip<Condition>, context: TrackContext): TrackLayout {
  const row = layoutEventRow(drawnFrom(rows), TOP, lookIn(context.text), context);
  const height = Math.max(MIN_HEIGHT, TOP * 2 + row.height);
  return lazyLayout({ height }, () => [
    ...layoutStripLabel(label, undefined, context, { height }),
    ...row.marks,
  ]);
}

const lookIn = memoise((text: Text): RowLook<Condition> => ({
  symbol: "circle",
  fill: "neutral",
  words: (event) => wordsOf(event, text),
  lanesForWords: LANES,
}));

const drawnFrom = memoise((rows: readonly Condition[]) => rows.map(atOnset));

/** A condition whose end nobody states is drawn at its onset: it is not known to go on. */
function atOnset(event: Condition): Condition {
  const { time } = event;
  const isOpen = time.kind === "period" && time.start !== undefined && time.end === undefined;
  return isOpen && time.start ? { ...event, time: { kind: "point", at: time.start } } : event;
}
