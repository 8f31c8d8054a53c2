import type { ReadResult } from "@ipo/fhir";
import type { WorkerMessage } from "./read.worker.js";
import workerAddress from "./read.worker.js?worker&url";

interface ReadInWorkerOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
}

/** Reads a file in a worker of its own. Aborting ends the worker at once, whatever it is doing. */
export function readInWorker(
  file: File,
  { signal, onProgress }: ReadInWorkerOptions,
): Promise<ReadResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(trusted(workerAddress), { type: "module" });
    const end = (settle: () => void) => {
      worker.terminate();
      signal.removeEventListener("abort", abort);
      settle();
    };
    const abort = () => end(() => reject(signal.reason as Error));
    signal.addEventListener("abort", abort);
    worker.addEventListener("error", ({ message }) => end(() => reject(new Error(message))));
    worker.addEventListener("message", ({ data }: MessageEvent<WorkerMessage>) => {
      if (data.kind === "progress") onProgress(data.done, data.total);
      else if (data.kind === "result") end(() => resolve(data.result));
      else end(() => reject(new Error(data.message)));
    });
    worker.postMessage(file);
  });
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => string };
}

const policy = (globalThis as { readonly trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy(
  "read-worker",
  { createScriptURL: () => workerAddress },
);

/** The address as a page with `require-trusted-types-for 'script'` wants it. */
function trusted(address: string): string {
  return policy?.createScriptURL(address) ?? address;
}
