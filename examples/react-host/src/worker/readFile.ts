import { readBundleInSlices, type ReadResult, type SliceOptions } from "@ipo/fhir";

/** Reads a file of FHIR. The same code runs on the page and in the worker; only `readInWorker` knows which. */
export async function readFile(file: File, options: SliceOptions): Promise<ReadResult> {
  return readBundleInSlices(await file.text(), options);
}
