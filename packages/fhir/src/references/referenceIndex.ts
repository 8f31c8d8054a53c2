import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { resourceEntryOf, type InputEntry, type ResourceEntry } from "../container/inputEntry.js";

/** Every resource of the input, by each name it can be referred to by. A name that fits two resources leads to the first. */
export interface ReferenceIndex {
  readonly entries: readonly (ResourceEntry | undefined)[];
  readonly byFullUrl: ReadonlyMap<string, ResourceEntry>;
  readonly byTypeAndId: ReadonlyMap<string, ResourceEntry>;
  /** Id alone, for `urn:uuid:<id>` where no entry states a fullUrl; `null` when two types share the id. */
  readonly byId: ReadonlyMap<string, ResourceEntry | null>;
  /** `Type|system|value`, for conditional and logical references. */
  readonly byIdentifier: ReadonlyMap<string, ResourceEntry>;
  /** Questionnaires by their canonical address. */
  readonly byCanonical: ReadonlyMap<string, ResourceEntry>;
}

/** Makes the index, in one pass. `entries` are parallel to the input, with `undefined` where an entry holds no resource. */
export function referenceIndexOf(input: readonly InputEntry[]): ReferenceIndex {
  const entries = input.map(resourceEntryOf);
  const byFullUrl = new Map<string, ResourceEntry>();
  const byTypeAndId = new Map<string, ResourceEntry>();
  const byId = new Map<string, ResourceEntry | null>();
  const byIdentifier = new Map<string, ResourceEntry>();
  const byCanonical = new Map<string, ResourceEntry>();
  for (const entry of entries) {
    if (!entry) continue;
    if (entry.fullUrl !== undefined) setFirst(byFullUrl, entry.fullUrl, entry);
    if (entry.id !== undefined) {
      setFirst(byTypeAndId, `${entry.resourceType}/${entry.id}`, entry);
      const known = byId.get(entry.id);
      byId.set(
        entry.id,
        known === undefined || known?.source === entry.source ? (known ?? entry) : null,
      );
    }
    for (const identifier of identifiersOf(entry.resource))
      setFirst(byIdentifier, `${entry.resourceType}|${identifier}`, entry);
    const url =
      entry.resourceType === "Questionnaire" ? stringOf(entry.resource, "url") : undefined;
    if (url !== undefined) setFirst(byCanonical, url, entry);
  }
  return { entries, byFullUrl, byTypeAndId, byId, byIdentifier, byCanonical };
}

function setFirst(map: Map<string, ResourceEntry>, key: string, entry: ResourceEntry): void {
  if (!map.has(key)) map.set(key, entry);
}

function identifiersOf(resource: JsonObject): string[] {
  const identifiers = resource["identifier"];
  if (!Array.isArray(identifiers)) return [];
  return identifiers.filter(isJsonObject).flatMap((identifier) => {
    const value = stringOf(identifier, "value");
    return value === undefined ? [] : [`${stringOf(identifier, "system") ?? ""}|${value}`];
  });
}
