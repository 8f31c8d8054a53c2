import type { Scene, TrackScene } from "../scene.js";
import { hitOf, singly, trackHitsOf, type Hit } from "./trackHits.js";

/** Every mark that stands for events, in reading order: track by track from the top, in each by time, then from the top. */
export function focusOrder({ tracks }: Pick<Scene, "tracks">): Hit[] {
  return tracks.flatMap((track) => trackHitsOf(track).hits);
}

/** That order in one track: what a step of the keyboard needs, without the marks of the others. The same list at every call. */
export function focusOrderIn(track: TrackScene): readonly Hit[] {
  return trackHitsOf(track).hits;
}

/** The marks of some tracks that stand for any of the events, in the order drawn. The other tracks' marks are not read. */
export function hitsOfEvents(
  tracks: readonly TrackScene[],
  eventIds: readonly string[],
): readonly Hit[] {
  if (eventIds.length === 0) return [];
  const wanted = new Set(eventIds);
  return tracks.flatMap((track) =>
    track.marks
      .flatMap(singly)
      .filter(({ events }) => events.some((id) => wanted.has(id)))
      .map((mark) => hitOf(mark, track)),
  );
}
