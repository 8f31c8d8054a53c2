import type { ClinicalEvent, ClinicalEventKind, PatientRecord } from "@ipo/model";
import { anchorOf, datedEventsOfKind, eventIndexOf } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { memoise } from "../memoise.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { layoutEventRow, type RowLook } from "../strip/eventRow.js";
import { layoutRowLabel } from "../strip/rowLabel.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import {
  lazyLayout,
  type Strip,
  type Track,
  type TrackContext,
  type TrackLayout,
} from "./track.js";

/** When the first of a row begins. */
function firstOf({ events: [first] }: KindRow): number {
  return (first && anchorOf(first.time)) ?? Infinity;
}

/** Where the first of a row stands in the record: its order decides between two of one instant. */
function placeOf({ events: [first] }: KindRow, { events }: PatientRecord): number {
  return first ? events.indexOf(first) : -1;
}

/** The events of one kind. */
interface KindRow {
  readonly kind: ClinicalEventKind;
  readonly events: readonly ClinicalEvent[];
}

const TOP = 28;
const BOTTOM = 6;

/**
 * Every dated event that no other track has taken, by kind and with its words where there is room, so that no dated fact
 * is without a place. Last in the list.
 */
export const otherTrack: Track<KindRow> = {
  kind: "other",
  select: ({ record, text }, takenBefore) => {
    const taken = takenBefore();
    const rows = [...eventIndexOf(record.events).byKind.keys()]
      .filter((kind) => !taken.kinds.has(kind))
      .map((kind) => ({
        kind,
        events: datedEventsOfKind(record, kind).filter(({ id }) => !taken.ids.has(id)),
      }))
      .filter((row) => row.events.length > 0)
      .sort((a, b) => firstOf(a) - firstOf(b) || placeOf(a, record) - placeOf(b, record));
    const events = rows.flatMap((row) => row.events);
    if (events.length === 0) return [];
    return [{ id: "other", label: text("track.other"), rows, events }];
  },
  layout: layoutRows,
  readout: ({ events }, at, { text }) => {
    const event = lastAt(events, at);
    if (!event) return undefined;
    const content = contentOf(event, text);
    return {
      title: titleOf(event, text),
      details: [...(content ? [content] : []), formatEventTime(event.time, formatDay)],
      events: [event.id],
    };
  },
  summary: ({ rows }, { text }) =>
    rows.map(({ kind, events }) => `${text(`kind.${kind}`)} ${events.length}`).join(" · "),
};

function layoutRows({ label, rows }: Strip<KindRow>, context: TrackContext): TrackLayout {
  const { text } = context;
  let y = TOP;
  const placed = rows.map(({ kind, events }) => {
    const top = y;
    const row = layoutEventRow(events, top, lookIn(text), context);
    y += row.height;
    return { name: text(`kind.${kind}`), top, row };
  });
  return lazyLayout({ height: y + BOTTOM }, () => [
    ...layoutStripLabel(label, undefined, context, { height: TOP }),
    ...placed.flatMap(({ name, top, row }) => [
      layoutRowLabel(name, top + 12, context),
      ...row.marks,
    ]),
  ]);
}

const lookIn = memoise((text: Text): RowLook<ClinicalEvent> => ({
  symbol: "square",
  fill: "neutral",
  words: (event) => wordsOf(event, text),
}));

/** What an event is and what it says, on one line. */
const wordsOf = memoiseByBoth((event: ClinicalEvent, text: Text): string => {
  const words = [titleOf(event, text), contentOf(event, text)].filter(Boolean).join(": ");
  return words.replace(/\s+/g, " ");
});
