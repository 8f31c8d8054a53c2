import { gather } from "../gather.js";
import { lowerMark } from "../marks/lowerMark.js";
import type { Mark } from "../marks/mark.js";
import { lazyLayout, type TrackLayout, type TrackSlice } from "./track.js";

/** A slice whose marks are made when something reads them, once. */
export function lazySlice(
  slice: Omit<TrackSlice, "marks">,
  makeMarks: () => readonly Mark[],
): TrackSlice {
  return new LazySlice(slice, makeMarks);
}

/** Made for every lane of every frame: its getter is its class's (`lazyField` says why). */
class LazySlice implements TrackSlice {
  readonly top: number;
  readonly bottom: number;
  readonly events: TrackSlice["events"];
  readonly #makeMarks: () => readonly Mark[];
  #marks: readonly Mark[] | undefined;

  constructor(
    { top, bottom, events }: Omit<TrackSlice, "marks">,
    makeMarks: () => readonly Mark[],
  ) {
    this.top = top;
    this.bottom = bottom;
    this.events = events;
    this.#makeMarks = makeMarks;
  }

  get marks(): readonly Mark[] {
    return (this.#marks ??= this.#makeMarks());
  }
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
