import { emptyInput, type Input } from "../container/input.js";
import { readInput } from "../container/readInput.js";
import { runSteps } from "../steps/steps.js";

/** The entries of an input, for tests. */
export function inputOf(json: unknown): Input {
  const input = emptyInput();
  runSteps(readInput(json, input));
  return input;
}
