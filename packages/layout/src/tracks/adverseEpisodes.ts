import type { EventOfKind } from "@ipo/model";
import { anchorOf, endOf, startOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { createLaneEnds } from "../lanes/laneEnds.js";
import type { Packed } from "../lanes/packLanes.js";
import type { Span } from "../text/placeLabel.js";
import { takenSpans, type TakenSpans } from "../text/takenSpans.js";

export type AdverseEvent = EventOfKind<"adverseEvent">;

/** Gradings of one term that follow on one another without a break: one episode, drawn as one row of blocks. */
export interface Episode {
  readonly term: string;
  readonly gradings: readonly AdverseEvent[];
}

const DAY_MS = 86_400_000;
/** Up to as many lanes stand in order of time; more are ordered by how bad it got, so that the worst is on top. */
const LANES_BY_TIME = 8;

/** The episodes in order of time. A grading that begins after its term was over for a day begins an episode of its own. */
export function episodesOf(events: readonly AdverseEvent[], text: Text): Episode[] {
  const episodes: OpenEpisode[] = [];
  const byTerm = new Map<string, OpenEpisode[]>();
  for (const event of events) {
    const term = titleOf(event, text);
    const start = startOf(event.time) ?? anchorOf(event.time) ?? 0;
    const own = byTerm.get(term) ?? [];
    byTerm.set(term, own);
    const running = own.find(
      ({ gradings, until }) =>
        start <= until + DAY_MS && start >= (startOf(gradings.at(-1)?.time ?? event.time) ?? start),
    );
    const until = endOf(event.time) ?? start;
    if (running) {
      running.gradings.push(event);
      running.until = Math.max(running.until, until);
      continue;
    }
    const episode = { term, gradings: [event], until };
    episodes.push(episode);
    own.push(episode);
  }
  return episodes;
}

interface OpenEpisode {
  readonly term: string;
  readonly gradings: AdverseEvent[];
  until: number;
}

/**
 * A lane for every episode, so that none meets another. A term comes back to the lane it had where that is free. No
 * episode is left out however many lanes it takes; then those with the highest grade are on top.
 */
export function packEpisodes<Placed extends PlacedRoom>(
  episodes: readonly Placed[],
): { readonly packed: readonly Packed<Placed>[]; readonly laneCount: number } {
  const byTime = [...episodes].sort((a, b) => a.room.start - b.room.start);
  const inOrder = packByTime(byTime);
  if (inOrder.laneCount <= LANES_BY_TIME) return inOrder;
  return packByGrade([...byTime].sort((a, b) => b.worst - a.worst));
}

/** An episode with the room that it needs, and the highest grade in it. */
interface PlacedRoom {
  readonly episode: Episode;
  readonly room: Span;
  readonly worst: number;
}

/** In order of time, so that a lane is free once the last of it has ended. */
function packByTime<Placed extends PlacedRoom>(episodes: readonly Placed[]) {
  const lanes = createLaneEnds();
  const lanesOf = lanesByTerm();
  let laneCount = 0;
  const packed = episodes.map((item) => {
    const { room, episode } = item;
    const known = lanesOf(episode.term);
    const lane = known.find((own) => lanes.end(own) <= room.start) ?? lanes.firstFree(room.start);
    lanes.setEnd(lane, room.end);
    laneCount = Math.max(laneCount, lane + 1);
    addLane(known, lane);
    return { item, lane };
  });
  return { packed, laneCount };
}

function packByGrade<Placed extends PlacedRoom>(episodes: readonly Placed[]) {
  const lanes: TakenSpans[] = [];
  const lanesOf = lanesByTerm();
  const packed = episodes.map((item) => {
    const { room, episode } = item;
    const known = lanesOf(episode.term);
    const own = known.find((one) => !lanes[one]?.meets(room));
    const free = own ?? lanes.findIndex((taken) => !taken.meets(room));
    const lane = free === -1 ? lanes.length : free;
    (lanes[lane] ??= takenSpans()).push(room);
    addLane(known, lane);
    return { item, lane };
  });
  return { packed, laneCount: lanes.length };
}

/** The lanes that a term has been in, from the top. */
function lanesByTerm(): (term: string) => number[] {
  const lanes = new Map<string, number[]>();
  return (term) => {
    const own = lanes.get(term) ?? [];
    lanes.set(term, own);
    return own;
  };
}

function addLane(lanes: number[], lane: number): void {
  if (lanes.includes(lane)) return;
  lanes.push(lane);
  lanes.sort((a, b) => a - b);
}

/** The highest grade of an episode; below every grade where none is stated. */
export function worstGrade({ gradings }: Episode): number {
  return gradings.reduce((worst, { grade }) => Math.max(worst, grade ?? -1), -1);
}
