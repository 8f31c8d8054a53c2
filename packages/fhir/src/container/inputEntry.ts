import type { AccountEntry } from "@ipo/model";
import { stringOf, type JsonObject } from "../json.js";
import type { Deletion } from "./deletion.js";
import { placeOfUrl } from "./placeUrl.js";

/** What became of an entry, and why. */
export type Outcome = Pick<AccountEntry, "fate" | "reason" | "detail">;

/** Where an entry stands. */
export interface Place {
  /** Where the entry stands, such as `Bundle.entry[12]`. */
  readonly path: string;
  /** Where its resource stands, such as `Bundle.entry[12].resource`. */
  readonly resourcePath: string;
  readonly fullUrl: string | undefined;
}

/** An entry that holds no clinical resource at all, and so has its fate already. */
export interface RejectedEntry extends Place {
  readonly resource: undefined;
  readonly rejected: Outcome;
  /** The resource it says is deleted. */
  readonly deletion?: Deletion;
}

/** An entry that holds a resource with a type. */
export interface ResourceEntry extends Place {
  readonly resource: JsonObject;
  readonly resourceType: string;
  readonly id: string | undefined;
  /** `Observation/123`, else the fullUrl, else the path: what events name as their source. */
  readonly source: string;
}

/** One entry of the input: an element of `Bundle.entry`, of an array, an NDJSON line, or the lone resource. */
export type InputEntry = ResourceEntry | RejectedEntry;

/** An entry that has its fate already. */
export function rejectedEntryOf(
  { path, resourcePath, fullUrl }: Place,
  rejected: Outcome,
): RejectedEntry {
  return { path, resourcePath, fullUrl, resource: undefined, rejected };
}

/** The entry of a resource, with its id and source. */
export function resourceEntryOf(
  resource: JsonObject,
  resourceType: string,
  { path, resourcePath, fullUrl }: Place,
): ResourceEntry {
  const id = stringOf(resource, "id");
  const source = placeOfUrl(fullUrl) ?? (id ? `${resourceType}/${id}` : (fullUrl ?? resourcePath));
  return { path, resourcePath, fullUrl, resource, resourceType, id, source };
}
