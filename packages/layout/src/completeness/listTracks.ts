import { systems } from "@ipo/clinical";
import { hasCode, type CodeableConcept } from "@ipo/model";

/** Codes of what a list is about (hl7.org/fhir/R4/valueset-list-example-codes.html). */
const LIST_USE = "http://terminology.hl7.org/CodeSystem/list-example-use-codes";

/** What lists are about, by code, and the track that shows it. LOINC: medication use, relevant results, problems. */
const rows: readonly (readonly [system: string, code: string, tracks: readonly string[]])[] = [
  [LIST_USE, "medications", ["treatment"]],
  [LIST_USE, "adverserxns", ["adverse"]],
  [LIST_USE, "problems", ["conditions"]],
  [LIST_USE, "plans", ["planned", "care"]],
  [systems.loinc, "10160-0", ["treatment"]],
  [systems.loinc, "30954-2", ["lab"]],
  [systems.loinc, "11450-4", ["conditions"]],
];

/** The kinds of track that show what a list is about, by its code; none for a code that no row has. */
export function tracksOfList(concept: CodeableConcept): readonly string[] {
  return rows.find(([system, code]) => hasCode(concept, system, code))?.[2] ?? [];
}
