import { textOf, type CodeableConcept } from "@ipo/model";
import type { CodeableConcept as FhirConcept, Extension } from "../schema/datatypes.js";
import { normaliseConcept, optionalConcept } from "./concept.js";
import type { Related } from "./related.js";

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

type CodedExtension = Pick<Extension, "url" | "valueCodeableConcept"> &
  Partial<Pick<Extension, "valueCoding">>;

/** The concept of the first extension whose address ends so. */
export function conceptExtension(
  extensions: readonly CodedExtension[] | undefined,
  ending: string,
): CodeableConcept | undefined {
  return conceptIn(extensionEnding(extensions, ending));
}

/** The concepts of all extensions whose address ends so. */
export function conceptExtensions(
  extensions: readonly CodedExtension[] | undefined,
  ending: string,
): CodeableConcept[] {
  return (extensions ?? [])
    .filter(({ url }) => url?.endsWith(ending))
    .map(conceptIn)
    .filter((concept) => concept !== undefined);
}

function conceptIn(extension: CodedExtension | undefined): CodeableConcept | undefined {
  const coding = extension?.valueCoding;
  return optionalConcept(extension?.valueCodeableConcept ?? (coding && { coding: [coding] }));
}

/**
 * The references of a resource together with those that its extensions hold, which go by the last part of the
 * extension's address, such as `condition-related`.
 */
export function withExtensionReferences(
  related: Related,
  extensions: readonly Extension[] | undefined,
): Related {
  if (!extensions) return related;
  const merged = new Map(Object.entries(related));
  for (const { url, valueReference } of extensions) {
    const name = /[\w-]+$/.exec(url ?? "")?.[0];
    if (name !== undefined && valueReference)
      merged.set(name, [merged.get(name), valueReference].flat());
  }
  return Object.fromEntries(merged);
}

/**
 * A concept with what the extensions inside it add, such as a side of the body or the suffix of a stage, as words after
 * its own: `Breast, Left`. `separator` stands between them. The codings stay those of the concept itself.
 */
export function qualifiedConcept(
  concept: FhirConcept | undefined,
  qualifier: RegExp,
  separator: string,
): CodeableConcept | undefined {
  const plain = optionalConcept(concept);
  if (!concept?.extension) return plain;
  const words = concept.extension
    .filter(({ url }) => url !== undefined && qualifier.test(url))
    .map(({ valueCodeableConcept }) => textOf(normaliseConcept(valueCodeableConcept)))
    .filter((text) => text !== undefined);
  const own = textOf(plain);
  if (!plain || own === undefined || words.length === 0) return plain;
  return { ...plain, text: [own, ...new Set(words)].join(separator) };
}
