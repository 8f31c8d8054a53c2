import { hiddenField } from "../hiddenField.js";
import { boundsOf, type Bounds } from "../marks/boundsOf.js";
import type { Mark } from "../marks/mark.js";
import type { TrackScene } from "../scene.js";

/** A mark that stands for events, found in a scene. */
export interface Hit {
  readonly trackId: string;
  readonly mark: Mark;
  readonly events: readonly string[];
  readonly label: string;
  /** The box around the mark, in the coordinates of the scene. */
  readonly bounds: Bounds;
}

/** The hits of one track, so ordered that those near an x are found without going through all. */
export interface TrackHits {
  /** By where they begin, then from the top. */
  readonly hits: readonly Hit[];
  /** For each hit, how many marks were drawn before it. */
  readonly drawnAt: readonly number[];
  /** For each hit, how far any hit up to it reaches to the right. */
  readonly reach: Float64Array;
}

const known = hiddenField<TrackScene, TrackHits>("hits");

/** Every mark of a track that stands for events. Found at the first call for as long as the scene is the same. */
export function trackHitsOf(track: TrackScene): TrackHits {
  const last = known.of(track);
  if (last) return last;
  const found = track.marks
    .flatMap((mark, drawnAt) =>
      singly(mark).flatMap((own) =>
        own.events.length > 0 ? [{ hit: hitOf(own, track), drawnAt }] : [],
      ),
    )
    .sort((a, b) => a.hit.bounds.x - b.hit.bounds.x || a.hit.bounds.y - b.hit.bounds.y);
  const reach = new Float64Array(found.length);
  let farthest = -Infinity;
  found.forEach(({ hit: { bounds } }, index) => {
    farthest = Math.max(farthest, bounds.x + bounds.width);
    reach[index] = farthest;
  });
  const hits = {
    hits: found.map(({ hit }) => hit),
    drawnAt: found.map(({ drawnAt }) => drawnAt),
    reach,
  };
  known.set(track, hits);
  return hits;
}

/** A mark, or each of the many that it draws as one. */
export function singly(mark: Mark): readonly Mark[] {
  return mark.shape === "symbols" ? mark.marks : [mark];
}

/** A mark of a track as what a pointer or the keyboard finds. */
export function hitOf(mark: Mark, { id, y }: TrackScene): Hit {
  const box = boundsOf(mark);
  return {
    trackId: id,
    mark,
    events: mark.events,
    label: mark.label ?? "",
    bounds: { ...box, y: box.y + y },
  };
}
