import { overlaps, type Span } from "./placeLabel.js";

/** Stretches of one row that are taken, kept in order, so that what a new one meets is found without looking at all of them. */
export interface TakenSpans {
  /** Takes a stretch. It may lie over others. */
  push(span: Span): unknown;
  /** Whether a stretch shares more than an edge with any that is taken. */
  meets(span: Span): boolean;
  /** How far those stretches reach that touch one, edges included; `-Infinity` where none does. */
  reachOf(span: Span): number;
  /** Where the next stretch behind a place begins; `undefined` where none does. */
  nextStart(behind: number): number | undefined;
}

/** A row with some stretches taken already. */
export function takenSpans(taken: Iterable<Span> = []): TakenSpans {
  const spans: Span[] = [];
  /** For each place the greatest end up to it. */
  const furthest: number[] = [];
  const push = (span: Span) => {
    let place = countBefore(spans, span.start);
    if (place === spans.length) spans.push(span);
    else spans.splice(place, 0, span);
    for (; place < spans.length; place += 1)
      furthest[place] = Math.max(furthest[place - 1] ?? -Infinity, spans[place]?.end ?? -Infinity);
  };
  for (const span of taken) push(span);
  return {
    push,
    meets: ({ start, end }) => (furthest[countBefore(spans, end) - 1] ?? -Infinity) > start,
    reachOf: ({ start, end }) => {
      let last = countBefore(spans, end);
      while (spans[last]?.start === end) last += 1;
      // The greatest end up to there is that of one that touches, or none does.
      const reach = furthest[last - 1] ?? -Infinity;
      return reach >= start ? reach : -Infinity;
    },
    nextStart: (behind) => {
      let place = countBefore(spans, behind);
      while (spans[place]?.start === behind) place += 1;
      return spans[place]?.start;
    },
  };
}

/** How many of the stretches begin before a place. */
function countBefore(spans: readonly Span[], at: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is taken on top of what others have taken, whose own stretches stay as they are. */
export interface TakenOver extends TakenSpans {
  readonly others: TakenSpans;
  /** What was taken on top, the last at the end. */
  readonly own: Span[];
}

/** For a try: nothing of it reaches the others until it is pushed to them. */
export function takenOver(others: TakenSpans, own: Span[]): TakenOver {
  return {
    others,
    own,
    push: (span) => own.push(span),
    meets: (span) => own.some((one) => overlaps(one, span)) || others.meets(span),
    reachOf: (span) => {
      let reach = others.reachOf(span);
      for (const { start, end } of own)
        if (start <= span.end && end >= span.start) reach = Math.max(reach, end);
      return reach;
    },
    nextStart: (behind) => {
      const starts = own.flatMap(({ start }) => (start > behind ? [start] : []));
      const next = Math.min(others.nextStart(behind) ?? Infinity, ...starts);
      return next === Infinity ? undefined : next;
    },
  };
}
