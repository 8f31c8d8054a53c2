import type { Hit } from "@ipo/layout";
import { useMemo, useState } from "react";

/**
 * The mark that the keyboard stands on. It is remembered by track and event, so that it is found again after a zoom,
 * also when it has joined a cluster there.
 */
export function useActiveHit(
  hits: readonly Hit[],
): [Hit | undefined, (hit: Hit | undefined) => void] {
  const [active, setActive] = useState<{ trackId: string; event: string } | undefined>(undefined);
  const hit = useMemo(
    () =>
      active &&
      hits.find(
        ({ trackId, events }) => trackId === active.trackId && events.includes(active.event),
      ),
    [active, hits],
  );
  const setHit = (next: Hit | undefined) => {
    const event = next?.events[0];
    setActive(next && event !== undefined ? { trackId: next.trackId, event } : undefined);
  };
  return [hit, setHit];
}
