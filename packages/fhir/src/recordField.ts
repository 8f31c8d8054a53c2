/**
 * Address of the extension that holds what a record says and FHIR has no element for. It stands on the resource, once
 * for each field of each event that reading the resource's elements does not give as it is in the record:
 *
 * - `event` (`valueString`): what the event's id has after its source, such as `#component-1`; absent for the event itself
 * - `field` (`valueCode`): the name of the field, as in `record.schema.json`
 * - `read` (`valueString`): what reading the elements gives, as JSON with sorted keys; absent for nothing
 * - `value` (`valueString`): what the record says, likewise; absent for nothing
 */
export const RECORD_FIELD = "https://ipo.example/fhir/StructureDefinition/record-field";

/** Fields that say where an event stands or what it means beside others, and so are found anew by each reading. */
export const FOUND_FIELDS: ReadonlySet<string> = new Set([
  "id",
  "source",
  "path",
  "duplicates",
  "duplicateOf",
]);

/** A value as JSON with sorted keys, so that equal values are equal texts; `undefined` stays so. */
export function canonicalJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
