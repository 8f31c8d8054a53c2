import type { ClinicalEvent } from "@ipo/model";
import { anchorOf, isDated } from "@ipo/model";
import { fonts, LABEL_GAP } from "../geometry.js";
import { textMark } from "../marks/make.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import type { SelectContext, Strip, Track, TrackContext, TrackLayout } from "../tracks/track.js";
import { layoutEventBlocks } from "./eventBlocks.js";
import { layoutStripLabel } from "./stripLabel.js";

/** Height of a strip that is shown as one line. */
export const COLLAPSED_HEIGHT = 34;
const BASELINE = 14;
const BLOCKS = { y: 20, height: 8, width: 3 } as const;

/**
 * A strip as one line: its heading, a summary in words, and its events as small blocks, so that each keeps a place that
 * can be pointed at. A track with something better to say in one line brings its own `layoutCollapsed`.
 */
export function layoutCollapsedStrip<Row>(
  track: Track<Row>,
  strip: Strip<Row>,
  context: TrackContext,
): TrackLayout {
  if (track.layoutCollapsed) return track.layoutCollapsed(strip, context);
  const {
    measureText,
    columns: { plot },
  } = context;
  const words = track.summary?.(strip, context) ?? countAndTime(strip, context);
  const fitted = fitText(words, plot.width - 2 * LABEL_GAP, fonts.sub, measureText);
  const place = { x: plot.x + LABEL_GAP, y: BASELINE, font: fonts.sub, fill: "ink-muted" } as const;
  return {
    height: COLLAPSED_HEIGHT,
    marks: [
      ...layoutStripLabel(strip.label, undefined, context, {
        height: COLLAPSED_HEIGHT,
        reserve: 24,
      }),
      textMark({ ...place, text: fitted, hasHalo: true, label: words }, measureText),
      ...layoutEventBlocks(strip.events, BLOCKS, context),
    ],
  };
}

/** How many events a strip holds, and the days, as written, that the first and last of them begin. */
function countAndTime({ events }: Strip<unknown>, { text }: SelectContext): string {
  const dated = events
    .filter(({ time }) => isDated(time))
    .sort((a, b) => (anchorOf(a.time) ?? 0) - (anchorOf(b.time) ?? 0));
  const [first, last] = [dated[0], dated.at(-1)];
  if (!first || !last) return "";
  const [from, to] = [beginningOf(first), beginningOf(last)];
  return text("collapsed.summary", {
    count: events.length,
    days: from === to ? from : `${from} – ${to}`,
  });
}

function beginningOf({ time }: ClinicalEvent): string {
  const from = time.kind === "period" ? (time.start ?? time.end) : undefined;
  return from ? formatDay(from) : formatEventTime(time, formatDay);
}
