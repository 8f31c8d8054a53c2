import { panViewport, timeAtX, zoomViewport } from "@ipo/layout";
import { useEffect } from "react";
import type { RefObject } from "react";
import { rectOf } from "./frames.js";
import { isInPlot, overviewTimeAtX } from "./sceneTime.js";
import { useLatest } from "./useLatest.js";
import type { ViewportGesture } from "./useViewportGesture.js";

/**
 * Where the wheel zooms without a modifier key: `plot`, wherever the pointer has been moved to over time, or `ctrl`,
 * nowhere but over the overview and the axis. With Ctrl or Meta, and by pinching a trackpad, it zooms in both.
 */
export type WheelZoom = "plot" | "ctrl";

/**
 * Zooms about the pointer with the wheel, and moves in time with a sideways or shifted wheel.
 *
 * A wheel that only scrolled the page onto the picture goes on scrolling: it zooms once the pointer itself has moved.
 * A wheel that can zoom no further scrolls the page, so that the page is never stuck.
 */
export function useWheelZoom(
  ref: RefObject<HTMLElement | null>,
  gesture: ViewportGesture,
  wheelZoom: WheelZoom,
): void {
  const latest = useLatest(wheelZoom);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let pointer = { x: NaN, y: NaN };
    let isArmed = false;

    const onPointerMove = ({ screenX, screenY }: PointerEvent) => {
      // Browsers report a move when the page scrolls under a pointer at rest; its place on the screen tells them apart.
      if (screenX !== pointer.x || screenY !== pointer.y) isArmed = true;
      pointer = { x: screenX, y: screenY };
    };
    const disarm = () => {
      isArmed = false;
    };
    const onWheel = (event: WheelEvent) => {
      const scene = gesture.scene();
      const x = event.clientX - rectOf(element).left;
      if (!isInPlot(scene, x)) return;
      const viewport = gesture.viewport();
      const details = { reason: "wheel", event } as const;
      const isModified = event.ctrlKey || event.metaKey;
      if (!isModified && (event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY))) {
        const pixels = wheelPixels(event.deltaX || event.deltaY, event);
        const byMs = (pixels / scene.columns.plot.width) * (viewport.end - viewport.start);
        if (gesture.move(panViewport(viewport, byMs, scene.extent), details))
          event.preventDefault();
        return;
      }
      const isOn = (selector: string) =>
        event.target instanceof Element && event.target.closest(selector) !== null;
      const isFree = isOn(".ipo-timeline-head") || (latest.current === "plot" && isArmed);
      if (!isModified && !isFree) return;
      const at = isOn(".ipo-brush")
        ? overviewTimeAtX(scene, x)
        : timeAtX({ ...scene, viewport }, x);
      const factor = 2 ** (wheelPixels(event.deltaY, event) * (event.ctrlKey ? 0.01 : 0.002));
      const didMove = gesture.move(zoomViewport(viewport, factor, at, scene.extent), details);
      // With Ctrl the browser would zoom the page instead, even where the picture is at its limit.
      if (didMove || isModified) event.preventDefault();
    };

    element.addEventListener("pointermove", onPointerMove);
    element.addEventListener("wheel", onWheel, { passive: false });
    window.addEventListener("scroll", disarm, { capture: true, passive: true });
    return () => {
      element.removeEventListener("pointermove", onPointerMove);
      element.removeEventListener("wheel", onWheel);
      window.removeEventListener("scroll", disarm, { capture: true });
    };
  }, [ref, gesture, latest]);
}

/** Wheel movement in pixels, whatever unit the browser reports it in. */
function wheelPixels(delta: number, { deltaMode }: WheelEvent): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return delta * 16;
  if (deltaMode === WheelEvent.DOM_DELTA_PAGE) return delta * 400;
  return delta;
}
