import type { ClinicalEvent } from "@ipo/model";
import { isPartial } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import { clusterByPixel, type Cluster } from "../lanes/clusterByPixel.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import type { TrackContext } from "../tracks/track.js";
import { clusterLabel } from "./clusterMark.js";
import { isInPlot, pixelSpanOf } from "./timeSpan.js";

/** Blocks closer than this are one. */
const MIN_GAP = 3;

interface BlockStyle {
  readonly y: number;
  readonly height: number;
  readonly width: number;
}

/**
 * Single events as small blocks where they began. Those that fall together are one block with their number; those whose
 * date is only a year or month are faded blocks over the whole of it, because they may lie anywhere in it.
 */
export function layoutEventBlocks(
  events: readonly ClinicalEvent[],
  { y, height, width }: BlockStyle,
  context: TrackContext,
): Mark[] {
  const { partial, exact } = byPrecision(events);
  const startX = (event: ClinicalEvent) => blockSpan(event, context).start;
  const blocks = [
    ...coarseClusters(partial, context).map((cluster) => ({ ...cluster, isFaded: true })),
    ...clusterByPixel(exact, startX, MIN_GAP).map((cluster) => ({ ...cluster, isFaded: false })),
  ];
  return gather(
    blocks.filter((block) => isInPlot(block, context)),
    ({ items, start, end, isFaded }) => {
      const { plot } = context.columns;
      const x = Math.max(plot.x, start - width / 2);
      const right = Math.min(plot.x + plot.width, end + width / 2);
      const isPlanned = items.every(({ status }) => status === "planned");
      const pattern = isPlanned ? "outline" : isFaded ? "faded" : undefined;
      const [only] = items;
      const label =
        items.length === 1 && only
          ? labelOf(only, context.text)
          : clusterLabel(items, context.text);
      const block: Mark = {
        shape: "rect",
        x,
        y,
        width: Math.max(1, right - x),
        height,
        radius: 2,
        fill: "neutral",
        ...(pattern && { pattern }),
        events: items.map(({ id }) => id),
        label,
      };
      return [block, ...countMark(items.length, block, pattern !== undefined, context)];
    },
  );
}

/** Events whose beginning is known to the year or month only, and the others. */
const byPrecision = memoise((events: readonly ClinicalEvent[]) => ({
  partial: events.filter(isCoarse),
  exact: events.filter((event) => !isCoarse(event)),
}));

/** The number of a block, where it has room. */
function countMark(
  count: number,
  { x, y, width, height, label = "" }: Extract<Mark, { shape: "rect" }>,
  isLight: boolean,
  { measureText }: TrackContext,
): Mark[] {
  const text = String(count);
  if (count < 2 || height < 10 || measureText(text, fonts.axis) + 6 > width) return [];
  const fill = isLight ? "ink" : "ink-inverse";
  const place = { x: x + width / 2, y: y + height - 1.5, anchor: "middle" } as const;
  return [textMark({ ...place, text, font: fonts.axis, fill, label }, measureText)];
}

/** Whether the beginning of an event is known only to the year or month. */
function isCoarse({ time }: ClinicalEvent): boolean {
  const point = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  return point !== undefined && isPartial(point);
}

function blockSpan({ time }: ClinicalEvent, context: TrackContext): { start: number; end: number } {
  const begin =
    time.kind === "period" && time.start ? ({ kind: "point", at: time.start } as const) : time;
  const span = pixelSpanOf(begin, context);
  return { start: span?.start ?? 0, end: span?.end ?? 0 };
}

/** Events of the same year or month, together. */
function coarseClusters(
  events: readonly ClinicalEvent[],
  context: TrackContext,
): Cluster<ClinicalEvent>[] {
  const groups = new Map<string, { items: ClinicalEvent[]; start: number; end: number }>();
  for (const event of events) {
    const span = blockSpan(event, context);
    const key = `${span.start} ${span.end}`;
    const group = groups.get(key);
    if (group) group.items.push(event);
    else groups.set(key, { items: [event], ...span });
  }
  return [...groups.values()];
}
