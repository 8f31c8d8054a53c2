import type { Display } from "@ipo/layout";
import { useCallback } from "react";
import { useControlled } from "./useControlled.js";
import { useLatest } from "./useLatest.js";

/** What changed the display. `strip` is a strip's own toggle, `panel` the list of tracks. */
export type DisplayChangeReason = "strip" | "panel" | "axis" | "diagnosis" | "details" | "keyboard";

/** Why the display changes, and the browser's own event. */
export interface DisplayChangeDetails {
  readonly reason: DisplayChangeReason;
  readonly event: Event;
}

/** Asks for another display. */
export type ChangeDisplay = (display: Display, details: DisplayChangeDetails) => void;

/** Props by which a host owns, seeds or follows what the reader has changed of the picture. Default: nothing. */
export interface DisplayProps {
  readonly display?: Display | undefined;
  readonly defaultDisplay?: Display | undefined;
  readonly onDisplayChange?: ChangeDisplay | undefined;
}

const unchanged: Display = {};

/** The display and the way to change it. */
export function useDisplay({
  display,
  defaultDisplay = unchanged,
  onDisplayChange,
}: DisplayProps): [Display, ChangeDisplay] {
  const [current, setOwn] = useControlled<Display>(display, defaultDisplay);
  const latest = useLatest(onDisplayChange);
  const change = useCallback<ChangeDisplay>(
    (next, details) => {
      setOwn(next);
      latest.current?.(next, details);
    },
    [latest, setOwn],
  );
  return [current, change];
}
