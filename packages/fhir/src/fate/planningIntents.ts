/** Intents that have not been decided to be carried out (hl7.org/fhir/R4/valueset-medicationrequest-intent.html). */
const PLANNING_INTENTS: ReadonlySet<string> = new Set(["plan", "proposal", "option"]);

/** Whether an intent only plans or proposes. */
export function isPlanningIntent(intent: string | undefined): boolean {
  return intent !== undefined && PLANNING_INTENTS.has(intent.trim().toLowerCase());
}
