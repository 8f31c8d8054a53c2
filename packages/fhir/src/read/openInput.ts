import type { Input } from "../container/input.js";
import type { Unreadable } from "../container/unreadable.js";
import { peopleOf, type People } from "../patient/people.js";
import { referenceIndexOf, type ReferenceIndex } from "../references/referenceIndex.js";
import type { Steps } from "../steps/steps.js";
import { provenancesOf, type LentProvenance } from "./provenances.js";
import { withdrawalsOf, type Withdrawals } from "./withdrawals.js";

/** The input with everything that is found once and serves every patient in it. */
export interface OpenedInput extends Readonly<Input> {
  readonly index: ReferenceIndex;
  readonly people: People;
  readonly withdrawals: Withdrawals;
  readonly unreadable: Unreadable;
  /** What Provenance resources lend to the events of their targets, by the place of the resource. */
  readonly provenances: ReadonlyMap<string, LentProvenance>;
}

/** Indexes the references of the input, and finds the patients and the withdrawn resources. */
export function* openInput(input: Input): Steps<OpenedInput> {
  const unreadable: Unreadable = new Map();
  const index = yield* referenceIndexOf(input.entries);
  const people = yield* peopleOf(input.entries, index, unreadable);
  const withdrawals = yield* withdrawalsOf(input.entries, unreadable);
  const provenances = provenancesOf(input.entries, index, unreadable);
  return { ...input, index, people, withdrawals, unreadable, provenances };
}
