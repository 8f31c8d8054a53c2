import { parseTimePoint } from "@ipo/model";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { serverOf } from "../references/baseOf.js";
import { withoutVersion } from "../references/withoutVersion.js";

/** A resource that an entry of a history or transaction says is deleted. */
export interface Deletion {
  /** `Observation/123`. */
  readonly source: string;
  /** The server it is deleted at; `undefined` when that is not said. */
  readonly server: string | undefined;
  /** When, as epoch milliseconds. */
  readonly lastUpdated: number | undefined;
}

/**
 * What a Bundle entry without a resource deletes: a request with the method DELETE, of the resource that its fullUrl or
 * its url names (hl7.org/fhir/R4/http.html#history). `undefined` for all else, also a deletion by search.
 */
export function deletionOf(element: JsonObject): Deletion | undefined {
  const request = element["request"];
  if (!isJsonObject(request) || stringOf(request, "method")?.trim() !== "DELETE") return undefined;
  const addresses = [stringOf(element, "fullUrl"), stringOf(request, "url")].map((address) =>
    withoutVersion(address?.trim() ?? ""),
  );
  const named = addresses.flatMap((fullUrl) => {
    const [source, resourceType, id] =
      /(?:^|\/)(([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]+))$/.exec(fullUrl)?.slice(1) ?? [];
    if (source === undefined || resourceType === undefined) return [];
    return [{ source, server: serverOf({ fullUrl, resourceType, id }) }];
  });
  const found = named.find(({ server }) => server !== undefined) ?? named[0];
  const response = element["response"];
  const time = isJsonObject(response) ? stringOf(response, "lastModified") : undefined;
  return found && { ...found, lastUpdated: parseTimePoint(time ?? "")?.start };
}
