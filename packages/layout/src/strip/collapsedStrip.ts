import { anchorOf } from "@ipo/model";
import { fonts, LABEL_GAP } from "../geometry.js";
import { textMark } from "../marks/make.js";
import { formatInstantDay } from "../text/formatTime.js";
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

/** How many events a strip holds, and the days of the first and last of them. */
function countAndTime({ events }: Strip<unknown>, { text }: SelectContext): string {
  const times = events.flatMap(({ time }) => anchorOf(time) ?? []).sort((a, b) => a - b);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return "";
  const [from, to] = [formatInstantDay(first), formatInstantDay(last)];
  return text("collapsed.summary", {
    count: events.length,
    days: from === to ? from : `${from} – ${to}`,
  });
}
