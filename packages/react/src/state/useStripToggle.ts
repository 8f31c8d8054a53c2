import type { Display } from "@ipo/layout";
import { useCallback } from "react";
import type { ChangeDisplay, DisplayChangeDetails } from "./useDisplay.js";
import { useLatest } from "./useLatest.js";
import { withCollapsed } from "./withCollapsed.js";

/** Shows a strip as one line or whole. */
export type ToggleStrip = (
  trackId: string,
  isCollapsed: boolean,
  details: DisplayChangeDetails,
) => void;

/** A toggle that stays the same over renders, so that what it is given to is not drawn again. */
export function useStripToggle(display: Display, changeDisplay: ChangeDisplay): ToggleStrip {
  const latest = useLatest({ display, changeDisplay });
  return useCallback<ToggleStrip>(
    (trackId, isCollapsed, details) => {
      const { current } = latest;
      current.changeDisplay(withCollapsed(current.display, [trackId], isCollapsed), details);
    },
    [latest],
  );
}
