import type { ObservationValue, PromItem } from "@ipo/model";
import { defined } from "../../defined.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { QuestionnaireItem } from "../../schema/questionnaireResponse.js";
import { readAnswer } from "./answer.js";
import { droppedText, report, type ReadContext } from "../context.js";
import type { Question } from "./questionnaireTexts.js";

/** An item with what it is defined as, and the question it answers where the Questionnaire is known. */
export interface ReadItem extends PromItem {
  readonly definition: string | undefined;
  readonly question: Question | undefined;
  answer: ObservationValue[];
}

/**
 * The questions of a form, in reading order, with groups flattened. A group is no question and is left out; a question
 * without an answer stays, because not answered is a fact. An item without words has those of the question it answers.
 */
export function readItems(
  items: readonly unknown[],
  questions: ReadonlyMap<string, Question>,
  context: ReadContext,
): ReadItem[] {
  const read: ReadItem[] = [];
  // A stack instead of recursion: the last pushed is read next, so children are pushed in reverse.
  const stack = withPaths(items, "item").reverse();
  const seen = new Set<unknown>();
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { path } = next;
    // An item that holds itself is read once.
    if (seen.has(next.item)) continue;
    seen.add(next.item);
    const { data, dropped } = parseLeniently(QuestionnaireItem, next.item);
    for (const { path: field, message } of dropped) {
      report(
        context,
        "warning",
        "structure",
        [path, field].filter(Boolean).join("."),
        droppedText(message, "part of the form"),
      );
    }
    if (!data) continue;
    const answers = data.answer ?? [];
    const below = [
      ...answers.flatMap((answer, index) =>
        withPaths(answer.item ?? [], `${path}.answer[${index}].item`),
      ),
      ...withPaths(data.item ?? [], `${path}.item`),
    ];
    if (answers.length > 0 || below.length === 0) {
      const answer = answers.flatMap((part, index) =>
        readAnswer(part, `${path}.answer[${index}].`, context),
      );
      const question = questions.get(data.linkId ?? "");
      read.push({
        ...defined({ linkId: data.linkId, text: data.text ?? question?.text }),
        definition: data.definition,
        question,
        answer,
      });
    }
    stack.push(...below.reverse());
  }
  return read;
}

function withPaths(items: readonly unknown[], path: string): { item: unknown; path: string }[] {
  return items.map((item, index) => ({ item, path: `${path}[${index}]` }));
}
