import { emptyInput } from "./container/input.js";
import { readInput } from "./container/readInput.js";
import { readPersons, type Whose } from "./read/readPersons.js";
import type { ReadOptions, ReadResult } from "./readResult.js";
import { runInSlices, type SliceOptions } from "./steps/runInSlices.js";
import { runSteps, type Progress, type Steps } from "./steps/steps.js";

/**
 * Reads FHIR R4 into one patient's record.
 *
 * Takes a Bundle of any type (Bundles inside it are opened), an array of resources or Bundles, one resource, or any of
 * these as JSON or NDJSON text. Never throws on data and never guesses: what cannot be read is told in `issues` with its
 * path, and every entry has one fate in `account`, whose numbers add up.
 *
 * Gives `record: null` when the input holds several patients and `patientId` does not choose one, or no patient at all.
 */
export function readBundle(json: unknown, options: ReadOptions = {}): ReadResult {
  return first(runSteps(readWhole(json, "chosen", options, { done: 0, total: 0 })));
}

/** Reads FHIR R4 into one record for each patient in the input, in the order they are met. Each account covers the whole input. */
export function readBundles(
  json: unknown,
  options: Omit<ReadOptions, "patientId"> = {},
): ReadResult[] {
  return runSteps(readWhole(json, "everyone", options, { done: 0, total: 0 }));
}

/**
 * Reads as `readBundle` does, and gives the same, in slices of a few milliseconds with a pause after each, so that a page
 * stays alive; with progress, and an end by signal. JSON text is parsed in one piece, because `JSON.parse` knows no
 * other way (NDJSON line by line): hand over what is parsed already, or read in a worker.
 */
export async function readBundleInSlices(
  json: unknown,
  options: ReadOptions & SliceOptions = {},
): Promise<ReadResult> {
  const progress: Progress = { done: 0, total: 0 };
  return first(await runInSlices(readWhole(json, "chosen", options, progress), progress, options));
}

function* readWhole(
  json: unknown,
  whose: Whose,
  options: ReadOptions,
  progress: Progress,
): Steps<ReadResult[]> {
  const input = emptyInput();
  yield* readInput(json, input);
  return yield* readPersons(input, whose, options, progress);
}

function first(results: readonly ReadResult[]): ReadResult {
  return results[0] as ReadResult;
}
