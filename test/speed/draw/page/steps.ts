import type { TimeWindow } from "./contender.js";

/** The part of the course that is in sight while it is moved through, and how far the moves lead together. */
const PAN_SHARE = 0.25;
const PAN_WAY = 0.6;
/** How many times nearer the last step is than the first. */
const ZOOM = 16;

/** The window at a part of the way, from 0 to 1, of a move through a quarter of the course. */
export function panWindow({ start, end }: TimeWindow, part: number): TimeWindow {
  const length = (end - start) * PAN_SHARE;
  const first = start + (end - start) * 0.4;
  const from = first + part * length * PAN_WAY;
  return { start: from, end: from + length };
}

/** The window at a part of the way from the whole course to a sixteenth of it. */
export function zoomWindow({ start, end }: TimeWindow, part: number): TimeWindow {
  const length = (end - start) / ZOOM ** part;
  const middle = start + (end - start) * 0.55;
  const from = Math.max(start, Math.min(end - length, middle - length * 0.55));
  return { start: from, end: from + length };
}
