import type { Scene, TimelineOptions } from "@ipo/layout";
import { layoutTimeline } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { useMemo, useState } from "react";
import type { RefObject } from "react";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";
import { useIsPainted } from "./useIsPainted.js";

interface SceneInput {
  readonly record: PatientRecord;
  readonly options: Omit<TimelineOptions, "width" | "viewport">;
  /** Absent as long as there is none to lay out for. */
  readonly width: number | undefined;
  readonly viewport: TimelineOptions["viewport"];
  /** The element that the scene is drawn in. */
  readonly viewRef: RefObject<Element | null>;
  /** Whether something asks for strips wherever they stand. */
  readonly isWholeWanted: boolean;
}

/**
 * The scene of the window. The first one has the strips that can be in sight and no others, so that nobody waits for what is
 * below; it grows downwards once it has been painted. Where the page turns out to show more of it, being scrolled or drawn
 * smaller, it is whole before anything is painted, and on a server from the beginning.
 */
export function useScene(input: SceneInput): Scene | undefined {
  const { record, options, width, viewport, viewRef, isWholeWanted } = input;
  const isPainted = useIsPainted();
  const [isTooShort, setIsTooShort] = useState(false);
  const scenes = useMemo(
    () =>
      width === undefined
        ? undefined
        : createScenes((bottom) =>
            layoutTimeline(record, { ...options, width, viewport, ...(bottom && { bottom }) }),
          ),
    [record, options, width, viewport],
  );
  const isWhole = isPainted || isTooShort || isWholeWanted;
  const scene = isWhole ? scenes?.whole() : scenes?.first();
  useIsomorphicLayoutEffect(() => {
    if (!scene?.isPartial || !viewRef.current) return;
    if (viewRef.current.getBoundingClientRect().bottom < window.innerHeight) setIsTooShort(true);
  }, [scene, viewRef]);
  return scene;
}

/** The scene as far as the window can show it, and the whole: the same where there is no more of it. Each is laid out once. */
function createScenes(layout: (bottom?: number) => Scene) {
  let [first, whole]: (Scene | undefined)[] = [];
  return {
    first: (): Scene => (first ??= layout(window.innerHeight)),
    whole: (): Scene => (whole ??= first && !first.isPartial ? first : layout()),
  };
}
