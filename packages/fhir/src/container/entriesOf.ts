import type { Issue } from "@ipo/model";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import type { InputEntry } from "./inputEntry.js";

/** Bundles inside bundles deeper than this are not opened. */
const MAX_DEPTH = 50;

/** What walking the containers gathers. `timestamp` is that of the outermost Bundle that has one. */
export interface Walk {
  readonly entries: InputEntry[];
  readonly issues: Issue[];
  readonly seen: WeakSet<object>;
  timestamp?: string;
}

/** Adds one element that counts as an entry, and, when it is a Bundle, the entries inside it. */
export function walkElement(element: unknown, path: string, walk: Walk, depth = 0): void {
  walkResource(element, { path, resourcePath: path, fullUrl: undefined }, walk, depth);
}

/** Adds the entries of a Bundle. The Bundle itself is not counted here. */
export function walkBundle(bundle: JsonObject, path: string, walk: Walk, depth = 0): void {
  walk.seen.add(bundle);
  const timestamp = stringOf(bundle, "timestamp");
  if (timestamp !== undefined) walk.timestamp ??= timestamp;
  const entry = Object.hasOwn(bundle, "entry") ? bundle["entry"] : undefined;
  if (entry === undefined || entry === null) return;
  if (!Array.isArray(entry)) {
    report(
      walk,
      "structure",
      `${path}.entry`,
      "Bundle.entry is not an array, so nothing in this Bundle was read. Send an array of entries.",
    );
    return;
  }
  entry.forEach((element: unknown, index) =>
    walkBundleEntry(element, `${path}.entry[${index}]`, walk, depth),
  );
}

function walkBundleEntry(element: unknown, path: string, walk: Walk, depth: number): void {
  const place = { path, resourcePath: `${path}.resource`, fullUrl: undefined };
  if (!isJsonObject(element)) {
    reject(
      walk,
      place,
      "bad-structure",
      "structure",
      "This entry is not an object. Send entries with a `resource`.",
    );
    return;
  }
  const resource = Object.hasOwn(element, "resource") ? element["resource"] : undefined;
  if (resource === undefined || resource === null) {
    reject(
      walk,
      place,
      "no-resource",
      "required",
      "This entry has no resource, so there is nothing to show for it.",
    );
    return;
  }
  walkResource(resource, { ...place, fullUrl: stringOf(element, "fullUrl") }, walk, depth);
}

function walkResource(
  resource: unknown,
  place: Pick<InputEntry, "path" | "resourcePath" | "fullUrl">,
  walk: Walk,
  depth: number,
): void {
  if (!isJsonObject(resource)) {
    reject(
      walk,
      place,
      "bad-structure",
      "structure",
      "This is not a FHIR resource but a bare value. Send resources as JSON objects.",
    );
    return;
  }
  const resourceType = stringOf(resource, "resourceType");
  if (resourceType === undefined || resourceType === "") {
    reject(
      walk,
      place,
      "not-fhir",
      "structure",
      "This object has no `resourceType`, so it cannot be read as FHIR. Add the resource type.",
    );
    return;
  }
  if (resourceType !== "Bundle") {
    walk.entries.push({ ...place, resource });
    return;
  }
  if (walk.seen.has(resource) || depth >= MAX_DEPTH) {
    reject(
      walk,
      place,
      "bad-structure",
      "too-costly",
      `This Bundle is met a second time or lies more than ${MAX_DEPTH} Bundles deep. It was not opened again.`,
    );
    return;
  }
  walk.entries.push({
    ...place,
    resource,
    rejected: { fate: "unsupported", reason: "supporting", detail: "Bundle" },
  });
  walkBundle(resource, place.resourcePath, walk, depth + 1);
}

function reject(
  walk: Walk,
  place: Pick<InputEntry, "path" | "resourcePath" | "fullUrl">,
  reason: "bad-structure" | "no-resource" | "not-fhir",
  code: string,
  diagnostics: string,
): void {
  walk.entries.push({ ...place, resource: undefined, rejected: { fate: "invalid", reason } });
  report(walk, code, place.path, diagnostics);
}

function report(walk: Walk, code: string, expression: string, diagnostics: string): void {
  walk.issues.push({ severity: "error", code, expression, diagnostics });
}
