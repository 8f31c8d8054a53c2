import type { Hit, Scene } from "@ipo/layout";
import { focusOrderIn } from "@ipo/layout";
import { useCallback, useMemo, useState } from "react";

/**
 * The mark that the keyboard stands on. It is remembered by track and event, so that it is found again after a zoom,
 * also when it has joined a cluster there. The marks of no other track are looked at.
 */
export function useActiveHit({
  tracks,
}: Pick<Scene, "tracks">): [Hit | undefined, (hit: Hit | undefined) => void] {
  const [active, setActive] = useState<{ trackId: string; event: string } | undefined>(undefined);
  const hit = useMemo(() => {
    const track = active && tracks.find(({ id }) => id === active.trackId);
    return track && focusOrderIn(track).find(({ events }) => events.includes(active.event));
  }, [active, tracks]);
  const setHit = useCallback((next: Hit | undefined) => {
    const event = next?.events[0];
    setActive(next && event !== undefined ? { trackId: next.trackId, event } : undefined);
  }, []);
  return [hit, setHit];
}
