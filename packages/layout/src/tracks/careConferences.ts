import type { EventOfKind } from "@ipo/model";
import { anchorOf, endOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { memoise } from "../memoise.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { clampToPlot, isInPlot, pixelSpanOf, pixelSpanOfEvent } from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { placeBeside } from "../text/placeBeside.js";
import type { Span } from "../text/placeLabel.js";
import type { TrackContext } from "./track.js";

type Conference = EventOfKind<"careEvent">;

const DIAMOND = 14;
/** Conferences closer than this are one diamond with their number. */
const GAP = 11;
/** Widest decision beside a diamond. */
const DECISION_WIDTH = 300;

/** Pixels beside the plot that a diamond may reach in from. */
const BESIDE = 40;

/** Conferences by the time that their dates cover. */
const conferencesByTime = memoise((conferences: readonly Conference[]) =>
  indexIntervals(conferences, ({ time }) => ({
    start: anchorOf(time) ?? -Infinity,
    end: endOf(time) ?? Infinity,
  })),
);

/** The places that the diamonds of conferences take in the line. */
export function conferenceSpans(conferences: readonly Conference[], context: TrackContext): Span[] {
  const { start, end } = timeWindow(context, BESIDE);
  return conferencesByTime(conferences)
    .meeting(start, end)
    .flatMap(({ time }) => {
      const x = pixelSpanOf(time, context)?.middle;
      return x === undefined ? [] : [{ start: x - DIAMOND / 2 - 1, end: x + DIAMOND / 2 + 1 }];
    });
}

/** Conferences as diamonds around `middle`, each with what it decided as far as there is room. */
export function layoutConferences(
  conferences: readonly Conference[],
  middle: number,
  taken: Span[],
  context: TrackContext,
): Mark[] {
  const { text, measureText, columns, now, xScale } = context;
  const { plot } = columns;
  // What was decided is past, and its words do not stand in the time to come.
  const nowX = now === undefined ? Infinity : xScale(now) - 2;
  const bounds = { start: plot.x, end: Math.min(plot.x + plot.width, nowX) };
  const near = timeWindow(context, 1);
  const visible = conferencesByTime(conferences)
    .meeting(near.start, near.end)
    .flatMap((event) => {
      const span = pixelSpanOfEvent(event, context);
      const isVisible = span && isInPlot({ start: span.middle, end: span.middle }, context);
      return isVisible ? [{ event, span }] : [];
    });
  const clusters = clusterByPixel(visible, ({ span }) => span.middle, GAP);
  return gather(clusters, ({ items, start, end }): Mark[] => {
    const events = items.map(({ event }) => event);
    const [first] = items;
    if (!first) return [];
    const x = (start + end) / 2;
    const one = events.length === 1;
    const decisions = events.map(({ decision }) => decision ?? "").filter(Boolean);
    const name = one ? text("care.mdk") : `${text("care.mdk")} ×${events.length}`;
    const said = decisions.length === 0 ? undefined : `${name} · ${decisions.join(" · ")}`;
    const mark = { start: x - DIAMOND / 2, end: x + DIAMOND / 2 };
    const options = { font: fonts.small, measureText, gap: 4, widest: DECISION_WIDTH };
    const words = said ?? name;
    const place =
      placeBeside(words, mark, taken, bounds, options) ??
      placeBeside(name, mark, taken, bounds, { ...options, narrowest: 20 });
    const wide = clampToPlot(first.span, context);
    const label = one ? labelOf(first.event, text) : clusterLabel(events, text);
    const type = { font: fonts.small, fill: "ink-muted", hasHalo: true } as const;
    return [
      ...(first.span.isWide
        ? [ruleMark([wide.start, middle], [wide.end, middle], "ink", { strokeWidth: 1.4 })]
        : []),
      {
        shape: "symbol",
        symbol: "diamond",
        x,
        y: middle,
        size: DIAMOND,
        fill: "ink",
        isHollow: true,
        events: events.map(({ id }) => id),
        label,
      },
      ...(place ? [textMark({ ...type, ...place, y: middle + 4, label: words }, measureText)] : []),
    ];
  });
}
