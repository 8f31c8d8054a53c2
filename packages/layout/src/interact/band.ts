import { gather } from "../gather.js";
import { hiddenField } from "../hiddenField.js";
import type { Mark } from "../marks/mark.js";
import type { Scene, TrackScene } from "../scene.js";
import type { TrackSlice } from "../tracks/track.js";

/** A stretch of a scene's height, in its pixels: the part of the picture that is in sight. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Marks that are drawn together: those of a track, or of a slice of one. */
export interface PlacedMarks {
  /** Its own among those of a scene. */
  readonly id: string;
  readonly marks: readonly Mark[];
  /** What the marks count `y` from, in pixels of the scene. */
  readonly y: number;
  /** Between which heights of the scene they lie. */
  readonly top: number;
  readonly bottom: number;
}

/** How far a mark may reach over the edge of its strip or slice, in pixels. */
const OVERHANG = 24;

/** The tracks that reach into a band, from the top; all of them without one. Their marks are not touched. */
export function tracksInBand(
  { tracks }: Pick<Scene, "tracks">,
  band: Band | undefined,
): readonly TrackScene[] {
  if (!band) return tracks;
  return tracks.filter(({ y, height }) => y < band.bottom && y + height > band.top);
}

/**
 * What is drawn in a band, in the order drawn: of a strip that is laid out in slices those that reach into the band, so that
 * of one taller than the window only a part is made; of any other all its marks. Without a band all marks of every track.
 * A scene that is a copy, as from JSON, has no slices.
 */
export function marksInBand(
  scene: Pick<Scene, "tracks">,
  band: Band | undefined,
): readonly PlacedMarks[] {
  const placed: PlacedMarks[] = [];
  for (const track of tracksInBand(scene, band)) {
    const { id, y, height } = track;
    const slices = band && slicesOfScene.of(track);
    if (!slices) {
      const [top, bottom] = [y - OVERHANG, y + height + OVERHANG];
      placed.push({ id, marks: track.marks, y, top, bottom });
      continue;
    }
    slices.forEach((slice, index) => {
      const [top, bottom] = [y + slice.top - OVERHANG, y + slice.bottom + OVERHANG];
      if (top < band.bottom && bottom > band.top)
        placed.push({ id: `${id} ${index}`, marks: slice.marks, y, top, bottom });
    });
  }
  return placed;
}

/**
 * The ids of the events that a strip shows, mark by mark, in sight or not. Of one in slices no more marks are made than it
 * takes to know.
 */
export function shownEvents(track: TrackScene): readonly (readonly string[])[] {
  const slices = slicesOfScene.of(track);
  if (!slices) return eventsOf(track.marks);
  return gather(slices, (slice) => slice.events?.() ?? eventsOf(slice.marks));
}

function eventsOf(marks: readonly Mark[]): readonly (readonly string[])[] {
  return marks.map(({ events }) => events);
}

/** Not among the scene's own fields, which are plain data. */
const slicesOfScene = hiddenField<TrackScene, readonly TrackSlice[]>("slices");

/** Remembers the slices of a strip that is placed. */
export function keepSlices(track: TrackScene, slices: readonly TrackSlice[]): void {
  slicesOfScene.set(track, slices);
}
