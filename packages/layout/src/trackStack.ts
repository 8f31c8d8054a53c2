import type { ChosenStrip } from "./chosenStrips.js";
import { withCompleteness } from "./completeness/withCompleteness.js";
import { isShownCollapsed } from "./display.js";
import { hiddenField } from "./hiddenField.js";
import { keepSlices } from "./interact/band.js";
import { layoutDoubtMarks } from "./marks/doubtMarks.js";
import { lazyMarks } from "./marks/lazyFields.js";
import { ruleMark } from "./marks/make.js";
import type { PreparedTimeline } from "./prepare.js";
import type { TrackScene } from "./scene.js";
import { layoutCollapsedStrip } from "./strip/collapsedStrip.js";
import { lazySlice, marksOfSlices, slicesOf } from "./tracks/slices.js";
import type { Strip, TrackContext, TrackLayout, TrackSlice } from "./tracks/track.js";

/** Strips in the picture, from the top. */
interface Stacked {
  readonly tracks: readonly TrackScene[];
  /** Whether there may be more below. */
  readonly isPartial: boolean;
}

/** The strips that begin above a height of the scene, and the first one in any case; without a height, all of them. */
export type TrackStack = (bottom?: number) => Stacked;

/**
 * Strips of a record one under the other from `y`, each laid out once, when it is first reached. A stack of which only the
 * upper part was asked for is kept with the record's timeline until the next one is asked for: in the same place and window
 * that is the same stack, and goes on where it stopped.
 */
export function trackStackOf(
  timeline: PreparedTimeline,
  y: number,
  context: TrackContext,
): TrackStack {
  const { viewport, columns, measureText, lineGapDays } = context;
  // The columns follow from the width, and all else from the timeline.
  const width = columns.readout.x + columns.readout.width;
  const key = [y, width, viewport.start, viewport.end, measureText, lineGapDays];
  const kept = unfinished.of(timeline);
  const isSame = kept?.key.every((part, index) => part === key[index]) ?? false;
  const stack = kept && isSame ? kept.stack : createStack(timeline, y, context);
  if (kept) unfinished.set(timeline, undefined);
  return (bottom) => {
    const stacked = stack(bottom);
    if (stacked.isPartial) unfinished.set(timeline, { key, stack });
    return stacked;
  };
}

const unfinished = hiddenField<
  PreparedTimeline,
  { readonly key: readonly unknown[]; readonly stack: TrackStack } | undefined
>("unfinished stack");

function createStack(timeline: PreparedTimeline, top: number, context: TrackContext): TrackStack {
  const rest = timeline.strips.inTurn()[Symbol.iterator]();
  const reached: TrackScene[] = [];
  const end = (last: TrackScene | undefined) => (last ? last.y + last.height : -Infinity);
  /** Whether there was a strip to go on to; its track is not asked to choose before. */
  const goOn = (): boolean => {
    const { done, value } = rest.next();
    if (done) return false;
    const y = Math.max(top, end(reached.at(-1)));
    const scene = layoutStrip(timeline, value, y, context);
    if (scene) reached.push(scene);
    return true;
  };
  return (bottom = Infinity) => {
    while (end(reached.at(-1)) < bottom && goOn());
    const tracks = reached.filter(({ y }, index) => index === 0 || y < bottom);
    return { tracks, isPartial: end(tracks.at(-1)) >= bottom };
  };
}

/** A strip with its top at `y`; nothing of one that has no height. */
function layoutStrip(
  { notes }: PreparedTimeline,
  { track, strip }: ChosenStrip,
  y: number,
  context: TrackContext,
): TrackScene | undefined {
  const byDefault = track.isCollapsedAtFirst?.(strip, context) ?? false;
  const part = { id: strip.id, kind: track.kind, byDefault };
  const isCollapsed = isShownCollapsed(context.display, part);
  const layout = withCompleteness(
    isCollapsed ? layoutCollapsedStrip(track, strip, context) : track.layout(strip, context),
    strip,
    notes().get(strip.id),
    context,
  );
  const { height } = layout;
  if (height === 0) return undefined;
  const { readout } = context.columns;
  const rule = lazySlice({ top: height, bottom: height }, () => [
    ruleMark([0, height], [readout.x + readout.width, height], "hairline"),
  ]);
  // They stand beside the marks of their events, and for no others.
  const doubts = lazySlice({ top: 0, bottom: height, events: none }, () =>
    layoutDoubtMarks(strip.events, () => layout.marks, context),
  );
  const slices = [rule, ...slicesOf(layout), doubts];
  const scene = trackSceneOf(track.kind, strip, { y, isCollapsed }, layout, slices);
  if (layout.slices) keepSlices(scene, slices);
  return scene;
}

const none = () => [];

/** A strip in the picture. Made without a spread, like marks; its marks are made when something reads them. */
function trackSceneOf(
  kind: string,
  { id, label, sublabel }: Strip<unknown>,
  { y, isCollapsed }: Pick<TrackScene, "y" | "isCollapsed">,
  { height, valueScale, parts }: TrackLayout,
  slices: readonly TrackSlice[],
): TrackScene {
  const scene: { -readonly [Key in keyof TrackScene]: TrackScene[Key] } = lazyMarks(
    { id, kind, label, y, height, isCollapsed },
    () => marksOfSlices(slices),
  );
  if (sublabel !== undefined && sublabel !== "") scene.sublabel = sublabel;
  if (valueScale) scene.valueScale = valueScale;
  if (parts && parts.length > 0) scene.parts = parts;
  return scene;
}
