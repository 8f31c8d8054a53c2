import type { JsonObject } from "../json.js";

/**
 * A FHIR R4 Bundle as written, in plain JSON. It is a `Bundle` of `@types/fhir` too (`as fhir4.Bundle`); the type is not
 * named here, so that nobody has to install it.
 */
export interface WrittenBundle {
  readonly resourceType: "Bundle";
  readonly type: "collection";
  readonly timestamp?: string;
  readonly entry: readonly WrittenEntry[];
}

/** One resource of a written Bundle. */
export interface WrittenEntry {
  readonly fullUrl: string;
  readonly resource: JsonObject & { readonly resourceType: string };
}
