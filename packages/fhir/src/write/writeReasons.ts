import type { CodeableConcept as FhirConcept, Reference } from "fhir/r4";
import type { ClinicalEvent, CodeableConcept } from "@ipo/model";
import { canonicalJson } from "../recordField.js";
import { writeConcepts } from "./concept.js";
import { relatedIn } from "./reference.js";
import type { WriteContext } from "./writeContext.js";

/** Why something was done, in the two elements that R4 has for it. */
export interface WrittenReasons {
  readonly reasonCode: FhirConcept[];
  readonly reasonReference: Reference[];
}

/**
 * The reasons of an event. Reading puts the coded reasons first and then what each reference leads to, so the last of
 * them are written as the references they came from, where they say the same. Otherwise all are coded.
 */
export function writeReasons(event: ClinicalEvent, { codeOf }: WriteContext): WrittenReasons {
  const reasons = "reason" in event ? (event.reason ?? []) : [];
  const sources = (event.related ?? []).flatMap(({ relation, source }) =>
    relation === "reasonReference" ? source : [],
  );
  const coded = reasons.slice(0, reasons.length - sources.length);
  const referred = reasons.slice(coded.length).map((reason, index) => {
    const code = codeOf(sources[index] ?? "");
    if (code) return isSame(code, reason) ? {} : undefined;
    return reason.coding.length === 0 && reason.text !== undefined
      ? { display: reason.text }
      : undefined;
  });
  const references = relatedIn(event, "reasonReference");
  const isReferred =
    reasons.length >= sources.length &&
    references.length === sources.length &&
    referred.every((words) => words !== undefined);
  if (!isReferred) return { reasonCode: writeConcepts(reasons), reasonReference: [] };
  return {
    reasonCode: writeConcepts(coded),
    reasonReference: references.map((reference, index) => ({ ...reference, ...referred[index] })),
  };
}

function isSame(a: CodeableConcept, b: CodeableConcept): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
