import type { CodeableConcept } from "@ipo/model";
import type { Extension } from "../schema/datatypes.js";
import { optionalConcept } from "./concept.js";

/** The first extension with exactly this address. */
export function extensionOf<Item extends { readonly url?: string | undefined }>(
  extensions: readonly Item[] | undefined,
  url: string,
): Item | undefined {
  return extensions?.find((extension) => extension.url === url);
}

/** The first extension whose address ends so: implementation guides differ in the address before the last part. */
export function extensionEnding<Item extends { readonly url?: string | undefined }>(
  extensions: readonly Item[] | undefined,
  ending: string,
): Item | undefined {
  return extensions?.find(({ url }) => url?.endsWith(ending));
}

/** The concept of the first extension whose address ends so. */
export function conceptExtension(
  extensions: readonly Pick<Extension, "url" | "valueCodeableConcept">[] | undefined,
  ending: string,
): CodeableConcept | undefined {
  return optionalConcept(extensionEnding(extensions, ending)?.valueCodeableConcept);
}
