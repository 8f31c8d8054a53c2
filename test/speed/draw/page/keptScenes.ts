import { layoutTimeline as layoutAnew } from "@ipo/layout";

export * from "@ipo/layout";

type LayoutTimeline = typeof layoutAnew;

let kept = new Map<string, ReturnType<LayoutTimeline>>();
let ofRecord: Parameters<LayoutTimeline>[0] | undefined;

/** Stands for that of `@ipo/layout` in the bundle of `ipoLaidOut.tsx`: a window of a record is laid out once. */
export const layoutTimeline: LayoutTimeline = (record, options) => {
  if (record !== ofRecord) forgetScenes();
  ofRecord = record;
  const { width, viewport } = options;
  const key = `${width} ${viewport?.start ?? ""} ${viewport?.end ?? ""}`;
  const scene = kept.get(key) ?? layoutAnew(record, options);
  kept.set(key, scene);
  return scene;
};

/** Keeps none of the scenes so far. */
export function forgetScenes(): void {
  kept = new Map();
}
