import type { EpochMs, PatientRecord } from "@ipo/model";
import { COLUMN_PADDING, fonts } from "./geometry.js";
import type { Mark } from "./marks/mark.js";
import { textMark } from "./marks/make.js";
import { translateMark } from "./marks/translateMark.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import type { Column, Scene } from "./scene.js";
import { FIRST_BASELINE, LINE_HEIGHT, wrapText } from "./strip/stripLabel.js";
import { estimateTextWidth, fitText, type MeasureText } from "./text/measureText.js";
import type { Readout } from "./tracks/track.js";

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
  const room = column.width - COLUMN_PADDING - 2;
  const marks: Mark[] = [];
  let y = FIRST_BASELINE;
  if (picture) {
    const center = Math.min(height / 2, picture.size / 2 + 8);
    marks.push(
      ...picture.marks.map((mark) => translateMark(mark, column.x + column.width / 2, center)),
    );
    y = center + picture.size / 2 + LINE_HEIGHT;
  }
  if (title !== "") {
    const maxLines = height >= FIRST_BASELINE + LINE_HEIGHT * 2 + 4 && details.length <= 1 ? 2 : 1;
    for (const line of wrapText(title, room, fonts.readout, measureText, maxLines)) {
      marks.push(
        textMark({ x, y, text: line, font: fonts.readout, fill: tone, label: title }, measureText),
      );
      y += LINE_HEIGHT + 1;
    }
  }
  const free = Math.max(0, Math.floor((height - 4 - y) / LINE_HEIGHT) + 1);
  const shown =
    details.length > free && free > 1 ? details.slice(0, free - 1) : details.slice(0, free);
  const rest = details.slice(shown.length);
  for (const line of shown) {
    marks.push(
      textMark(
        {
          x,
          y,
          text: fitText(line, room, fonts.sub, measureText),
          font: fonts.sub,
          fill: "ink-muted",
          label: line,
        },
        measureText,
      ),
    );
    y += LINE_HEIGHT;
  }
  // What finds no line is counted, and is whole in the label.
  if (rest.length > 0 && free > 1)
    marks.push(
      textMark(
        {
          x,
          y,
          text: `+${rest.length}`,
          font: fonts.sub,
          fill: "ink-muted",
          label: rest.join(", "),
        },
        measureText,
      ),
    );
  return marks;
}
