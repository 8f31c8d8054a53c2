import type { ClinicalEvent } from "@ipo/model";
import { textOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { findingName } from "./findingText.js";

/**
 * What an event is, in a few words: the source's own words, never re-cased. Analytes, PROM scales and symptom domains
 * that the clinical tables know carry the table's label in the interface's language; a genomic finding without words of its own is named by gene and variant.
 */
export function titleOf(event: ClinicalEvent, text: Text): string {
  const label = knownLabel(event, text);
  if (label !== undefined && label.trim() !== "") return label;
  const words = textOf(event.code);
  return words === undefined || words.trim() === "" ? text(`kind.${event.kind}`) : words;
}

function knownLabel(event: ClinicalEvent, text: Text): string | undefined {
  const { analyteById, findSymptomDomain, promScaleById, symptomDomainById, vitalSignById } =
    text.terminology;
  switch (event.kind) {
    case "lab": {
      const analyte = event.analyte === undefined ? undefined : analyteById(event.analyte);
      return analyte && text.of(analyte.label);
    }
    case "vitalSign": {
      const sign = event.analyte === undefined ? undefined : vitalSignById(event.analyte);
      return sign && text.of(sign.label);
    }
    case "promScore": {
      const scale = event.scale === undefined ? undefined : promScaleById(event.scale);
      return scale && text.of(scale.label);
    }
    case "symptom": {
      const domain =
        event.domain === undefined
          ? findSymptomDomain(event.code)
          : symptomDomainById(event.domain);
      return domain && text.of(domain.label);
    }
    case "genomicFinding":
      return findingName(event, text);
    case "death":
      return text("event.death");
    case "followUp":
      return text("event.followUp");
    default:
      return undefined;
  }
}
