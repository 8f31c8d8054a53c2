/** A stretch of one row, in pixels. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share more than an edge. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * Gives the first candidate that lies within `bounds` and meets nothing that is taken, and takes it;
 * `undefined` when none is free: the label is then dropped and its text stays in the mark's `label`.
 */
export function placeLabel<Candidate extends Span>(
  candidates: readonly Candidate[],
  taken: Span[],
  bounds: Span,
): Candidate | undefined {
  const placed = candidates.find(
    (candidate) =>
      candidate.start >= bounds.start &&
      candidate.end <= bounds.end &&
      !taken.some((span) => overlaps(span, candidate)),
  );
  if (placed) taken.push(placed);
  return placed;
}
