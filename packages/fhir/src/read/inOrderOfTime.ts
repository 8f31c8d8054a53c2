import { anchorOf, type ClinicalEvent } from "@ipo/model";

/** The events in order of time, undated ones last; those of one instant stay in the order of the input. */
export function inOrderOfTime(events: readonly ClinicalEvent[]): ClinicalEvent[] {
  const anchors = events.map(({ time }) => anchorOf(time) ?? Infinity);
  const order = events.map((_event, position) => position);
  // Sources send long runs that are in order already, which a list is sorted by faster than a typed array.
  order.sort((a, b) => {
    const earlier = anchors[a] as number;
    const later = anchors[b] as number;
    return earlier === later ? a - b : earlier - later;
  });
  return order.map((position) => events[position] as ClinicalEvent);
}
