import type { InputEntry, ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { LOOKS_PER_STEP, type Steps } from "../steps/steps.js";

type Entries = ReadonlyMap<string, ResourceEntry>;

/**
 * Every resource of the input, by each name it can be referred to by. A name that fits two resources leads to the first.
 * The names that few references use are looked for when the first such reference is met.
 */
export interface ReferenceIndex {
  readonly byFullUrl: Entries;
  readonly byTypeAndId: Entries;
  /** Sources that more than one entry has. */
  readonly repeatedSources: ReadonlySet<string>;
  /** Id alone, for `urn:uuid:<id>` where no entry states a fullUrl; `null` when two types share the id. */
  readonly byId: ReadonlyMap<string, ResourceEntry | null>;
  /** Questionnaires by their canonical address. */
  readonly byCanonical: Entries;
  /** The resources of a type, in the order of the input. */
  readonly ofType: (resourceType: string) => readonly ResourceEntry[];
  /** The resources of a type by `system|value` of their identifiers, for conditional and logical references. */
  readonly byIdentifier: (resourceType: string) => Entries;
  /** Where each resource stands in a list of contained ones, by its id. */
  readonly containedPositions: (contained: readonly unknown[]) => ReadonlyMap<string, number>;
}

/** Makes the index, in one pass. */
export function* referenceIndexOf(input: readonly InputEntry[]): Steps<ReferenceIndex> {
  const byFullUrl = new Map<string, ResourceEntry>();
  const byTypeAndId = new Map<string, ResourceEntry>();
  const repeatedSources = new Set<string>();
  const byType = new Map<string, ResourceEntry[]>();
  let looks = 0;
  for (const entry of input) {
    if ((looks += 1) % LOOKS_PER_STEP === 0) yield;
    if (!entry.resource) continue;
    const { resourceType, fullUrl, id, source } = entry;
    const sameType = byType.get(resourceType);
    if (sameType) sameType.push(entry);
    else byType.set(resourceType, [entry]);
    if (fullUrl !== undefined) setFirst(byFullUrl, fullUrl, entry);
    if (id === undefined) continue;
    const count = byTypeAndId.size;
    setFirst(byTypeAndId, id === "" ? `${resourceType}/` : source, entry);
    if (byTypeAndId.size === count) repeatedSources.add(source);
  }
  const ofType = (resourceType: string) => byType.get(resourceType) ?? [];
  const byId = once(() => entriesById(byTypeAndId));
  const byCanonical = once(() => entriesBy(ofType("Questionnaire"), canonicalOf));
  return {
    byFullUrl,
    byTypeAndId,
    repeatedSources,
    get byId() {
      return byId();
    },
    get byCanonical() {
      return byCanonical();
    },
    ofType,
    byIdentifier: oncePer((resourceType: string) => entriesBy(ofType(resourceType), identifiersOf)),
    containedPositions: oncePer(positionsById),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function oncePer<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function positionsById(contained: readonly unknown[]): Map<string, number> {
  const positions = new Map<string, number>();
  contained.forEach((part, position) => {
    const id = isJsonObject(part) ? stringOf(part, "id") : undefined;
    if (id !== undefined && !positions.has(id)) positions.set(id, position);
  });
  return positions;
}

function entriesById(entries: Entries): Map<string, ResourceEntry | null> {
  const byId = new Map<string, ResourceEntry | null>();
  for (const entry of entries.values())
    if (entry.id !== undefined) byId.set(entry.id, byId.has(entry.id) ? null : entry);
  return byId;
}

function entriesBy(
  entries: readonly ResourceEntry[],
  namesOf: (resource: JsonObject) => readonly string[],
): Entries {
  const found = new Map<string, ResourceEntry>();
  for (const entry of entries)
    for (const name of namesOf(entry.resource)) setFirst(found, name, entry);
  return found;
}

function setFirst(map: Map<string, ResourceEntry>, key: string, entry: ResourceEntry): void {
  if (!map.has(key)) map.set(key, entry);
}

function canonicalOf(questionnaire: JsonObject): string[] {
  const url = stringOf(questionnaire, "url");
  return url === undefined ? [] : [url];
}

function identifiersOf(resource: JsonObject): string[] {
  const identifiers = resource["identifier"];
  if (!Array.isArray(identifiers)) return [];
  return identifiers.filter(isJsonObject).flatMap((identifier) => {
    const value = stringOf(identifier, "value");
    return value === undefined ? [] : [`${stringOf(identifier, "system") ?? ""}|${value}`];
  });
}
