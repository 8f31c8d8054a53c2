import { describe, expect, it, vi } from "vitest";
import { runInSlices } from "./runInSlices.js";
import { runSteps, type Progress, type Steps } from "./steps.js";

function* count(progress: Progress, to = 10): Steps<string> {
  progress.total = to;
  for (let step = 0; step < to; step += 1) {
    progress.done += 1;
    yield;
  }
  return "counted";
}

const start = (): Progress => ({ done: 0, total: 0 });

describe("runInSlices", () => {
  it("gives what the work gives when it is done in one go", async () => {
    const progress = start();
    expect(await runInSlices(count(progress), progress, {})).toBe(runSteps(count(start())));
    expect(progress).toEqual({ done: 10, total: 10 });
  });

  it("pauses after every slice and tells how far it has come", async () => {
    const progress = start();
    const pause = vi.fn(() => Promise.resolve());
    const onProgress = vi.fn();
    await runInSlices(count(progress), progress, { sliceMs: 0, pause, onProgress });
    expect(pause).toHaveBeenCalledTimes(10);
    expect(onProgress.mock.calls[0]).toEqual([1, 10]);
    expect(onProgress.mock.lastCall).toEqual([10, 10]);
  });

  it("lets timers of the host run between two slices", async () => {
    const progress = start();
    let isDone = false;
    const timer = new Promise<boolean>((resolve) => setTimeout(() => resolve(isDone), 0));
    await runInSlices(count(progress, 1000), progress, { sliceMs: 0 });
    isDone = true;
    expect(await timer).toBe(false);
  });

  it("ends with the signal's reason when it is aborted, before the work and in the middle of it", async () => {
    const reason = new Error("enough");
    const before = start();
    const signal = AbortSignal.abort(reason);
    await expect(runInSlices(count(before), before, { signal })).rejects.toBe(reason);
    expect(before.done).toBe(0);
    const controller = new AbortController();
    const progress = start();
    const onProgress = (done: number) => {
      if (done === 5) controller.abort(reason);
    };
    const options = { signal: controller.signal, onProgress, sliceMs: 0 };
    await expect(runInSlices(count(progress), progress, options)).rejects.toBe(reason);
    expect(progress.done).toBe(5);
  });

  it("ends with an AbortError where the signal states no reason", async () => {
    const reading = runInSlices(count(start()), start(), { signal: { aborted: true } });
    await expect(reading).rejects.toMatchObject({ name: "AbortError" });
  });
});
