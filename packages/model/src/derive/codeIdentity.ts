import type { CodeableConcept } from "../coding.js";

/** Systems whose codes say that something is missing, not what it is: they never make two things the same. */
const ABSENT_SYSTEMS: ReadonlySet<string> = new Set([
  "http://terminology.hl7.org/CodeSystem/data-absent-reason",
  "http://hl7.org/fhir/data-absent-reason",
  "http://terminology.hl7.org/CodeSystem/v3-NullFlavor",
  "http://hl7.org/fhir/v3/NullFlavor",
]);

/** The first coding that names something, as `system|code`; `undefined` where a concept has none. */
export function codeIdentity(concept: CodeableConcept): string | undefined {
  const coding = concept.coding.find(
    ({ system, code }) => code !== undefined && !ABSENT_SYSTEMS.has(system ?? ""),
  );
  return coding && `${coding.system ?? ""}|${coding.code ?? ""}`;
}
