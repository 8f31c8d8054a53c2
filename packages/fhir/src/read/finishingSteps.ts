import type { ClinicalEvent, Issue, Patient } from "@ipo/model";
import type { Outcome, ResourceEntry } from "../container/inputEntry.js";
import type { Person } from "../patient/people.js";
import type { ReadOptions } from "../readResult.js";
import { hideProtectedIdentity } from "./hideProtectedIdentity.js";
import { inOrderOfTime } from "./inOrderOfTime.js";
import { lendProvenance } from "./lendProvenance.js";
import { markDoubtfulTimes } from "./markDoubtfulTimes.js";
import type { OpenedInput } from "./openInput.js";
import { markSameDeath } from "./sameDeath.js";
import { markSameFacts } from "./sameFacts.js";
import { uniqueIds } from "./uniqueIds.js";

/** What a finishing step knows beside the events. */
export interface Finishing {
  readonly input: OpenedInput;
  readonly person: Person | undefined;
  /** The person's own entries. */
  readonly entries: readonly ResourceEntry[];
  readonly patient: Patient;
  readonly options: ReadOptions;
  /** Where a step reports. */
  readonly issues: Issue[];
  /** Fates that a step changes, by the `path` of the events of the entry. */
  readonly changedOutcomes: Map<string, Outcome>;
}

/** Takes all events of a person, in the order of the input, and gives them finished in one respect. */
export type FinishingStep = (events: ClinicalEvent[], finishing: Finishing) => ClinicalEvent[];

/**
 * What is done when all events of a person are known, in this order. A step that compares events with one another, or
 * with the patient, is a file of its own and one line here: after `uniqueIds` where it names other events by their id,
 * before `inOrderOfTime` in any case, and after `hideProtectedIdentity`, so that two events are compared by what the
 * record says of them. A step gives new events instead of changing those it gets. Steps run for each
 * person of an input, so what a step needs of the whole input is asked of `input.index`, and not walked for.
 */
export const finishingSteps: readonly FinishingStep[] = [
  lendProvenance,
  hideProtectedIdentity,
  markDoubtfulTimes,
  uniqueIds,
  markSameFacts,
  markSameDeath,
  inOrderOfTime,
];
