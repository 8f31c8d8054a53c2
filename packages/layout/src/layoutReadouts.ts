import type { EpochMs, PatientRecord } from "@ipo/model";
import { COLUMN_PADDING, fonts } from "./geometry.js";
import type { Mark } from "./marks/mark.js";
import { textMark } from "./marks/make.js";
import { translateMark } from "./marks/translateMark.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import type { Column, Scene } from "./scene.js";
import { ASIDE_GAP, readoutLines } from "./readoutLines.js";
import { FIRST_BASELINE, LINE_HEIGHT } from "./strip/stripLabel.js";
import { estimateTextWidth, type MeasureText } from "./text/measureText.js";
import type { Readout } from "./tracks/track.js";

/** The last baseline stands this far above the end of the strip. */
const BOTTOM = 4;

/** What the readout column says of one track, placed. `y` counts from the top of the track. */
export interface TrackReadout {
  readonly trackId: string;
  readonly marks: readonly Mark[];
  /** The same in one line with the name of the track, for screen readers. */
  readonly text: string;
  readonly events: readonly string[];
}

/**
 * The readout column at an instant (default: now, else the end of the window): for every track of the scene the last
 * value known by then. A track that knows nothing yet is left out. The scene is not laid out again.
 */
export function layoutReadouts(
  record: PatientRecord,
  scene: Scene,
  at: EpochMs | undefined,
  options: TimelineOptions,
): TrackReadout[] {
  const { measureText = estimateTextWidth } = options;
  const { context, strips } = prepareTimeline(record, options);
  const instant = at ?? scene.now?.at ?? scene.viewport.end;
  const byId = new Map(strips.map(({ track, strip }) => [strip.id, { track, strip }]));
  return scene.tracks.flatMap(({ id, label, height }) => {
    const entry = byId.get(id);
    const readout = entry?.track.readout(entry.strip, instant, context);
    if (!readout) return [];
    return [
      {
        trackId: id,
        marks: placeReadout(readout, height, scene.columns.readout, measureText),
        text: `${label}: ${[readout.title, ...readout.details].filter(Boolean).join(", ")}`,
        events: readout.events,
      },
    ];
  });
}

function placeReadout(
  { title, details, tone = "ink", picture }: Readout,
  height: number,
  column: Column,
  measureText: MeasureText,
): Mark[] {
  const x = column.x + COLUMN_PADDING;
  const marks: Mark[] = [];
  let y = FIRST_BASELINE;
  // A strip shown as one line has the words of the picture only.
  if (picture && picture.size <= height) {
    const center = Math.min(height / 2, picture.size / 2 + 8);
    marks.push(
      ...picture.marks.map((mark) => translateMark(mark, column.x + column.width / 2, center)),
    );
    y = center + picture.size / 2 + LINE_HEIGHT;
  }
  const room = {
    count: Math.floor((height - BOTTOM - y) / LINE_HEIGHT) + 1,
    width: column.width - COLUMN_PADDING - 2,
    measureText,
  };
  const lines = room.count > 0 ? readoutLines(title, details, room) : [];
  for (const { text, font, label, aside } of lines) {
    const isTitle = font !== fonts.sub;
    const line = { x, y, text, font, fill: isTitle ? tone : "ink-muted", label } as const;
    marks.push(textMark(line, measureText));
    if (aside) {
      const after = x + measureText(text, font) + ASIDE_GAP;
      const small = { x: after, y, font: fonts.axis, fill: "ink-muted", ...aside } as const;
      marks.push(textMark(small, measureText));
    }
    y += LINE_HEIGHT;
  }
  return marks;
}
