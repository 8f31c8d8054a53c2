import type { Issue } from "@ipo/model";
import { isJsonObject, stringOf } from "../json.js";
import { walkBundle, walkElement, type Walk } from "./entriesOf.js";
import type { InputEntry } from "./inputEntry.js";
import { parseText } from "./parseText.js";

/** The input as a flat list of entries, in the order they stand in. */
export interface Input {
  readonly entries: readonly InputEntry[];
  readonly issues: readonly Issue[];
  readonly timestamp: string | undefined;
}

/**
 * Finds the entries in whatever was handed over: a Bundle of any type, Bundles in Bundles, an array, NDJSON or JSON
 * text, or one resource. Never throws; what is not FHIR becomes an invalid entry or an issue.
 */
export function readInput(json: unknown): Input {
  const walk: Walk = { entries: [], issues: [], seen: new WeakSet() };
  if (typeof json === "string") walkText(json, walk);
  else walkValue(json, "", walk);
  return { entries: walk.entries, issues: walk.issues, timestamp: walk.timestamp };
}

function walkText(text: string, walk: Walk): void {
  const parsed = parseText(text);
  if (parsed.kind === "json") {
    walkValue(parsed.value, "", walk);
    return;
  }
  if (parsed.lines.length === 0) reportEmpty(walk);
  for (const { number, value, isJson } of parsed.lines) {
    const path = `line ${number}`;
    if (isJson && Array.isArray(value)) walkArray(value, path, walk);
    else if (isJson) walkElement(value, path, walk);
    else rejectLine(path, walk);
  }
}

function walkValue(value: unknown, path: string, walk: Walk): void {
  if (value === undefined || value === null) reportEmpty(walk);
  else if (Array.isArray(value)) walkArray(value, path, walk);
  else if (isJsonObject(value) && stringOf(value, "resourceType") === "Bundle")
    walkBundle(value, "Bundle", walk);
  else walkElement(value, (isJsonObject(value) && stringOf(value, "resourceType")) || "$", walk);
}

function walkArray(elements: readonly unknown[], path: string, walk: Walk): void {
  elements.forEach((element, index) => walkElement(element, `${path}[${index}]`, walk));
}

function rejectLine(path: string, walk: Walk): void {
  const diagnostics =
    "This line is not JSON. Send a JSON document, or NDJSON with one resource on each line.";
  walk.entries.push({
    path,
    resourcePath: path,
    fullUrl: undefined,
    resource: undefined,
    rejected: { fate: "invalid", reason: "not-fhir" },
  });
  walk.issues.push({ severity: "error", code: "structure", expression: path, diagnostics });
}

function reportEmpty(walk: Walk): void {
  const diagnostics =
    "There is nothing to read. Hand over a FHIR Bundle, an array of resources, NDJSON text or one resource.";
  walk.issues.push({ severity: "fatal", code: "required", expression: "$", diagnostics });
}
