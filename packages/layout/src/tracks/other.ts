import type { ClinicalEvent, ClinicalEventKind } from "@ipo/model";
import { isDated } from "@ipo/model";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import { fonts, labelInset } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { layoutEventBlocks } from "../strip/eventBlocks.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { lastAt } from "../strip/timeSpan.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import type { Strip, Track, TrackContext, TrackLayout } from "./track.js";

/** The events of one kind. */
interface KindRow {
  readonly kind: ClinicalEventKind;
  readonly events: readonly ClinicalEvent[];
}

const TOP = 28;
const ROW_HEIGHT = 16;
const BLOCK_HEIGHT = 10;

/** Every dated event that no other track has taken, by kind, so that no dated fact is without a place. Last in the list. */
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
};

function layoutRows({ label, rows }: Strip<KindRow>, context: TrackContext): TrackLayout {
  const { text, measureText, columns } = context;
  const x = labelInset(columns.label) + 14;
  const marks = rows.flatMap(({ kind, events }, index): Mark[] => {
    const y = TOP + index * ROW_HEIGHT;
    const words = text(`kind.${kind}`);
    const fitted = fitText(words, columns.label.width - x - 8, fonts.sub, measureText);
    return [
      textMark(
        { x, y: y + 9, text: fitted, font: fonts.sub, fill: "ink-muted", label: words },
        measureText,
      ),
      ...layoutEventBlocks(events, { y, height: BLOCK_HEIGHT, width: 3 }, context),
    ];
  });
  return {
    height: TOP + rows.length * ROW_HEIGHT + 6,
    marks: [...layoutStripLabel(label, undefined, context, { height: TOP }), ...marks],
  };
}
