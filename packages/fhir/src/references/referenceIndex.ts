import type { InputEntry, ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { LOOKS_PER_STEP, type Steps } from "../steps/steps.js";
import { serverOf } from "./baseOf.js";

type Entries = ReadonlyMap<string, ResourceEntry>;

/** `null` for a name that fits several. */
type Matches = ReadonlyMap<string, ResourceEntry | null>;

/**
 * Every resource of the input, by each name it can be referred to by. Where nothing else is
 * said, a name that fits two resources leads to the first.
 * The names that few references use are looked for when the first such reference is met.
 */
export interface ReferenceIndex {
  /** By address; of several versions of one resource, the first. */
  readonly byFullUrl: Matches;
  readonly byTypeAndId: Entries;
  /** Sources that more than one entry has. */
  readonly repeatedSources: ReadonlySet<string>;
  /** Sources of entries that say they come from different servers. */
  readonly sourcesOfSeveralServers: ReadonlySet<string>;
  /** Id alone, for `urn:uuid:<id>` where no entry states a fullUrl; `null` when two types share the id. */
  readonly byId: ReadonlyMap<string, ResourceEntry | null>;
  /** Questionnaires by their canonical address. */
  readonly byCanonical: Entries;
  /** The resources of a type, in the order of the input. */
  readonly ofType: (resourceType: string) => readonly ResourceEntry[];
  /**
   * The resources of a type by `system|value` of their identifiers, for conditional and logical references. One that
   * two Patients have fits several; the first of others stands.
   */
  readonly byIdentifier: (resourceType: string) => Matches;
  /** Where each resource stands in a list of contained ones, by its id. */
  readonly containedPositions: (contained: readonly unknown[]) => ReadonlyMap<string, number>;
}

/** Makes the index, in one pass. */
export function* referenceIndexOf(input: readonly InputEntry[]): Steps<ReferenceIndex> {
  const byFullUrl = new Map<string, ResourceEntry | null>();
  const byTypeAndId = new Map<string, ResourceEntry>();
  const repeatedSources = new Set<string>();
  const sourcesOfSeveralServers = new Set<string>();
  const serverBySource = new Map<string, string>();
  const byType = new Map<string, ResourceEntry[]>();
  let looks = 0;
  for (const entry of input) {
    if ((looks += 1) % LOOKS_PER_STEP === 0) yield;
    if (!entry.resource) continue;
    const { resourceType, fullUrl, id, source } = entry;
    const sameType = byType.get(resourceType);
    if (sameType) sameType.push(entry);
    else byType.set(resourceType, [entry]);
    if (fullUrl !== undefined) setOnly(byFullUrl, fullUrl, entry);
    if (id === undefined) continue;
    const count = byTypeAndId.size;
    setFirst(byTypeAndId, id === "" ? `${resourceType}/` : source, entry);
    if (byTypeAndId.size === count) {
      repeatedSources.add(source);
      const server = serverOf(entry);
      const first = serverBySource.get(source) ?? serverOf(byTypeAndId.get(source) ?? entry);
      if (server !== undefined && first !== undefined && server !== first)
        sourcesOfSeveralServers.add(source);
      const known = first ?? server;
      if (known !== undefined) serverBySource.set(source, known);
    }
  }
  const ofType = (resourceType: string) => byType.get(resourceType) ?? [];
  const byId = once(() => entriesById(byTypeAndId));
  const byCanonical = once(() =>
    entriesBy<ResourceEntry>(ofType("Questionnaire"), canonicalOf, setFirst),
  );
  return {
    byFullUrl,
    byTypeAndId,
    repeatedSources,
    sourcesOfSeveralServers,
    get byId() {
      return byId();
    },
    get byCanonical() {
      return byCanonical();
    },
    ofType,
    byIdentifier: oncePer((resourceType: string) =>
      entriesBy<ResourceEntry | null>(
        ofType(resourceType),
        identifiersOf,
        resourceType === "Patient" ? setOnly : setFirst,
      ),
    ),
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

function entriesBy<Value extends ResourceEntry | null>(
  entries: readonly ResourceEntry[],
  namesOf: (resource: JsonObject) => readonly string[],
  set: (map: Map<string, Value>, key: string, entry: ResourceEntry) => void,
): ReadonlyMap<string, Value> {
  const found = new Map<string, Value>();
  for (const entry of entries) for (const name of namesOf(entry.resource)) set(found, name, entry);
  return found;
}

function setFirst(
  map: Map<string, ResourceEntry | null> | Map<string, ResourceEntry>,
  key: string,
  entry: ResourceEntry,
): void {
  if (!map.has(key)) map.set(key, entry);
}

/** Sets the first version of a resource; a name that fits another resource too leads to none. */
function setOnly(map: Map<string, ResourceEntry | null>, key: string, entry: ResourceEntry): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, entry);
  else if (known && (known.source !== entry.source || isElsewhere(known, entry)))
    map.set(key, null);
}

function isElsewhere(one: ResourceEntry, other: ResourceEntry): boolean {
  const [server, otherServer] = [serverOf(one), serverOf(other)];
  return server !== undefined && otherServer !== undefined && server !== otherServer;
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
