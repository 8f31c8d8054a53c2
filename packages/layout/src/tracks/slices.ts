import { gather } from "../gather.js";
import { lowerMark } from "../marks/lowerMark.js";
import type { Mark } from "../marks/mark.js";
import { lazily } from "../memoise.js";
import { lazyLayout, type TrackLayout, type TrackSlice } from "./track.js";

/** A slice whose marks are made when something reads them, once. */
export function lazySlice(
  { top, bottom, events }: Omit<TrackSlice, "marks">,
  makeMarks: () => readonly Mark[],
): TrackSlice {
  const marks = lazily(makeMarks);
  return {
    top,
    bottom,
    events,
    get marks() {
      return marks();
    },
  };
}

/**
 * A strip in slices, such as one a lane: of a strip that is taller than the window only the slices in sight are made. Its
 * marks are those of all of them, in their order.
 */
export function slicedLayout(
  layout: Omit<TrackLayout, "marks" | "slices">,
  slices: readonly TrackSlice[],
): TrackLayout {
  return lazyLayout({ ...layout, slices }, () => marksOfSlices(slices));
}

/** The marks of slices in one list. */
export function marksOfSlices(slices: readonly TrackSlice[]): Mark[] {
  return gather(slices, ({ marks }) => marks);
}

/** The slices of a layout; one of all its marks where it has none. */
export function slicesOf(layout: TrackLayout): readonly TrackSlice[] {
  const { slices, height } = layout;
  return slices ?? [lazySlice({ top: 0, bottom: height }, () => layout.marks)];
}

/** The slices of a layout that nothing else reads, moved down, their marks in place. */
export function loweredSlices(layout: TrackLayout, by: number): readonly TrackSlice[] {
  return slicesOf(layout).map((slice) =>
    lazySlice({ top: slice.top + by, bottom: slice.bottom + by, events: slice.events }, () =>
      slice.marks.map((mark) => lowerMark(mark, by)),
    ),
  );
}
