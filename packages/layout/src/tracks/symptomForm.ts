import type { ClinicalEvent, EpochMs, EventOfKind } from "@ipo/model";
import { anchorOf } from "@ipo/model";
import type { answeredForms } from "../strip/answeredForms.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";

/** The answers of one form: its symptoms, and its overall scores. */
export interface SymptomForm {
  readonly symptoms: readonly EventOfKind<"symptom">[];
  readonly overall: readonly EventOfKind<"promScore">[];
}

/**
 * The answers of the latest form that had an answer at an instant; answers of two forms are never put together. Answers
 * that name no form belong together by their calendar day as written. `undefined` before the first answer.
 */
export function symptomFormAt(
  answers: SymptomForm & { readonly forms: ReturnType<typeof answeredForms> },
  at: EpochMs,
): SymptomForm | undefined {
  const formOf = ({ id }: ClinicalEvent) => answers.forms.get(id)?.[0];
  const keyOf = (event: ClinicalEvent) =>
    formOf(event)?.id ?? formatEventTime(event.time, formatDay);
  const hasBegun = ({ time }: ClinicalEvent) => (anchorOf(time) ?? Infinity) <= at;
  const latestOf = (event: ClinicalEvent) => {
    const form = formOf(event);
    const answered = anchorOf(event.time) ?? -Infinity;
    return form && hasBegun(form) ? Math.max(answered, anchorOf(form.time) ?? -Infinity) : answered;
  };
  const begun = answers.symptoms.filter(hasBegun);
  const last = begun.reduce<EventOfKind<"symptom"> | undefined>(
    (best, symptom) => (best && latestOf(best) > latestOf(symptom) ? best : symptom),
    undefined,
  );
  if (!last) return undefined;
  const symptoms = begun.filter((symptom) => keyOf(symptom) === keyOf(last));
  const others = begun.filter((symptom) => keyOf(symptom) !== keyOf(last));
  return {
    symptoms,
    overall: answers.overall.filter((score) => {
      if (!hasBegun(score)) return false;
      if (keyOf(score) === keyOf(last)) return true;
      // A score that names no form is of this one only where no other was answered at the same time.
      const isSameTime = (symptom: ClinicalEvent) =>
        anchorOf(symptom.time) === anchorOf(score.time);
      return !formOf(score) && symptoms.some(isSameTime) && !others.some(isSameTime);
    }),
  };
}
