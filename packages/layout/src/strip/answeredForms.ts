import type { ClinicalEvent, EventOfKind, PatientRecord } from "@ipo/model";
import { datedEventsOfKind } from "@ipo/model";

/** A patient-reported form as sent, started, answered, stopped or declined. */
export type PromForm = EventOfKind<"promForm">;

/**
 * The dated forms that scores or symptoms were taken from, by the event that names them, or that is one of the form's own
 * answers. A form is drawn with its scores; one that no score names (sent, declined, without a score) keeps a place of its own.
 */
export function answeredForms(
  record: PatientRecord,
  events: readonly ClinicalEvent[],
): ReadonlyMap<string, readonly PromForm[]> {
  const bySource = new Map<string, PromForm>();
  for (const form of datedEventsOfKind(record, "promForm")) bySource.set(form.source, form);
  const forms = new Map<string, readonly PromForm[]>();
  if (bySource.size === 0) return forms;
  for (const event of events) {
    const sources = [event.source, ...(event.related ?? []).map(({ source }) => source)];
    const own = sources.flatMap((source) => bySource.get(source) ?? []);
    if (own.length > 0) forms.set(event.id, [...new Set(own)]);
  }
  return forms;
}

/** Every form of the map once. */
export function formsOf(forms: ReadonlyMap<string, readonly PromForm[]>): PromForm[] {
  return [...new Set([...forms.values()].flat())];
}
