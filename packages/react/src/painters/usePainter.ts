import type { Band, PlacedMarks, Scene } from "@ipo/layout";
import { marksInBand } from "@ipo/layout";
import { useCallback, useMemo, useState } from "react";
import type { Painter } from "./choosePainter.js";
import { choosePainter } from "./choosePainter.js";

interface PainterInput {
  readonly painter: Painter;
  readonly scene: Scene;
  /** The part that is drawn; all of it, as SVG, where there is none. */
  readonly band: Band | undefined;
}

interface ChosenPainter {
  readonly painter: Exclude<Painter, "auto">;
  /** The marks of tracks that are drawn as SVG. */
  readonly marks: readonly PlacedMarks[];
  /** To be told when a canvas cannot be painted here. */
  readonly onNoCanvas: () => void;
}

const none: readonly PlacedMarks[] = [];

/** What draws the tracks. Without a band (on a server, at hydration, on paper) and where a browser gives no canvas it is SVG. */
export function usePainter({ painter, scene, band }: PainterInput): ChosenPainter {
  const [hasCanvas, setHasCanvas] = useState(true);
  const [last, setLast] = useState<ChosenPainter["painter"]>("svg");
  const onNoCanvas = useCallback(() => setHasCanvas(false), []);
  const inSight = useMemo(() => marksInBand(scene, band), [scene, band]);
  const count = useMemo(() => inSight.reduce((sum, { marks }) => sum + marks.length, 0), [inSight]);
  const chosen = choosePainter(hasCanvas && band ? painter : "svg", count, last);
  if (chosen !== last) setLast(chosen);
  return { painter: chosen, marks: chosen === "svg" ? inSight : none, onNoCanvas };
}
