import type { Scene, TrackScene } from "../scene.js";

/** A stretch of a scene's height, in its pixels: the part of the picture that is in sight. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** The tracks that reach into a band, from the top; all of them without one. Their marks are not touched. */
export function tracksInBand(
  { tracks }: Pick<Scene, "tracks">,
  band: Band | undefined,
): readonly TrackScene[] {
  if (!band) return tracks;
  return tracks.filter(({ y, height }) => y < band.bottom && y + height > band.top);
}
