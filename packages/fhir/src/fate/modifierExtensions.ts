import type { Issue } from "@ipo/model";
import type { ResourceEntry } from "../container/inputEntry.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";

/**
 * The addresses of the modifier extensions of a resource or of a part of it; empty when there are none. A modifier
 * extension can turn the meaning round, and none is known here (hl7.org/fhir/R4/extensibility.html#modifierExtension).
 */
export function modifierUrlsOf(element: JsonObject): string[] {
  if (!Object.hasOwn(element, "modifierExtension")) return [];
  return [element["modifierExtension"]]
    .flat()
    .filter(isJsonObject)
    .map((extension) => stringOf(extension, "url") ?? "an extension without url");
}

/** Says that a resource has modifier extensions and what follows; none when it has none. */
export function modifierIssuesOf({ resource, resourceType, resourcePath }: ResourceEntry): Issue[] {
  const urls = modifierUrlsOf(resource);
  if (urls.length === 0) return [];
  // Without the patient there would be no record, and nobody could see that something is wrong.
  const consequence =
    resourceType === "Patient"
      ? "The patient is shown all the same. Check the identity in the source."
      : "Nothing of it is shown. Send the fact without it.";
  const diagnostics = `A modifier extension (${urls.join(", ")}) may change what this resource means, and is not understood here. ${consequence}`;
  const expression = `${resourcePath}.modifierExtension`;
  return [{ severity: "error", code: "not-supported", expression, diagnostics }];
}
