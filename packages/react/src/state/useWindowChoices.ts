import type { LineViewport, Scene, TimelineOptions, Viewport, ViewportPreset } from "@ipo/layout";
import { isSameViewport, lineViewportsOf, viewportPresets } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import { useMemo } from "react";

/** The windows that a reader can choose by name. */
export interface WindowChoices {
  readonly presets: readonly ViewportPreset[];
  readonly lines: readonly LineViewport[];
  /** The window that is shown until another one is chosen. */
  readonly course: Viewport | undefined;
}

/** The named windows of a record. In a short record several presets are the same window; it is then offered once. */
export function useWindowChoices(
  record: PatientRecord,
  options: Omit<TimelineOptions, "width">,
): WindowChoices {
  return useMemo(() => {
    const presets = viewportPresets(record, options);
    const distinct = presets.filter(
      ({ viewport }, index) =>
        presets.findIndex((other) => isSameViewport(other.viewport, viewport)) === index,
    );
    const course = presets.find(({ id }) => id === "course")?.viewport;
    return { presets: distinct, lines: lineViewportsOf(record, options), course };
  }, [record, options]);
}

/** The id of the named window that is shown just now; `undefined` where it is none of them. */
export function shownWindow(
  choices: readonly { readonly id: string; readonly viewport: Viewport }[],
  scene: Pick<Scene, "viewport"> | undefined,
): string | undefined {
  return scene && choices.find(({ viewport }) => isSameViewport(viewport, scene.viewport))?.id;
}
