import type { Viewport } from "@ipo/layout";
import { useCallback } from "react";
import { useControlled } from "./useControlled.js";
import { useLatest } from "./useLatest.js";

/** What moved the window. */
export type ViewportChangeReason =
  "wheel" | "pinch" | "drag" | "double-click" | "overview" | "keyboard" | "button" | "preset";

/** Why the viewport changes, and the browser's own event. */
export interface ViewportChangeDetails {
  readonly reason: ViewportChangeReason;
  readonly event: Event;
}

/** Asks for another viewport. */
export type ChangeViewport = (viewport: Viewport, details: ViewportChangeDetails) => void;

/** Props by which a host owns, seeds or follows the viewport. Without any, the whole course is shown. */
export interface ViewportProps {
  readonly viewport?: Viewport | undefined;
  readonly defaultViewport?: Viewport | undefined;
  readonly onViewportChange?: ChangeViewport | undefined;
}

/** The viewport and the way to change it; `undefined` until something has chosen one, and layout then takes its default. */
export function useViewport({
  viewport,
  defaultViewport,
  onViewportChange,
}: ViewportProps): [Viewport | undefined, ChangeViewport] {
  const [current, setOwn] = useControlled<Viewport | undefined>(viewport, defaultViewport);
  const latest = useLatest(onViewportChange);
  const change = useCallback<ChangeViewport>(
    (next, details) => {
      setOwn(next);
      latest.current?.(next, details);
    },
    [latest, setOwn],
  );
  return [current, change];
}
