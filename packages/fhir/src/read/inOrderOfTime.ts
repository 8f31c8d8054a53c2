import { anchorOf, type ClinicalEvent } from "@ipo/model";

/** The events in order of time, undated ones last; those of one instant stay in the order of the input. */
export function inOrderOfTime(events: readonly ClinicalEvent[]): ClinicalEvent[] {
  const anchors = Float64Array.from(events, ({ time }) => anchorOf(time) ?? Infinity);
  const order = Uint32Array.from(events.keys()).sort((a, b) => {
    const earlier = anchors[a] as number;
    const later = anchors[b] as number;
    return earlier === later ? a - b : earlier - later;
  });
  return Array.from(order, (position) => events[position] as ClinicalEvent);
}
