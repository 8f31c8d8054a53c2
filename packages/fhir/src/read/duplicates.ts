import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, type JsonObject } from "../json.js";

/** The entries met so far for each source: the first, and from the second on, each content with the entry that brought it. */
export type SeenEntries = Map<
  string,
  { readonly first: ResourceEntry; contents: Map<string, ResourceEntry> | undefined }
>;

/** What an entry brings: something new, the same as an entry seen before, or other content under a source seen before. */
export type Novelty =
  { readonly kind: "new" | "version" } | { readonly kind: "duplicate"; readonly of: ResourceEntry };

/** Notes the entry as seen and says what it brings. Resources without an id are never taken for one another. */
export function noveltyOf(entry: ResourceEntry, seen: SeenEntries): Novelty {
  if (entry.id === undefined) return { kind: "new" };
  const known = seen.get(entry.source);
  if (!known) {
    seen.set(entry.source, { first: entry, contents: undefined });
    return { kind: "new" };
  }
  known.contents ??= new Map([[contentOf(known.first), known.first]]);
  const content = contentOf(entry);
  const same = known.contents.get(content);
  if (same) return { kind: "duplicate", of: same };
  known.contents.set(content, entry);
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
