import { nodeIo } from "./io/nodeIo.js";
import { runCli } from "./runCli.js";

/** Runs `ipo` with the words after its name, on this process's files and terminal. Gives the exit code; see `runCli`. */
export function main(argv: readonly string[]): Promise<number> {
  return runCli(argv, nodeIo());
}
