import { readFile, writeFile } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import type { CliIo } from "./cliIo.js";

/** The files and streams of this process. */
export function nodeIo(): CliIo {
  const { stdin, stdout, stderr } = process;
  // A reader that closes the pipe early, as `head` does, ends the output and is no failure.
  stdout.on("error", ignoreClosedPipe);
  stderr.on("error", ignoreClosedPipe);
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    readFile: (path) => readFile(path),
    readStdin: () => buffer(stdin),
    writeFile: (path, data) => writeFile(path, data),
  };
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}
