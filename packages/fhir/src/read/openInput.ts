import { readInput, type Input } from "../container/readInput.js";
import { peopleOf, type People } from "../patient/people.js";
import { referenceIndexOf, type ReferenceIndex } from "../references/referenceIndex.js";

/** The input with everything that is found once and serves every patient in it. */
export interface OpenedInput extends Input {
  readonly index: ReferenceIndex;
  readonly people: People;
}

/** Opens the containers, indexes the references and finds the patients. */
export function openInput(json: unknown): OpenedInput {
  const input = readInput(json);
  const index = referenceIndexOf(input.entries);
  return { ...input, index, people: peopleOf(index) };
}
