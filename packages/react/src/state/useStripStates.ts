import type { StripPart, TrackScene } from "@ipo/layout";
import { useMemo } from "react";

/** How a strip is shown just now, whatever the window: what the list of tracks says of it. */
export interface StripState {
  readonly id: string;
  readonly isCollapsed: boolean;
  readonly valueScale?: TrackScene["valueScale"];
  readonly parts?: readonly Omit<StripPart, "y">[];
}

/** How the strips are shown, by id: the same object while nothing of it changes, such as over a pan. */
export function useStripStates(
  tracks: readonly TrackScene[],
): ReadonlyMap<TrackScene["id"], StripState> {
  const states = tracks.map(({ id, isCollapsed, valueScale, parts }) => ({
    ...{ id, isCollapsed, valueScale },
    parts: parts?.map(({ y: _y, ...part }) => part),
  }));
  const written = JSON.stringify(states);
  return useMemo(
    () => new Map((JSON.parse(written) as readonly StripState[]).map((state) => [state.id, state])),
    [written],
  );
}
