import * as z from "zod";

/** One code from one code system, as FHIR `Coding`. `display` is the source's text, never rewritten or re-cased. */
export const Coding = z.strictObject({
  system: z.string().optional(),
  version: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
export type Coding = z.infer<typeof Coding>;

/** A concept as the source codes and words it, as FHIR `CodeableConcept`. Either part may be missing. */
export const CodeableConcept = z.strictObject({
  coding: z.array(Coding),
  text: z.string().optional(),
});
export type CodeableConcept = z.infer<typeof CodeableConcept>;

/**
 * The words to show for a concept: its text, else the first display, else the first code.
 * `undefined` for a concept that holds none of them.
 */
export function textOf(concept: CodeableConcept | undefined): string | undefined {
  if (!concept) return undefined;
  return (
    concept.text ??
    concept.coding.find((coding) => coding.display)?.display ??
    concept.coding.find((coding) => coding.code)?.code
  );
}

/** Whether a concept carries the code of the system. Systems compare exactly; codes compare exactly. */
export function hasCode(
  concept: CodeableConcept | undefined,
  system: string,
  code: string,
): boolean {
  return (
    concept?.coding.some((coding) => coding.system === system && coding.code === code) ?? false
  );
}

/** Text in the languages of the interface. A host may add languages; Swedish and English are always there. */
export const LocalisedText = z.object({ sv: z.string(), en: z.string() }).catchall(z.string());
export type LocalisedText = z.infer<typeof LocalisedText>;
