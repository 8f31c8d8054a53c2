import type { ReadResult } from "@ipo/fhir";
import { readFile } from "./readFile.js";

/** What the worker says: how far it has come, and at the end either the result or what went wrong. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly done: number; readonly total: number }
  | { readonly kind: "result"; readonly result: ReadResult }
  | { readonly kind: "failure"; readonly message: string };

const say = (message: WorkerMessage) => self.postMessage(message);

self.addEventListener("message", ({ data: file }: MessageEvent<File>) => {
  const onProgress = (done: number, total: number) => say({ kind: "progress", done, total });
  // Nobody waits for the worker's own thread, so its slices may be longer than a frame.
  void readFile(file, { onProgress, sliceMs: 50 }).then(
    (result) => say({ kind: "result", result }),
    (error: unknown) => say({ kind: "failure", message: String(error) }),
  );
});
