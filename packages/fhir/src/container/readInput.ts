import { isJsonObject, stringOf } from "../json.js";
import type { Steps } from "../steps/steps.js";
import { walkBundle, walkElement } from "./entriesOf.js";
import { rejectEntry, type Input } from "./input.js";
import { parseText } from "./parseText.js";

/**
 * Finds the entries in whatever was handed over, and adds them to the input: a Bundle of any type, Bundles in Bundles,
 * an array, NDJSON or JSON text, or one resource. Never throws; what is not FHIR becomes an invalid entry or an issue.
 * `prefix` stands before every path.
 */
export function* readInput(json: unknown, input: Input, prefix = ""): Steps<void> {
  if (typeof json === "string") yield* walkText(json, input, prefix);
  else yield* walkValue(json, input, prefix);
}

function* walkText(text: string, input: Input, prefix: string): Steps<void> {
  const parsed = parseText(text);
  if (parsed.kind === "json") {
    yield* walkValue(parsed.value, input, prefix);
    return;
  }
  let isEmpty = true;
  for (const { number, value, isJson } of parsed.lines) {
    isEmpty = false;
    const path = `${prefix}line ${number}`;
    if (!isJson) rejectLine(path, input);
    else if (Array.isArray(value)) yield* walkArray(value, path, input);
    else yield* walkElement(value, path, input);
    yield;
  }
  if (isEmpty) reportEmpty(input, prefix);
}

function* walkValue(value: unknown, input: Input, prefix: string): Steps<void> {
  if (value === undefined || value === null) {
    reportEmpty(input, prefix);
    return;
  }
  if (Array.isArray(value)) {
    yield* walkArray(value, prefix, input);
    return;
  }
  const resourceType = isJsonObject(value) ? stringOf(value, "resourceType") : undefined;
  if (isJsonObject(value) && resourceType === "Bundle")
    yield* walkBundle(value, `${prefix}Bundle`, input);
  else yield* walkElement(value, `${prefix}${resourceType || "$"}`, input);
}

function* walkArray(elements: readonly unknown[], path: string, input: Input): Steps<void> {
  for (let index = 0; index < elements.length; index += 1)
    yield* walkElement(elements[index], `${path}[${index}]`, input);
}

function rejectLine(path: string, input: Input): void {
  rejectEntry(
    input,
    { path, resourcePath: path, fullUrl: undefined },
    "not-fhir",
    "structure",
    "This line is not JSON. Send a JSON document, or NDJSON with one resource on each line.",
  );
}

function reportEmpty(input: Input, prefix: string): void {
  const diagnostics =
    "There is nothing to read. Hand over a FHIR Bundle, an array of resources, NDJSON text or one resource.";
  input.issues.push({ severity: "fatal", code: "required", expression: `${prefix}$`, diagnostics });
}
