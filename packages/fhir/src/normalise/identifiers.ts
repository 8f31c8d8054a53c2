import type { Identifier } from "@ipo/model";
import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf } from "../json.js";

/**
 * The business identifiers of a resource, read from the raw JSON because every type has them alike, some as a list and
 * some as one. Those of the Patient are the patient's own and never stand with an event.
 */
export function identifiersOf({ resource, resourceType }: ResourceEntry): Identifier[] | undefined {
  if (resourceType === "Patient" || !Object.hasOwn(resource, "identifier")) return undefined;
  const identifiers = [resource["identifier"]].flat().flatMap((identifier: unknown) => {
    const value = isJsonObject(identifier) ? stringOf(identifier, "value") : undefined;
    if (!isJsonObject(identifier) || value === undefined) return [];
    const system = stringOf(identifier, "system");
    return system === undefined ? { value } : { system, value };
  });
  return identifiers.length === 0 ? undefined : identifiers;
}
