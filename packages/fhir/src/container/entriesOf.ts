import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { LOOKS_PER_STEP, type Steps } from "../steps/steps.js";
import { deletionOf } from "./deletion.js";
import { rejectEntry, reportFault, type Input } from "./input.js";
import { timestampOf } from "./timestampOf.js";
import { rejectedEntryOf, resourceEntryOf, type Place } from "./inputEntry.js";

/** Bundles inside bundles deeper than this are not opened. */
const MAX_DEPTH = 50;

/** Adds an element that counts as an entry, and, when it is a Bundle, the entries inside it. */
export function* walkElement(element: unknown, path: string, input: Input): Steps<void> {
  const bundle = addResource(element, { path, resourcePath: path, fullUrl: undefined }, input, 0);
  yield;
  if (bundle) yield* walkBundle(bundle, path, input, 1);
}

/** Adds the entries of a Bundle. The Bundle itself is not counted here. */
export function* walkBundle(
  bundle: JsonObject,
  path: string,
  input: Input,
  depth = 0,
): Steps<void> {
  input.seen.add(bundle);
  input.timestamp ??= timestampOf(bundle);
  const entry = Object.hasOwn(bundle, "entry") ? bundle["entry"] : undefined;
  if (entry === undefined || entry === null) return;
  if (!Array.isArray(entry)) {
    reportFault(
      input,
      "structure",
      `${path}.entry`,
      "Bundle.entry is not an array, so nothing in this Bundle was read. Send an array of entries.",
    );
    return;
  }
  for (let index = 0; index < entry.length; index += 1) {
    const entryPath = `${path}.entry[${index}]`;
    const inner = addBundleEntry(entry[index], entryPath, input, depth);
    if (index % LOOKS_PER_STEP === 0) yield;
    if (inner) yield* walkBundle(inner, `${entryPath}.resource`, input, depth + 1);
  }
}

/** Adds an element of `Bundle.entry`; gives the Bundle that is to be opened, where it holds one. */
function addBundleEntry(
  element: unknown,
  path: string,
  input: Input,
  depth: number,
): JsonObject | undefined {
  const place = { path, resourcePath: `${path}.resource`, fullUrl: undefined };
  if (!isJsonObject(element)) {
    rejectEntry(
      input,
      place,
      "bad-structure",
      "structure",
      "This entry is not an object. Send entries with a `resource`.",
    );
    return undefined;
  }
  const resource = Object.hasOwn(element, "resource") ? element["resource"] : undefined;
  if (resource === undefined || resource === null) {
    const deletion = deletionOf(element);
    if (deletion) {
      const rejected = { fate: "unsupported", reason: "supporting", detail: "DELETE" } as const;
      const fullUrl = stringOf(element, "fullUrl") ?? deletion.source;
      input.entries.push({ ...rejectedEntryOf({ ...place, fullUrl }, rejected), deletion });
      return undefined;
    }
    rejectEntry(
      input,
      place,
      "no-resource",
      "required",
      "This entry has no resource, so there is nothing to show for it. Add the resource, or leave the entry out.",
    );
    return undefined;
  }
  return addResource(resource, { ...place, fullUrl: stringOf(element, "fullUrl") }, input, depth);
}

/** Adds a resource; gives it back when it is a Bundle that is to be opened. */
function addResource(
  resource: unknown,
  place: Place,
  input: Input,
  depth: number,
): JsonObject | undefined {
  if (!isJsonObject(resource)) {
    rejectEntry(
      input,
      place,
      "bad-structure",
      "structure",
      "This is not a FHIR resource but a bare value. Send resources as JSON objects.",
    );
    return undefined;
  }
  const resourceType = stringOf(resource, "resourceType");
  if (resourceType === undefined || resourceType === "") {
    rejectEntry(
      input,
      place,
      "not-fhir",
      "structure",
      "This object has no `resourceType`, so it cannot be read as FHIR. Add the resource type.",
    );
    return undefined;
  }
  if (resourceType !== "Bundle") {
    input.entries.push(resourceEntryOf(resource, resourceType, place));
    return undefined;
  }
  if (input.seen.has(resource) || depth >= MAX_DEPTH) {
    rejectEntry(
      input,
      place,
      "bad-structure",
      "too-costly",
      `This Bundle is met a second time or lies more than ${MAX_DEPTH} Bundles deep. It was not opened again. Send it flat, each resource once.`,
    );
    return undefined;
  }
  const rejected = { fate: "unsupported", reason: "supporting", detail: "Bundle" } as const;
  input.entries.push(rejectedEntryOf(place, rejected));
  return resource;
}
