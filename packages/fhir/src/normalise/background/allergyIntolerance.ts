import { textOf, type AllergyReaction, type ClinicalEvent, type EventStatus } from "@ipo/model";
import { defined } from "../../defined.js";
import { AllergyIntolerance, type FhirAllergyIntolerance } from "../../schema/background.js";
import type { CodeableConcept as FhirConcept } from "../../schema/datatypes.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { quantityText, rangeText } from "../quantity.js";
import { firstTime, periodTime, pointTime, readTimePoint } from "../time.js";

/**
 * An AllergyIntolerance as one event, at its onset; the day it was written down is none. A statement that no allergy
 * is known keeps its code and words as they are, and has no reaction that the source does not state.
 */
export function normaliseAllergyIntolerance(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(AllergyIntolerance, context);
  const clinicalStatus = codeOf(resource.clinicalStatus);
  const verificationStatus = codeOf(resource.verificationStatus);
  const reactions = resource.reaction ?? [];
  const base = eventBaseOf(
    resource,
    {
      time: onsetOf(resource, context),
      status: statusOf(verificationStatus),
      sourceStatus: clinicalStatus,
      code: codeOfAllergy(resource),
      actors: [resource.asserter, resource.recorder],
      recorded: [resource.recordedDate, "recordedDate"],
      related: { encounter: resource.encounter },
      note: [...(resource.note ?? []), ...reactions.flatMap(({ note }) => note ?? [])],
    },
    context,
  );
  return [
    {
      kind: "allergy",
      ...base,
      reactions: reactions.map((reaction, index) => reactionOf(reaction, index, context)),
      ...defined({
        type: resource.type,
        category: resource.category,
        criticality: resource.criticality,
        clinicalStatus,
        verificationStatus,
        lastOccurrence: readTimePoint(resource.lastOccurrence, "lastOccurrence", context),
      }),
    },
  ];
}

/** The code; without one, the only substance that its reactions name. */
function codeOfAllergy({ code, reaction }: FhirAllergyIntolerance) {
  const stated = optionalConcept(code);
  if (stated) return stated;
  const substances = (reaction ?? [])
    .map(({ substance }) => optionalConcept(substance))
    .filter((substance) => substance !== undefined);
  const names = new Set(substances.map(textOf));
  return (names.size === 1 ? substances[0] : undefined) ?? { coding: [] };
}

function onsetOf(resource: FhirAllergyIntolerance, context: ReadContext) {
  return firstTime(
    [
      pointTime(resource.onsetDateTime, "onsetDateTime", context),
      periodTime(resource.onsetPeriod, "onsetPeriod", context),
    ],
    quantityText(resource.onsetAge) ?? rangeText(resource.onsetRange) ?? resource.onsetString,
  );
}

function reactionOf(
  reaction: NonNullable<FhirAllergyIntolerance["reaction"]>[number],
  index: number,
  context: ReadContext,
): AllergyReaction {
  return {
    manifestation: (reaction.manifestation ?? []).map(normaliseConcept),
    ...defined({
      substance: optionalConcept(reaction.substance),
      severity: reaction.severity,
      onset: readTimePoint(reaction.onset, `reaction[${index}].onset`, context),
      description: reaction.description,
    }),
  };
}

function codeOf(concept: FhirConcept | undefined): string | undefined {
  const { coding, text } = normaliseConcept(concept);
  return coding.find(({ code }) => code !== undefined)?.code ?? text;
}

function statusOf(verificationStatus: string | undefined): EventStatus {
  if (verificationStatus === undefined) return "unknown";
  return verificationStatus === "confirmed" ? "final" : "preliminary";
}
