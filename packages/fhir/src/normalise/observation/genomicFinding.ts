import { genomicComponents, genomicOriginOf, systems } from "@ipo/clinical";
import {
  hasCode,
  textOf,
  type CodeableConcept,
  type GenomicFindingEvent,
  type ReferenceRange,
} from "@ipo/model";
import { defined, nonEmpty } from "../../defined.js";
import type { FhirObservation } from "../../schema/observation.js";
import { conceptExtension } from "../extension.js";
import { conceptOf, type Measured } from "./observationEvent.js";
import { rangeText } from "../quantity.js";
import { remarksOf } from "../remarks.js";

/** The notations a variant can be written in; all that are stated are shown, one after another. */
const VARIANT_PARTS = ["proteinChange", "codingChange", "genomicChange", "discreteVariant"];

const parts = Object.entries(genomicComponents);

/**
 * A genomic finding with its known components folded in, or the genetics extensions of FHIR R4 where it has them;
 * `rest` are the components that stay values of their own.
 */
export function genomicFindingOf(
  measured: Measured,
  components: readonly Measured[],
  specimen: string | undefined,
  { extension }: Pick<FhirObservation, "extension">,
): { event: GenomicFindingEvent; rest: readonly Measured[] } {
  const known = new Map<string, CodeableConcept>();
  const rest: Measured[] = [];
  const folded: Measured[] = [];
  for (const component of components) {
    const name = parts.find(([, code]) => hasCode(component.code, systems.loinc, code))?.[0];
    const value = conceptOf(component.value);
    // What the event has no place for, such as an origin that is not yet known, stays a value of its own.
    const isUsable = value && (name !== "origin" || genomicOriginOf(value) !== undefined);
    if (name === undefined || !isUsable || known.has(name)) rest.push(component);
    else {
      known.set(name, value);
      folded.push(component);
    }
  }
  const event: GenomicFindingEvent = {
    kind: "genomicFinding",
    ...measured,
    ...defined({
      gene: known.get("gene") ?? conceptExtension(extension, "observation-geneticsGene"),
      variant: variantText(VARIANT_PARTS.map((name) => known.get(name))),
      significance: known.get("significance"),
      origin: genomicOriginOf(
        known.get("origin") ??
          conceptExtension(extension, "observation-geneticsGenomicSourceClass"),
      ),
      specimen,
      note: nonEmpty([...(measured.note ?? []), ...folded.flatMap(notesOn)]),
    }),
  };
  return { event, rest };
}

/** Flags and ranges of a folded component, which the event has no fields for, after the name of the component. */
function notesOn({ code, interpretation, referenceRange }: Measured): string[] {
  const name = textOf(code);
  const named = (words: string) => (name === undefined ? words : `${name}: ${words}`);
  const remarks = remarksOf({
    "component-interpretation": interpretation?.flatMap((flag) => textOf(flag) ?? []).map(named),
    "component-referenceRange": referenceRange?.map(rangeWords).filter(Boolean).map(named),
  });
  return remarks.flatMap(({ text }) => text ?? []);
}

function rangeWords({ type, low, high, appliesTo, age, text }: ReferenceRange): string {
  const words = [
    textOf(type),
    rangeText({ low, high }),
    text,
    ...(appliesTo ?? []).map(textOf),
    age,
  ];
  return words.filter((word) => word !== undefined).join(", ");
}

function variantText(notations: readonly (CodeableConcept | undefined)[]): string | undefined {
  const words = notations.map(textOf).filter((text) => text !== undefined);
  return words.length > 0 ? words.join(", ") : undefined;
}
