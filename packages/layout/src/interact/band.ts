import type { Mark } from "../marks/mark.js";
import type { Scene, TrackScene } from "../scene.js";
import type { TrackSlice } from "../tracks/track.js";

/** A stretch of a scene's height, in its pixels: the part of the picture that is in sight. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** Marks of a track that are drawn together: those of all of it, or of a slice. */
export interface PlacedMarks {
  /** Which of the track's slices it is; 0 where it has none. */
  readonly slice: number;
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
 * What is drawn of a track in a band, in the order drawn: of a strip that is laid out in slices those that reach into the
 * band, so that of one taller than the window only a part is made; of any other all its marks, and of every track without a
 * band. A scene that is a copy, as from JSON, has no slices.
 */
export function marksInBand(track: TrackScene, band: Band | undefined): readonly PlacedMarks[] {
  const { y, height } = track;
  const slices = band && slicesOfScene.get(track);
  if (!slices)
    return [{ slice: 0, marks: track.marks, y, top: y - OVERHANG, bottom: y + height + OVERHANG }];
  const placed: PlacedMarks[] = [];
  slices.forEach((own, slice) => {
    const [top, bottom] = [y + own.top - OVERHANG, y + own.bottom + OVERHANG];
    if (top < band.bottom && bottom > band.top)
      placed.push({ slice, marks: own.marks, y, top, bottom });
  });
  return placed;
}

/** Not among the scene's own fields, which are plain data. */
const slicesOfScene = new WeakMap<TrackScene, readonly TrackSlice[]>();

/** Remembers the slices of a strip that is placed. */
export function keepSlices(track: TrackScene, slices: readonly TrackSlice[]): void {
  slicesOfScene.set(track, slices);
}
