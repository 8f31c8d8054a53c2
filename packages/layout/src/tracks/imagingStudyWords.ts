import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import type { Assessed } from "./assessedStudies.js";
import { timepointOf } from "./imagingTimepoint.js";
import { modalityText } from "./imagingWords.js";
import { isUnconfirmed, responseLetters, responseWords, type Response } from "./responseLook.js";

/** What stands under an examination: its name, and its answers in full, in short, or in letters alone. */
export interface StudyWords {
  readonly name: string;
  readonly full: string;
  readonly short: string;
  /** Empty unless every answer has letters: one of several is never shown alone. */
  readonly letters: string;
  readonly isAnswered: boolean;
  /** The order in which examinations get their words, the lowest first. */
  readonly rank: number;
}

type Length = "full" | "short" | "letters";

/** The rank of an examination that the source calls baseline or nadir: its name says so. */
export const NAMED_RANK = 3;

/** The words of an examination in a language. */
export const studyWordsOf = memoiseByBoth((row: Assessed, text: Text): StudyWords => {
  const { responses, event, reports } = row;
  const timepoint = timepointOf(event, reports);
  const modality = modalityText(row, text);
  const inLetters = (answer: Response) => responseLetters(answer, text);
  const letters = responses.map(inLetters);
  const inShort = (answer: Response) => inLetters(answer) ?? responseWords(answer, text);
  return {
    name: timepoint ? `${modality} ${text(`imaging.${timepoint}`)}`.trim() : modality,
    full: joined(responses.map((answer) => responseWords(answer, text))),
    short: joined(responses.map(inShort)),
    letters: letters.includes(undefined) ? "" : joined(letters),
    isAnswered: responses.length > 0,
    rank: rankOf(row, text),
  };
});

/**
 * One examination has a line for what it was and one for its answer; of two that stand above one another each has a line;
 * of more the second line has those with an answer.
 */
export function studyLines(words: readonly StudyWords[], length: Length): readonly string[] {
  const [first, second, ...others] = words;
  if (!first) return [];
  if (!second) return [first.name, first[length]];
  const whole = (one: StudyWords) => `${one.name} ${one[length]}`.trim();
  if (others.length === 0) return [whole(first), whole(second)];
  const open = words.filter(({ isAnswered }) => !isAnswered).map(({ name }) => name);
  const answered = words.filter(({ isAnswered }) => isAnswered).map(whole);
  return [[...new Set(open)].join(" · "), [...new Set(answered)].join(" · ")];
}

/** The answers alone, each in the line that it has beside the name of its examination. */
export function answerLines(words: readonly StudyWords[], length: Length): readonly string[] {
  const answers = words.map((one) => one[length]);
  if (answers.length === 2) return answers;
  return ["", [...new Set(answers.filter(Boolean))].join(" · ")];
}

function joined(answers: readonly (string | undefined)[]): string {
  return [...new Set(answers)].join(" / ");
}

function rankOf({ responses, event, reports }: Assessed, text: Text): number {
  const ranks = responses.map((response) => {
    if (response.category === "progression") return 0;
    if (response.category === "complete") return 1;
    return isUnconfirmed(response, text) ? 2 : 4;
  });
  const own = timepointOf(event, reports) ? NAMED_RANK : 5;
  return Math.min(own, ...ranks);
}
