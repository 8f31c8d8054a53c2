import type { Hit, Scene } from "@ipo/layout";
import { timeAtX } from "@ipo/layout";
import type { EpochMs, PatientRecord } from "@ipo/model";
import { eventIndexOf, firstRowAfter, firstRowFrom } from "@ipo/model";

/** How far from the pointer the time of a mark is taken, in pixels: a pointer's target (WCAG 2.2, 2.5.8). */
const REACH = 24;
/** Events that lie as near as this to each other are one place for a pointer, in pixels; the last of them counts. */
const SAME = 2;

/**
 * The time of the mark below the pointer at an x: of its events that stand at one time, the nearest. `undefined` where none
 * is near, as in the middle of a bar, and for a date that is known to a month or year of many pixels: there the pointer
 * tells the time. Of a record in order of time, only what lies near the pointer is looked at.
 */
export function instantBelow(
  x: number,
  { events: ids }: Pick<Hit, "events">,
  { events }: Pick<PatientRecord, "events">,
  scene: Pick<Scene, "viewport" | "columns">,
): EpochMs | undefined {
  const { viewport, columns } = scene;
  const pixel = (viewport.end - viewport.start) / columns.plot.width;
  const pointed = timeAtX(scene, x);
  const wanted = new Set(ids);
  const { starts } = eventIndexOf(events);
  const last = firstRowAfter(starts, pointed + REACH * pixel);
  const near: number[] = [];
  for (let row = firstRowFrom(starts, pointed - 2 * REACH * pixel); row < last; row += 1) {
    const event = events[row];
    if (event?.time.kind !== "point" || !wanted.has(event.id)) continue;
    const { start, end } = event.time.at;
    const at = Math.floor((start + end) / 2);
    if (end - start <= REACH * pixel && Math.abs(at - pointed) <= REACH * pixel) near.push(at);
  }
  const nearest = Math.min(...near.map((at) => Math.abs(at - pointed)));
  const asNear = near.filter((at) => Math.abs(at - pointed) <= nearest + SAME * pixel);
  const at = asNear.at(-1);
  return at === undefined
    ? undefined
    : (Math.max(viewport.start, Math.min(at, viewport.end)) as EpochMs);
}
