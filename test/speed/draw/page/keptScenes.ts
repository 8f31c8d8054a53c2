import { layoutTimeline as layoutAnew } from "@ipo/layout";

export * from "@ipo/layout";

type Input = Parameters<typeof layoutAnew>;

let [kept, ofRecord] = [new Map<string, ReturnType<typeof layoutAnew>>(), {} as Input[0]];

/** Stands for that of `@ipo/layout` in the bundle of `ipoLaidOut.tsx`: a window of a record is laid out once. */
export function layoutTimeline(record: Input[0], options: Input[1]): ReturnType<typeof layoutAnew> {
  if (record !== ofRecord) [kept, ofRecord] = [new Map(), record];
  const { width, viewport } = options;
  const key = `${width} ${viewport?.start ?? ""} ${viewport?.end ?? ""}`;
  const scene = kept.get(key) ?? layoutAnew(record, options);
  kept.set(key, scene);
  return scene;
}

/** Keeps none of the scenes so far. */
export function forgetScenes(): void {
  kept = new Map();
}
