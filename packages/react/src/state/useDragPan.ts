import type { Viewport } from "@ipo/layout";
import { panViewport, timeAtX, zoomViewport } from "@ipo/layout";
import { useEffect, useMemo, useRef } from "react";
import type { RefObject } from "react";
import { rectOf } from "./frames.js";
import { isInPlot } from "./sceneTime.js";
import type { ViewportGesture } from "./useViewportGesture.js";

/** Pixels a pointer may stray and still be a click. */
const DRAG_THRESHOLD = 4;

/** Tells whether the last press became a drag, so that the click that ends it selects nothing. */
export interface DragState {
  wasDragged(): boolean;
}

/** Moves in time by dragging sideways, and zooms by pinching with two fingers. Vertical touch scrolls the page. */
export function useDragPan(
  ref: RefObject<HTMLElement | null>,
  gesture: ViewportGesture,
): DragState {
  const dragged = useRef(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const pointers = new Map<number, number>();
    let origin: { xs: number[]; viewport: Viewport } | undefined;

    const restart = () => {
      origin =
        pointers.size > 0
          ? { xs: [...pointers.values()], viewport: gesture.viewport() }
          : undefined;
    };
    const onPointerDown = (event: PointerEvent) => {
      if (pointers.size === 0) dragged.current = false;
      if (event.button !== 0 || pointers.size === 2) return;
      if (!isInPlot(gesture.scene(), localX(event, element))) return;
      pointers.set(event.pointerId, localX(event, element));
      restart();
    };
    const onPointerMove = (event: PointerEvent) => {
      if (!origin || !pointers.has(event.pointerId)) return;
      pointers.set(event.pointerId, localX(event, element));
      const xs = [...pointers.values()];
      const strayed = Math.max(...xs.map((x, index) => Math.abs(x - (origin?.xs[index] ?? x))));
      if (!dragged.current && strayed < DRAG_THRESHOLD) return;
      if (!dragged.current) {
        dragged.current = true;
        element.dataset.dragging = "true";
        for (const id of pointers.keys()) element.setPointerCapture(id);
      }
      const reason = xs.length === 2 ? "pinch" : "drag";
      gesture.move(dragTo(origin, xs, gesture), { reason, event });
    };
    const onPointerEnd = (event: PointerEvent) => {
      if (!pointers.delete(event.pointerId)) return;
      restart();
      if (pointers.size === 0) delete element.dataset.dragging;
    };

    element.addEventListener("pointerdown", onPointerDown);
    element.addEventListener("pointermove", onPointerMove);
    element.addEventListener("pointerup", onPointerEnd);
    element.addEventListener("pointercancel", onPointerEnd);
    return () => {
      element.removeEventListener("pointerdown", onPointerDown);
      element.removeEventListener("pointermove", onPointerMove);
      element.removeEventListener("pointerup", onPointerEnd);
      element.removeEventListener("pointercancel", onPointerEnd);
    };
  }, [ref, gesture]);
  return useMemo(() => ({ wasDragged: () => dragged.current }), []);
}

/** The window after the fingers moved from their origin: what lay under them lies under them still. */
function dragTo(
  origin: { xs: readonly number[]; viewport: Viewport },
  xs: readonly number[],
  gesture: ViewportGesture,
): Viewport {
  const scene = gesture.scene();
  const { columns, extent } = scene;
  const from = middleOf(origin.xs);
  const to = middleOf(xs);
  const factor = xs.length === 2 ? distanceOf(origin.xs) / distanceOf(xs) : 1;
  const zoomed = zoomViewport(
    origin.viewport,
    factor,
    timeAtX({ ...scene, viewport: origin.viewport }, from),
    extent,
  );
  const byMs = ((from - to) / columns.plot.width) * (zoomed.end - zoomed.start);
  return panViewport(zoomed, byMs, extent);
}

function localX({ clientX }: PointerEvent, element: HTMLElement): number {
  return clientX - rectOf(element).left;
}

function middleOf(xs: readonly number[]): number {
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

/** At least a few pixels, so that two fingers on one spot do not zoom without end. */
function distanceOf([first = 0, second = 0]: readonly number[]): number {
  return Math.max(8, Math.abs(second - first));
}
