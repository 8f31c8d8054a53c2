import type { Hit, Scene } from "@ipo/layout";
import { hitTest, timeAtX, zoomViewport } from "@ipo/layout";
import type { MouseEvent, PointerEvent } from "react";
import { rectOf } from "./frames.js";
import { isInPlot } from "./sceneTime.js";
import type { Point } from "./useCursor.js";
import type { DragState } from "./useDragPan.js";
import type { ChangeViewport } from "./useViewport.js";

interface TimelinePointerInput {
  readonly scene: Scene;
  readonly drag: DragState;
  readonly moveTo: (point: Point | undefined) => void;
  readonly changeViewport: ChangeViewport;
  /** A click on a mark, or beside all of them. */
  readonly onClickHit: (hit: Hit | undefined, event: Event) => void;
}

/** The timeline's pointer: it takes the cursor along, a click selects what lies below it, a double click zooms in. */
export function useTimelinePointer({
  scene,
  drag,
  moveTo,
  changeViewport,
  onClickHit,
}: TimelinePointerInput) {
  return {
    onPointerMove(event: PointerEvent) {
      // On the callout the cursor stays, so that its text can be reached and selected.
      if (event.pointerType === "touch" || closest(event.target, ".ipo-callout")) return;
      moveTo(scenePoint(event, scene));
    },
    onPointerLeave(event: PointerEvent) {
      // A finger that is lifted leaves the cursor where it tapped.
      if (event.pointerType !== "touch") moveTo(undefined);
    },
    onClick(event: MouseEvent) {
      if (drag.wasDragged() || closest(event.target, ".ipo-callout")) return;
      const point = scenePoint(event, scene);
      if (!point) return;
      moveTo(point);
      onClickHit(hitTest(scene, point.x, point.y), event.nativeEvent);
    },
    onDoubleClick(event: MouseEvent) {
      const point = scenePoint(event, scene);
      if (!point || !isInPlot(scene, point.x) || closest(event.target, ".ipo-callout")) return;
      const viewport = zoomViewport(
        scene.viewport,
        event.shiftKey ? 2 : 0.5,
        timeAtX(scene, point.x),
        scene.extent,
      );
      changeViewport(viewport, { reason: "double-click", event: event.nativeEvent });
    },
  };
}

/**
 * Where the pointer is in the scene; nowhere over the overview, whose time is another. The head of the picture starts
 * at the scene's top, the body where the tracks do.
 */
function scenePoint(
  { clientX, clientY, target }: MouseEvent | PointerEvent,
  { axis, body, columns: { plot } }: Scene,
): Point | undefined {
  const svg = closest(target, "svg[data-part]");
  if (!svg) return undefined;
  const { left, top } = rectOf(svg);
  const isBody = svg.getAttribute("data-part") === "body";
  const y = clientY - top + (isBody ? body.y : 0);
  return y < axis.y ? undefined : { x: clientX - left, y, plot };
}

function closest(target: EventTarget, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null;
}
