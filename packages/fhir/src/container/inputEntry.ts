import type { AccountEntry } from "@ipo/model";
import { stringOf, type JsonObject } from "../json.js";

/**
 * One entry of the input: an element of `Bundle.entry`, of an array, an NDJSON line, or the lone resource.
 * `rejected` is set for an entry that holds no clinical resource at all; it then has its fate already.
 */
export interface InputEntry {
  /** Where the entry stands, such as `Bundle.entry[12]`. */
  readonly path: string;
  /** Where its resource stands, such as `Bundle.entry[12].resource`. */
  readonly resourcePath: string;
  readonly fullUrl: string | undefined;
  readonly resource: JsonObject | undefined;
  readonly rejected?: Pick<AccountEntry, "fate" | "reason" | "detail">;
}

/** An entry that holds a resource with a type. */
export interface ResourceEntry extends InputEntry {
  readonly resource: JsonObject;
  readonly resourceType: string;
  readonly id: string | undefined;
  /** `Observation/123`, else the fullUrl, else the path: what events name as their source. */
  readonly source: string;
}

/** The entry with its type, id and source; `undefined` when it holds no resource. */
export function resourceEntryOf(entry: InputEntry): ResourceEntry | undefined {
  if (entry.rejected || !entry.resource) return undefined;
  const resourceType = stringOf(entry.resource, "resourceType") ?? "";
  const id = stringOf(entry.resource, "id");
  const source = id ? `${resourceType}/${id}` : (entry.fullUrl ?? entry.resourcePath);
  return { ...entry, resource: entry.resource, resourceType, id, source };
}
