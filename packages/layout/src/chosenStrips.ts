import type { PatientRecord } from "@ipo/model";
import { lazily, memoise } from "./memoise.js";
import { takenEvents, type TakenEvents } from "./takenEvents.js";
import { otherTrack } from "./tracks/other.js";
import type { SelectContext, Strip, Track } from "./tracks/track.js";

/** A strip with the track that chose it. */
export interface ChosenStrip {
  readonly track: Track;
  readonly strip: Strip<unknown>;
}

/**
 * The strips of a picture. A track chooses its strips when somebody comes to them, once: who needs those at the top only
 * does not wait for those below.
 */
export interface ChosenStrips {
  /** One after the other from the top; no track chooses before it is reached. */
  readonly inTurn: () => Iterable<ChosenStrip>;
  readonly all: () => readonly ChosenStrip[];
  /** Looked for from the top, where no strip above it has its id; `undefined` for an id that the picture does not have. */
  readonly withId: (id: string) => ChosenStrip | undefined;
}

/**
 * The strips of tracks in the order of `kinds`, those of one track as it gives them. Tracks that are not listed come after,
 * in their own order; what no other track has taken stands last in any order.
 */
export function chosenStrips(
  tracks: readonly Track[],
  kinds: readonly string[],
  context: SelectContext,
): ChosenStrips {
  const { record } = context;
  const stripsOf: StripsOf = memoise((track: Track) =>
    track.select(context, takenBy(tracks.slice(0, tracks.indexOf(track)), record, stripsOf)),
  );
  const ordered = inOrder(tracks, kinds);
  const reached: ChosenStrip[] = [];
  const byId = new Map<string, ChosenStrip>();
  let next = 0;
  /** Lets the next track choose; says whether there was one. */
  const goOn = (): boolean => {
    const track = ordered[next];
    if (!track) return false;
    const own = stripsOf(track).map((strip) => ({ track, strip }));
    next += 1;
    for (const entry of own) {
      reached.push(entry);
      if (!byId.has(entry.strip.id)) byId.set(entry.strip.id, entry);
    }
    return true;
  };
  return {
    *inTurn() {
      for (let place = 0; place < reached.length || goOn();) {
        const entry = reached[place];
        if (!entry) continue;
        yield entry;
        place += 1;
      }
    },
    all: () => {
      while (goOn());
      return reached;
    },
    withId: (id) => {
      while (!byId.has(id) && goOn());
      return byId.get(id);
    },
  };
}

type StripsOf = (track: Track) => readonly Strip<unknown>[];

/** What some tracks have taken, worked out when it is asked for. */
function takenBy(
  tracks: readonly Track[],
  record: PatientRecord,
  stripsOf: StripsOf,
): () => TakenEvents {
  return lazily(() =>
    takenEvents(
      record,
      tracks.map((track) => ({ track, strips: stripsOf(track) })),
    ),
  );
}

function inOrder(tracks: readonly Track[], kinds: readonly string[]): Track[] {
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  const rankOf = ({ kind }: Track) =>
    kind === otherTrack.kind ? kinds.length + 1 : (rank.get(kind) ?? kinds.length);
  return [...tracks].sort((a, b) => rankOf(a) - rankOf(b));
}
