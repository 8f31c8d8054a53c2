import type { ClinicalEvent, ClinicalEventKind } from "@ipo/model";
import { isDated } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import type { Mark } from "../marks/mark.js";
import { layoutEventRow } from "../strip/eventRow.js";
import { layoutRowLabel } from "../strip/rowLabel.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import type { Strip, Track, TrackContext, TrackLayout } from "./track.js";

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
  select: ({ record, taken, text }) => {
    const events = record.events.filter((event) => !taken.has(event.id) && isDated(event.time));
    if (events.length === 0) return [];
    const byKind = new Map<ClinicalEventKind, ClinicalEvent[]>();
    for (const event of events) {
      const group = byKind.get(event.kind);
      if (group) group.push(event);
      else byKind.set(event.kind, [event]);
    }
    const rows = [...byKind].map(([kind, own]) => ({ kind, events: own }));
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
  const marks: Mark[] = [];
  let y = TOP;
  for (const { kind, events } of rows) {
    const words = (event: ClinicalEvent) => wordsOf(event, text);
    const look = { symbol: "square", fill: "neutral", words } as const;
    const row = layoutEventRow(events, y, look, context);
    marks.push(layoutRowLabel(text(`kind.${kind}`), y + 12, context), ...row.marks);
    y += row.height;
  }
  return {
    height: y + BOTTOM,
    marks: [...layoutStripLabel(label, undefined, context, { height: TOP }), ...marks],
  };
}

/** What an event is and what it says, on one line. */
function wordsOf(event: ClinicalEvent, text: Text): string {
  const words = [titleOf(event, text), contentOf(event, text)].filter(Boolean).join(": ");
  return words.replace(/\s+/g, " ");
}
