import type { ClinicalEvent, EventOfKind, PatientRecord } from "@ipo/model";
import { isDated } from "@ipo/model";

type Form = EventOfKind<"promForm">;

/**
 * The dated forms that scores or symptoms were taken from, by the event that names them. A form is drawn with its
 * scores; one that no score names (sent, declined, without a score) keeps a place of its own.
 */
export function answeredForms(
  record: PatientRecord,
  events: readonly ClinicalEvent[],
): ReadonlyMap<string, readonly Form[]> {
  const bySource = new Map<string, Form>();
  for (const event of record.events) {
    if (event.kind === "promForm" && isDated(event.time)) bySource.set(event.source, event);
  }
  const forms = new Map<string, readonly Form[]>();
  for (const event of events) {
    const own = (event.related ?? []).flatMap(({ source }) => bySource.get(source) ?? []);
    if (own.length > 0) forms.set(event.id, own);
  }
  return forms;
}

/** Every form of the map once. */
export function formsOf(forms: ReadonlyMap<string, readonly Form[]>): Form[] {
  return [...new Set([...forms.values()].flat())];
}
