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
  const row = new TakenRow();
  for (const span of taken) row.push(span);
  return row;
}

/** Stretches by where they begin, in columns. */
class TakenRow implements TakenSpans {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** For each place the greatest end up to it. */
  readonly #furthest: number[] = [];

  push({ start, end }: Span): void {
    const starts = this.#starts;
    const ends = this.#ends;
    const furthest = this.#furthest;
    let place = countBefore(starts, start);
    if (place === starts.length) {
      starts.push(start);
      ends.push(end);
    } else {
      starts.splice(place, 0, start);
      ends.splice(place, 0, end);
    }
    for (; place < starts.length; place += 1)
      furthest[place] = Math.max(furthest[place - 1] ?? -Infinity, ends[place] ?? -Infinity);
  }

  meets({ start, end }: Span): boolean {
    return (this.#furthest[countBefore(this.#starts, end) - 1] ?? -Infinity) > start;
  }

  reachOf({ start, end }: Span): number {
    let last = countBefore(this.#starts, end);
    while (this.#starts[last] === end) last += 1;
    // The greatest end up to there is that of one that touches, or none does.
    const reach = this.#furthest[last - 1] ?? -Infinity;
    return reach >= start ? reach : -Infinity;
  }

  nextStart(behind: number): number | undefined {
    let place = countBefore(this.#starts, behind);
    while (this.#starts[place] === behind) place += 1;
    return this.#starts[place];
  }
}

/** How many of the stretches begin before a place. */
function countBefore(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length;
  // Most often something is looked for behind all that is taken.
  if ((starts[high - 1] ?? -Infinity) < at) return high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
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
  return new TakenOnTop(others, own);
}

/** Few stretches on top of many. */
class TakenOnTop implements TakenOver {
  readonly others: TakenSpans;
  readonly own: Span[];

  constructor(others: TakenSpans, own: Span[]) {
    this.others = others;
    this.own = own;
  }

  push(span: Span): void {
    this.own.push(span);
  }

  meets(span: Span): boolean {
    for (const one of this.own) if (overlaps(one, span)) return true;
    return this.others.meets(span);
  }

  reachOf(span: Span): number {
    let reach = this.others.reachOf(span);
    for (const { start, end } of this.own)
      if (start <= span.end && end >= span.start) reach = Math.max(reach, end);
    return reach;
  }

  nextStart(behind: number): number | undefined {
    let next = this.others.nextStart(behind) ?? Infinity;
    for (const { start } of this.own) if (start > behind) next = Math.min(next, start);
    return next === Infinity ? undefined : next;
  }
}
