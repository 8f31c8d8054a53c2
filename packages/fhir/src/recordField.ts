import type { ClinicalEvent } from "@ipo/model";
import { omit } from "./defined.js";

/**
 * Address of the extension that holds what a record says and FHIR has no element for. It stands on the resource, once
 * for each field of each event that reading the resource's elements does not give as it is in the record:
 *
 * - `event` (`valueString`): what the event's id has after its source, such as `#component-1`; absent for the event itself
 * - `field` (`valueCode`): the name of the field, as in `record.schema.json`
 * - `of` (`valueCode`): the fingerprint of all that reading the elements gives (see `fingerprintOf`)
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

/** Fields that other resources, or the server that keeps the resource, change without a word of it being another. */
const SURROUNDINGS: ReadonlySet<string> = new Set([...FOUND_FIELDS, "timeDoubt"]);

/**
 * A short text that stands for everything the elements of one resource say, so that fields written beside them are known
 * to be stale once any of it is changed: 53 bits of FNV-1a over the events in any order. It tells a change from none and
 * proves nothing about who wrote it. `meta` is left out, which a server writes anew.
 */
export function fingerprintOf(events: readonly ClinicalEvent[]): string {
  const said = events.map((event) => {
    const provenance = omit(event.provenance, "lastUpdated", "system");
    const fields = Object.entries({ ...event, provenance });
    return canonicalJson(Object.fromEntries(fields.filter(([name]) => !SURROUNDINGS.has(name))));
  });
  return fnv53(JSON.stringify(said.sort()));
}

/** FNV-1a over UTF-16 code units in two halves, one of which mixes in the place of each unit; 53 bits are kept. Basis and prime are those of 32 bits. */
function fnv53(text: string): string {
  let high = 0x811c9dc5;
  let low = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  return ((high >>> 11) * 2 ** 32 + (low >>> 0)).toString(36);
}

/** A value as JSON with sorted keys, so that equal values are equal texts; `undefined` stays so. */
export function canonicalJson(value: unknown): string | undefined {
  return JSON.stringify(value, (_key, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
}
