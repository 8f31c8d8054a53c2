import { placeUrlOf } from "../container/placeUrl.js";

/** Where the written resources would live; relative references are relative to it. */
const BASE = "https://ipo.example/fhir/record/";

/** What names a written resource. `resourceType` is absent where the source does not say it. */
export interface Address {
  readonly fullUrl: string;
  readonly id?: string;
  readonly resourceType?: string;
}

/**
 * The address of the resource an event came from. A source is one of three things (`ResourceEntry.source`):
 * `Type/id`, the fullUrl of an entry without id, or the place of a resource that has neither. A contained resource, such
 * as a patient inside a form, has a place in another.
 */
export function addressOf(source: string): Address {
  const [, resourceType, id] = /^([A-Z][A-Za-z]+)\/([^#]+)$/.exec(source) ?? [];
  if (resourceType !== undefined && id !== undefined)
    return { fullUrl: `${BASE}${resourceType}/${encodeURIComponent(id)}`, resourceType, id };
  return { fullUrl: /^[a-z][a-z0-9+.-]*:\S+$/i.test(source) ? source : placeUrlOf(source) };
}

/** The `Reference.reference` that leads to a source; `undefined` for a contained resource, which has no address. */
export function referenceTo(source: string): string | undefined {
  const { id, fullUrl } = addressOf(source);
  if (source.includes("#")) return undefined;
  return id === undefined ? fullUrl : source;
}
