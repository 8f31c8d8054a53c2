import type { Scene, Viewport } from "@ipo/layout";
import { isSameViewport } from "@ipo/layout";
import { useCallback, useMemo, useRef } from "react";
import type { ChangeViewport, ViewportChangeDetails } from "./useViewport.js";
import { useFrame } from "./useFrame.js";
import { useLatest } from "./useLatest.js";

/** A viewport under a gesture: what it is now, counting moves that have not been drawn yet, and the way to move it. */
export interface ViewportGesture {
  readonly scene: () => Scene;
  readonly viewport: () => Viewport;
  /** Moves the window at the next frame. Gives `false`, and does nothing, when it would stay where it is. */
  readonly move: (viewport: Viewport, details: ViewportChangeDetails) => boolean;
}

/** Gathers the moves of a gesture into one change of the viewport a frame, so that layout runs no more often than it is seen. */
export function useViewportGesture(scene: Scene, changeViewport: ChangeViewport): ViewportGesture {
  const latestScene = useLatest(scene);
  const latestChange = useLatest(changeViewport);
  const pending = useRef<Viewport | undefined>(undefined);
  const schedule = useFrame<[Viewport, ViewportChangeDetails]>(([viewport, details]) => {
    pending.current = undefined;
    latestChange.current(viewport, details);
  });
  const currentScene = useCallback(() => latestScene.current, [latestScene]);
  const viewport = useCallback(() => pending.current ?? currentScene().viewport, [currentScene]);
  const move = useCallback(
    (next: Viewport, details: ViewportChangeDetails) => {
      if (isSameViewport(next, viewport())) return false;
      pending.current = next;
      schedule([next, details]);
      return true;
    },
    [schedule, viewport],
  );
  return useMemo(() => ({ scene: currentScene, viewport, move }), [currentScene, viewport, move]);
}
