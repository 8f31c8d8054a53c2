import type { EpochMs, PatientRecord } from "@ipo/model";
import { COLUMN_PADDING, fonts } from "./geometry.js";
import { tracksInBand, type Band } from "./interact/band.js";
import type { Mark } from "./marks/mark.js";
import { textMark } from "./marks/make.js";
import { translateMark } from "./marks/translateMark.js";
import type { TimelineOptions } from "./options.js";
import { prepareTimeline } from "./prepare.js";
import type { Column, Scene } from "./scene.js";
import { ASIDE_GAP, readoutLines } from "./readoutLines.js";
import { FIRST_BASELINE, LINE_HEIGHT } from "./strip/stripLabel.js";
import { estimateTextWidth, type MeasureText } from "./text/measureText.js";
import type { Readout, SelectContext, Strip } from "./tracks/track.js";

/** The last baseline stands this far above the end of the strip. */
const BOTTOM = 4;

/** Two lines close together in the room of one: the least height, and their baselines from the middle of the strip. */
const TIGHT = { height: 26, baselines: [-2, 10] } as const;

/** What the readout column says of one track, placed. `y` counts from the top of the track. */
export interface TrackReadout {
  readonly trackId: string;
  readonly marks: readonly Mark[];
  /** The same in one line with the name of the track, for screen readers. */
  readonly text: string;
  readonly events: readonly string[];
}

/** What a strip was last read out as, for as long as the strip lives. */
interface KeptReadout {
  readonly context: SelectContext;
  readonly at: EpochMs;
  readonly height: number;
  readonly column: Column;
  readonly measureText: MeasureText;
  readonly readout: Readout | undefined;
  readonly placed: TrackReadout | undefined;
}

const kept = new WeakMap<Strip<unknown>, KeptReadout>();

/**
 * The readout column at an instant (default: now, else the end of the window): for every track of the scene the last
 * value known by then. A track that knows nothing yet is left out. With a `band`, only of the tracks that reach into it.
 *
 * The scene is not laid out again, and no track's marks are read. What a track says is the same object as at the last
 * call while it says the same in the same room.
 */
export function layoutReadouts(
  record: PatientRecord,
  scene: Pick<Scene, "tracks" | "columns" | "now" | "viewport">,
  at: EpochMs | undefined,
  options: Partial<TimelineOptions>,
  band?: Band,
): TrackReadout[] {
  const { measureText = estimateTextWidth } = options;
  const { context, strips } = prepareTimeline(record, options);
  const instant = at ?? scene.now?.at ?? scene.viewport.end;
  const column = scene.columns.readout;
  return tracksInBand(scene, band).flatMap((trackScene) => {
    const { track, strip } = strips.withId(trackScene.id) ?? {};
    if (!track || !strip) return [];
    const { label, height } = trackScene;
    const last = kept.get(strip);
    const isSameTime = last?.context === context && last.at === instant;
    const readout = isSameTime ? last.readout : track.readout(strip, instant, context);
    const isSameRoom =
      last?.height === height &&
      last.measureText === measureText &&
      last.column.x === column.x &&
      last.column.width === column.width;
    const placed =
      last && isSameRoom && isSameReadout(last.readout, readout)
        ? last.placed
        : readout && {
            trackId: strip.id,
            marks: placeReadout(readout, height, column, measureText),
            text: wordsOf(label, readout),
            events: readout.events,
          };
    kept.set(strip, { context, at: instant, height, column, measureText, readout, placed });
    return placed ? [placed] : [];
  });
}

/**
 * What every strip of the picture says at an instant, in words for screen readers, by the id of its track: the `text` of
 * `layoutReadouts`, with nothing placed. A strip that knows nothing yet has no words.
 */
export function readoutWords(
  record: PatientRecord,
  at: EpochMs,
  options: Partial<TimelineOptions>,
): ReadonlyMap<string, string> {
  const { context, strips } = prepareTimeline(record, options);
  const words = new Map<string, string>();
  for (const { track, strip } of strips.all()) {
    const readout = track.readout(strip, at, context);
    if (readout) words.set(strip.id, wordsOf(strip.label, readout));
  }
  return words;
}

function wordsOf(label: string, { title, details }: Readout): string {
  return `${label}: ${[title, ...details].filter(Boolean).join(", ")}`;
}

/** Pictures are not looked into: one that is made anew counts as another. */
function isSameReadout(a: Readout | undefined, b: Readout | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  return (
    a.title === b.title &&
    a.givesWay === b.givesWay &&
    a.tone === b.tone &&
    a.picture === b.picture &&
    isSameList(a.details, b.details) &&
    isSameList(a.events, b.events)
  );
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

function placeReadout(
  readout: Readout,
  height: number,
  column: Column,
  measureText: MeasureText,
): Mark[] {
  const { tone = "ink", picture } = readout;
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
    hasTight: y === FIRST_BASELINE && height >= TIGHT.height,
    width: column.width - COLUMN_PADDING - 2,
    measureText,
  };
  const lines = room.count > 0 ? readoutLines(readout, room) : [];
  const isTight = lines.length > room.count;
  const baselineOf = (index: number) =>
    isTight ? height / 2 + (TIGHT.baselines[index] ?? 0) : y + index * LINE_HEIGHT;
  lines.forEach(({ text, font, label, aside }, index) => {
    const isTitle = font !== fonts.sub && font !== fonts.axis;
    const baseline = baselineOf(index);
    const line = { x, y: baseline, text, font, fill: isTitle ? tone : "ink-muted", label } as const;
    marks.push(textMark(line, measureText));
    if (aside) {
      const after = x + measureText(text, font) + ASIDE_GAP;
      const small = {
        x: after,
        y: baseline,
        font: fonts.axis,
        fill: "ink-muted",
        ...aside,
      } as const;
      marks.push(textMark(small, measureText));
    }
  });
  return marks;
}
