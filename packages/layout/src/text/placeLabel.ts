import type { TakenSpans } from "./takenSpans.js";

/** A stretch of one row, in pixels. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share more than an edge. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The first candidate that lies within `bounds` and meets nothing that is taken. */
export function roomFor<Candidate extends Span>(
  candidates: readonly Candidate[],
  taken: readonly Span[] | TakenSpans,
  { start, end }: Span,
): Candidate | undefined {
  const meets = (candidate: Span) =>
    "meets" in taken ? taken.meets(candidate) : taken.some((span) => overlaps(span, candidate));
  return candidates.find((one) => one.start >= start && one.end <= end && !meets(one));
}

/**
 * Gives the first candidate that lies within `bounds` and meets nothing that is taken, and takes it;
 * `undefined` when none is free: the label is then dropped and its text stays in the mark's `label`.
 */
export function placeLabel<Candidate extends Span>(
  candidates: readonly Candidate[],
  taken: Span[] | TakenSpans,
  bounds: Span,
): Candidate | undefined {
  const placed = roomFor(candidates, taken, bounds);
  if (placed) taken.push(placed);
  return placed;
}
