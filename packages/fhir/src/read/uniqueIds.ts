import type { ClinicalEvent } from "@ipo/model";

/** The events with unique ids: an id met again gets `~2`, `~3` …, in the order of the input, so that readings agree. */
export function uniqueIds(events: readonly ClinicalEvent[]): ClinicalEvent[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return events.map((event) => {
    let { id } = event;
    if (taken.has(id)) {
      let count = counts.get(event.id) ?? 1;
      while (taken.has(id)) id = `${event.id}~${(count += 1)}`;
      counts.set(event.id, count);
    }
    taken.add(id);
    return id === event.id ? event : { ...event, id };
  });
}
