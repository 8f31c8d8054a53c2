import type { EventOfKind } from "@ipo/model";
import { anchorOf, endOf, startOf } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { overlaps, type Span } from "../text/placeLabel.js";

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
  const episodes: { term: string; gradings: AdverseEvent[]; until: number }[] = [];
  for (const event of events) {
    const term = titleOf(event, text);
    const start = startOf(event.time) ?? anchorOf(event.time) ?? 0;
    const running = episodes.find(
      (episode) =>
        episode.term === term &&
        start <= episode.until + DAY_MS &&
        start >= (startOf(episode.gradings.at(-1)?.time ?? event.time) ?? start),
    );
    const until = endOf(event.time) ?? start;
    if (running) {
      running.gradings.push(event);
      running.until = Math.max(running.until, until);
    } else episodes.push({ term, gradings: [event], until });
  }
  return episodes;
}

/**
 * A lane for every episode, so that none meets another. A term comes back to the lane it had where that is free. No
 * episode is left out however many lanes it takes; then those with the highest grade are on top.
 */
export function packEpisodes(
  episodes: readonly Episode[],
  roomOf: (episode: Episode) => Span,
): { readonly packed: readonly { item: Episode; lane: number }[]; readonly laneCount: number } {
  const roomed = episodes.map((item) => ({ item, room: roomOf(item) }));
  const byTime = [...roomed].sort((a, b) => a.room.start - b.room.start);
  const inOrder = pack(byTime);
  if (inOrder.laneCount <= LANES_BY_TIME) return inOrder;
  return pack([...byTime].sort((a, b) => worstGrade(b.item) - worstGrade(a.item)));
}

function pack(roomed: readonly { readonly item: Episode; readonly room: Span }[]) {
  const lanes: { terms: Set<string>; taken: Span[] }[] = [];
  const packed = roomed.map(({ item, room }) => {
    const isFree = ({ taken }: (typeof lanes)[number]) =>
      !taken.some((span) => overlaps(span, room));
    const own = lanes.findIndex((lane) => lane.terms.has(item.term) && isFree(lane));
    const free = own === -1 ? lanes.findIndex(isFree) : own;
    const lane = free === -1 ? lanes.length : free;
    const chosen = (lanes[lane] ??= { terms: new Set(), taken: [] });
    chosen.terms.add(item.term);
    chosen.taken.push(room);
    return { item, lane };
  });
  return { packed, laneCount: lanes.length };
}

/** The highest grade of an episode; below every grade where none is stated. */
export function worstGrade({ gradings }: Episode): number {
  return gradings.reduce((worst, { grade }) => Math.max(worst, grade ?? -1), -1);
}
