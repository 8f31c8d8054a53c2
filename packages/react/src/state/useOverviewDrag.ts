import type { Viewport } from "@ipo/layout";
import { panViewport } from "@ipo/layout";
import { useMemo, useRef } from "react";
import type { PointerEvent as ReactPointerEvent } from "react";
import { rectOf } from "./frames.js";
import { resizeViewport } from "./resizeViewport.js";
import { overviewTimeAtX } from "./sceneTime.js";
import type { ViewportGesture } from "./useViewportGesture.js";

/** The parts of the overview strip that can be dragged: the ends of the window, the window, and the strip beside it. */
export type OverviewPart = "start" | "end" | "window" | "strip";

type DragHandler = (event: ReactPointerEvent<SVGElement>) => void;

/** Handlers for one part of the strip. */
export interface OverviewDragHandlers {
  readonly onPointerDown: DragHandler;
  readonly onPointerMove: DragHandler;
  readonly onPointerUp: DragHandler;
  readonly onPointerCancel: DragHandler;
}

/** Moves or resizes the viewport by dragging in the overview strip. A press beside the window brings it there. */
export function useOverviewDrag(
  gesture: ViewportGesture,
): (part: OverviewPart) => OverviewDragHandlers {
  const drag = useRef<{ part: OverviewPart; at: number; viewport: Viewport } | undefined>(
    undefined,
  );
  return useMemo(() => {
    const move = (event: ReactPointerEvent<SVGElement>) => {
      const { part, at, viewport } = drag.current ?? {};
      if (part === undefined || at === undefined || viewport === undefined) return;
      const { extent } = gesture.scene();
      const byMs = timeOf(event, gesture) - at;
      const next =
        part === "start" || part === "end"
          ? resizeViewport(viewport, part, viewport[part] + byMs, extent)
          : panViewport(viewport, byMs, extent);
      gesture.move(next, { reason: "overview", event: event.nativeEvent });
    };
    const stop: DragHandler = () => {
      drag.current = undefined;
    };
    return (part) => ({
      onPointerDown(event) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const viewport = gesture.viewport();
        // From beside the window, the window's middle is taken hold of, so that it comes to the pointer.
        const at = part === "strip" ? (viewport.start + viewport.end) / 2 : timeOf(event, gesture);
        drag.current = { part, at, viewport };
        if (part === "strip") move(event);
      },
      onPointerMove: move,
      onPointerUp: stop,
      onPointerCancel: stop,
    });
  }, [gesture]);
}

function timeOf(event: ReactPointerEvent<SVGElement>, gesture: ViewportGesture): number {
  const { ownerSVGElement: strip } = event.currentTarget;
  const left = strip ? rectOf(strip).left : 0;
  return overviewTimeAtX(gesture.scene(), event.clientX - left);
}
