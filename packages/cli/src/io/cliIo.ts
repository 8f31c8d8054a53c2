/** The outside of the program: two streams to write to, and the files. Reading and writing reject as `node:fs` does. */
export interface CliIo {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  /** All of standard input, for the file name `-`. */
  readonly readStdin: () => Promise<Uint8Array>;
  readonly writeFile: (path: string, data: string | Uint8Array) => Promise<void>;
}
