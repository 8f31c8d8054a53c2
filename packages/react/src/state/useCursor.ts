import type { Hit, Scene } from "@ipo/layout";
import { hitTest, timeAtX } from "@ipo/layout";
import type { EpochMs } from "@ipo/model";
import { useMemo, useState } from "react";
import { isInPlot } from "./sceneTime.js";
import { useFrame } from "./useFrame.js";

/** Where the pointer is: its instant, and the mark below it if any. */
export interface Cursor {
  readonly at: EpochMs;
  readonly hit: Hit | undefined;
}

/** A place in the scene, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface CursorControls {
  readonly cursor: Cursor | undefined;
  /** Takes the cursor to a place in the scene, or away, at the next frame. Outside the plot there is none. */
  readonly moveTo: (point: Point | undefined) => void;
}

/** The time that the pointer points at. It is remembered as a place, so that a zoom below it moves it in time. */
export function useCursor(scene: Scene): CursorControls {
  const [point, setPoint] = useState<Point | undefined>(undefined);
  const moveTo = useFrame<Point | undefined>(setPoint);
  const cursor = useMemo(() => {
    if (!point || !isInPlot(scene, point.x)) return undefined;
    return { at: timeAtX(scene, point.x), hit: hitTest(scene, point.x, point.y) };
  }, [scene, point]);
  return { cursor, moveTo };
}
