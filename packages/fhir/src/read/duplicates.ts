import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, type JsonObject } from "../json.js";

/** The entries met so far for each source that several have, by their content. */
export type SeenEntries = Map<string, Map<string, ResourceEntry>>;

/** What an entry brings: something new, the same as an entry seen before, or other content under a source seen before. */
export type Novelty =
  { readonly kind: "new" | "version" } | { readonly kind: "duplicate"; readonly of: ResourceEntry };

/** Notes the entry as seen and says what it brings. Resources without an id are never taken for one another. */
export function noveltyOf(
  entry: ResourceEntry,
  seen: SeenEntries,
  repeatedSources: ReadonlySet<string>,
): Novelty {
  if (entry.id === undefined || !repeatedSources.has(entry.source)) return { kind: "new" };
  const content = contentOf(entry);
  const contents = seen.get(entry.source);
  if (!contents) {
    seen.set(entry.source, new Map([[content, entry]]));
    return { kind: "new" };
  }
  const same = contents.get(content);
  if (same) return { kind: "duplicate", of: same };
  contents.set(content, entry);
  return { kind: "version" };
}

/** The resource as text that is equal for equal content, whatever the order of its members. */
function contentOf({ resource, resourcePath }: ResourceEntry): string {
  try {
    return JSON.stringify(resource, (_key, value: unknown) =>
      isJsonObject(value) ? sorted(value) : value,
    );
  } catch {
    // A cyclic or absurdly deep object has no such text; its place stands for it, and equals no other.
    return resourcePath;
  }
}

function sorted(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
