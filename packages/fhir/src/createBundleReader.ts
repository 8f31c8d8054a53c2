import { emptyInput } from "./container/input.js";
import { readInput } from "./container/readInput.js";
import { readPersons } from "./read/readPersons.js";
import type { ReadOptions, ReadResult } from "./readResult.js";
import { runInSlices, type SliceOptions } from "./steps/runInSlices.js";
import { runSteps, type Progress } from "./steps/steps.js";

/** Takes an input page by page, and reads what it has been given so far. */
export interface BundleReader {
  /** Adds a page: anything `readBundle` takes. It is looked through at once, and must not be changed afterwards. */
  readonly add: (page: unknown) => void;
  /** Reads the pages added so far as one input, as `readBundle` does. May be asked again after further pages. */
  readonly read: () => ReadResult;
  /** The same in slices, as `readBundleInSlices` does. Pages added meanwhile are left to the next reading. */
  readonly readInSlices: (options?: SliceOptions) => Promise<ReadResult>;
}

/**
 * A reader for an input that comes in pages, such as the searchset Bundles a FHIR client fetches one after another; the
 * fetching is the host's. References lead from any page to any other. Paths say which page they are about:
 * `page 2: Bundle.entry[3]`. The first page with a timestamp says how fresh the data are.
 */
export function createBundleReader(options: ReadOptions = {}): BundleReader {
  const input = emptyInput();
  let pages = 0;
  const steps = (progress: Progress) => {
    const { seen, timestamp } = input;
    const soFar = { entries: [...input.entries], issues: [...input.issues], seen, timestamp };
    return readPersons(soFar, "chosen", options, progress);
  };
  return {
    add: (page) => {
      pages += 1;
      runSteps(readInput(page, input, `page ${pages}: `));
    },
    read: () => runSteps(steps({ done: 0, total: 0 }))[0] as ReadResult,
    readInSlices: async (sliceOptions = {}) => {
      const progress: Progress = { done: 0, total: 0 };
      const results = await runInSlices(steps(progress), progress, sliceOptions);
      return results[0] as ReadResult;
    },
  };
}
