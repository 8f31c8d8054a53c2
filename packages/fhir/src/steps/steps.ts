/**
 * Work that can be paused: a generator that stops between any two small pieces of it, and gives its result at the end.
 * The same work is driven in one go by `runSteps` and in slices by `runInSlices`, so both give the same.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** How many entries a pass takes at a time that only looks at each: to stop at every one would cost as much as the look. */
export const LOOKS_PER_STEP = 32;

/** How far reading has come, in entries of the input. `total` grows while the input is opened, and then stands. */
export interface Progress {
  done: number;
  total: number;
}

/** Does all of the work in one go. */
export function runSteps<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
