import type { CodeableConcept } from "@ipo/model";
import type { ResourceEntry } from "../../container/inputEntry.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { QuestionnaireQuestion } from "../../schema/questionnaireResponse.js";
import { normaliseCoding } from "../concept.js";

/** A question as its Questionnaire asks it. */
export interface Question {
  readonly text: string | undefined;
  readonly code: CodeableConcept;
}

const known = new WeakMap<ResourceEntry, ReadonlyMap<string, Question>>();

/** The questions of a Questionnaire by their `linkId`, groups among them; read once for all its responses. */
export function questionsOf(questionnaire: ResourceEntry): ReadonlyMap<string, Question> {
  const read = known.get(questionnaire) ?? readQuestions(questionnaire.resource["item"]);
  known.set(questionnaire, read);
  return read;
}

function readQuestions(items: unknown): ReadonlyMap<string, Question> {
  const questions = new Map<string, Question>();
  // A set that grows while it is walked, instead of recursion: no depth can exhaust the stack, and nothing is read twice.
  const waiting = new Set<unknown>(Array.isArray(items) ? items : []);
  for (const item of waiting) {
    const question = parseLeniently(QuestionnaireQuestion, item).data;
    if (!question) continue;
    const { linkId, text, code } = question;
    if (linkId !== undefined && !questions.has(linkId))
      questions.set(linkId, { text, code: { coding: (code ?? []).map(normaliseCoding) } });
    for (const inner of question.item ?? []) waiting.add(inner);
  }
  return questions;
}
