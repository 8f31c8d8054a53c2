import { layoutReadouts, layoutTimeline } from "@ipo/layout";
import type { PatientRecord } from "@ipo/model";
import type { TimeWindow } from "../contender.js";
import { drawingOf, type Drawing, type Measure } from "./drawing.js";

export const WIDTH = 1600;
export const HEIGHT = 1000;
/** How tall the overview's header and buttons are, whose words take more lines in a larger record. */
export const headerHeights = { S: 110, M: 123, L: 123, XL: 141 } as const;

type Options = NonNullable<Parameters<typeof layoutTimeline>[1]>;

/** What stands still above the tracks, and the tracks below it. */
export interface LaidOut {
  /** How far down the tracks begin. */
  readonly head: number;
  readonly tracks: Drawing;
  readonly axis: Drawing;
  /** The whole course in small, the same in every window; it is drawn from the top of the page. */
  readonly overview: Drawing;
  /** How far down the whole course stands. */
  readonly overviewY: number;
  /** How far the page is scrolled: no farther than to its end. */
  readonly scroll: number;
}

/** How tall the overview's footer is. */
const FOOTER = 34;

/** What the window of the page shows of the overview. */
export interface Sight {
  /** How far the page is scrolled down. */
  readonly scroll: number;
  /** What stands above the course in small. */
  readonly above: number;
}

/** The marks that the overview shows of a window. */
export function laidOut(
  record: PatientRecord,
  window: TimeWindow,
  { scroll: asked, above }: Sight,
  measure: Measure,
): LaidOut {
  const scene = layoutTimeline(record, { width: WIDTH, viewport: window } as Options);
  const { body, axis, overview, tracks, backdrop, overlay } = scene;
  const head = above + body.y;
  // A browser scrolls to whole pixels at the end of a page.
  const scroll = Math.max(0, Math.min(asked, Math.floor(head + body.height + FOOTER - HEIGHT)));
  const top = head - scroll - body.y;
  const readouts = new Map(
    layoutReadouts(record, scene, undefined, {}).map(({ trackId, marks }) => [trackId, marks]),
  );
  // Out of sight nothing is read of a track, so that its marks are not made.
  const inSight = tracks.filter(({ y, height }) => y + height + top > head && y + top < HEIGHT);
  const strips = [
    { marks: backdrop, y: top },
    ...inSight.flatMap(({ id, y, marks }) => [
      { marks, y: y + top },
      { marks: readouts.get(id) ?? [], y: y + top },
    ]),
    { marks: overlay, y: top },
  ];
  const ticks = axis.ticks.flatMap(({ mark }) => mark ?? []);
  return {
    head,
    tracks: drawingOf(strips, { top: head, bottom: HEIGHT }, measure),
    axis: drawingOf(
      [{ marks: [...axis.marks, ...ticks], y: above }],
      { top: 0, bottom: head },
      measure,
    ),
    overview: drawingOf([{ marks: overview.marks, y: 0 }], { top: 0, bottom: head }, measure),
    overviewY: above,
    scroll,
  };
}

/** How far the page is scrolled for the first laboratory value to stand under the axis. */
export function scrollToValues(record: PatientRecord, window: TimeWindow): number {
  const { tracks, body } = layoutTimeline(record, { width: WIDTH, viewport: window } as Options);
  const first = tracks.find(({ kind }) => kind === "lab");
  return first ? first.y - body.y : 0;
}
