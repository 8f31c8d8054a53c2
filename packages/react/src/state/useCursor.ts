import type { Column, Hit, Scene } from "@ipo/layout";
import { hitTest, timeAtX } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { useMemo, useState } from "react";
import { instantBelow } from "./instantBelow.js";
import { isInPlot } from "./sceneTime.js";
import { useFrame } from "./useFrame.js";

/**
 * Where the pointer is: its instant, and the mark below it if any. On a mark that stands at one time it is the time of the
 * mark, so that what is read out holds the value that is pointed at.
 */
export interface Cursor {
  readonly at: EpochMs;
  readonly hit: Hit | undefined;
}

/** A place in the scene, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
  /** Where the scene had its plot then. */
  readonly plot: Column;
}

interface CursorControls {
  readonly cursor: Cursor | undefined;
  /** Takes the cursor to a place in the scene, or away, at the next frame. Outside the plot there is none. */
  readonly moveTo: (point: Point | undefined) => void;
}

/**
 * The time that the pointer points at. It is remembered as a place, so that a zoom below it moves it in time; a plot that
 * becomes wider or narrower does not, as when details open beside it.
 */
export function useCursor(scene: Scene, record: PatientRecord): CursorControls {
  const [point, setPoint] = useState<Point | undefined>(undefined);
  const moveTo = useFrame<Point | undefined>(setPoint);
  const cursor = useMemo(() => {
    if (!point) return undefined;
    const x = placeIn(scene.columns.plot, point);
    if (!isInPlot(scene, x)) return undefined;
    const hit = hitTest(scene, x, point.y);
    return { at: (hit && instantBelow(x, hit, record, scene)) ?? timeAtX(scene, x), hit };
  }, [scene, record, point]);
  return { cursor, moveTo };
}

/** The x of a place as far into another plot as it was into its own. */
function placeIn({ x, width }: Column, { x: place, plot }: Point): number {
  if (x === plot.x && width === plot.width) return place;
  return x + ((place - plot.x) / plot.width) * width;
}
