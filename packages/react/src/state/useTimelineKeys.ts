import type { Hit, Viewport } from "@ipo/layout";
import { panViewport, zoomViewport } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";
import type { KeyboardEvent } from "react";
import type { Direction } from "./nextHit.js";
import { nextHit } from "./nextHit.js";
import type { ViewportGesture } from "./useViewportGesture.js";

interface TimelineKeysInput {
  readonly gesture: ViewportGesture;
  readonly active: Hit | undefined;
  /** The instant to zoom about: where the keyboard stands, else the middle. */
  readonly focusAt: EpochMs | undefined;
  readonly onActive: (hit: Hit | undefined) => void;
  readonly onSelect: (hit: Hit, event: Event) => void;
  /** Asks that the strip of a mark is shown as one line, or whole again. */
  readonly onCollapse: (hit: Hit, event: Event) => void;
  readonly onEscape: (event: Event) => void;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: "previous",
  ArrowRight: "next",
  ArrowUp: "up",
  ArrowDown: "down",
};

/**
 * The timeline's keys: arrows between marks, Enter selects, C shows its track as one line, Esc lets go, + and − zoom, page
 * keys, Home and End move in time. A key that is held down moves the window no more often than it is seen.
 */
export function useTimelineKeys(input: TimelineKeysInput): (event: KeyboardEvent) => void {
  const { gesture, active, focusAt, onActive, onSelect, onCollapse, onEscape } = input;
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const direction = directions[event.key];
    const viewport = keyedViewport(event.key, gesture, focusAt);
    if (direction) onActive(nextHit(gesture.scene(), active, direction));
    else if (viewport) gesture.move(viewport, { reason: "keyboard", event: event.nativeEvent });
    else if ((event.key === "Enter" || event.key === " ") && active)
      onSelect(active, event.nativeEvent);
    else if (event.key.toLowerCase() === "c" && active) onCollapse(active, event.nativeEvent);
    else if (event.key === "Escape") onEscape(event.nativeEvent);
    else return;
    event.preventDefault();
  };
}

function keyedViewport(
  key: string,
  gesture: ViewportGesture,
  focusAt: EpochMs | undefined,
): Viewport | undefined {
  const { extent } = gesture.scene();
  const viewport = gesture.viewport();
  const span = viewport.end - viewport.start;
  const at = focusAt ?? (((viewport.start + viewport.end) / 2) as EpochMs);
  switch (key) {
    case "+":
    case "=":
      return zoomViewport(viewport, 0.5, at, extent);
    case "-":
    case "_":
      return zoomViewport(viewport, 2, at, extent);
    case "PageUp":
      return panViewport(viewport, -span / 2, extent);
    case "PageDown":
      return panViewport(viewport, span / 2, extent);
    case "Home":
      return panViewport(viewport, extent.start - viewport.start, extent);
    case "End":
      return panViewport(viewport, extent.end - viewport.end, extent);
    case "0":
      return extent;
    default:
      return undefined;
  }
}
