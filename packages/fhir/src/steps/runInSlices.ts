import type { Progress, Steps } from "./steps.js";
import { pauseForHost } from "./pauseForHost.js";

/** What reading in slices needs to know of an `AbortSignal`. The one of browsers and Node fits. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
}

/** How to read in slices. */
export interface SliceOptions {
  /** Ends the reading between two slices: the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignalLike | undefined;
  /**
   * Called after each slice and at the end: how many entries have been read, of how many. While the input is being
   * opened, `done` is 0 and `total` grows. What it throws rejects the promise.
   */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
  /** How long to work before the host gets a turn, in milliseconds. Default: 8, half a frame of a screen. */
  readonly sliceMs?: number | undefined;
  /** Lets the host have a turn. Default: the quickest way the host has, see `pauseForHost`. */
  readonly pause?: (() => Promise<void>) | undefined;
}

/** Does the work in slices, with a pause after each. */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  progress: Readonly<Progress>,
  { signal, onProgress, sliceMs = 8, pause = pauseForHost }: SliceOptions,
): Promise<Result> {
  for (;;) {
    if (signal?.aborted) throw reasonOf(signal);
    const end = Date.now() + sliceMs;
    let step = steps.next();
    while (!step.done && Date.now() < end) step = steps.next();
    onProgress?.(progress.done, progress.total);
    if (step.done) return step.value;
    await pause();
  }
}

function reasonOf({ reason }: AbortSignalLike): unknown {
  if (reason !== undefined) return reason;
  return Object.assign(new Error("@ipo/fhir: reading was aborted by its signal."), {
    name: "AbortError",
  });
}
