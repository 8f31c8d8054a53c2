import { atcOf, drugClassOf, treatmentIntentOf } from "@ipo/clinical";
import type { CodeableConcept, EventStatus, EventTime, MedicationEvent } from "@ipo/model";
import { defined } from "../defined.js";
import type { CodeableConcept as FhirConcept, Extension, Reference } from "../schema/datatypes.js";
import { Medication } from "../schema/medication.js";
import { parseLeniently } from "../schema/parseLeniently.js";
import { normaliseConcept, optionalConcept } from "./concept.js";
import { report, type ReadContext } from "./context.js";
import { cycleOf } from "./cycle.js";
import type { ReadDosage } from "./dosage.js";
import { eventBaseOf, type EventFacts } from "./eventBase.js";
import { conceptExtension } from "./extension.js";
import { reasonsOf } from "./reasons.js";
import { referredOf } from "./referred.js";

/** The members that the three medication resources share, as their schemas read them. */
interface SharedMedication {
  readonly meta?:
    { readonly lastUpdated?: string | undefined; readonly source?: string | undefined } | undefined;
  readonly extension?: Extension[] | undefined;
  readonly medicationCodeableConcept?: FhirConcept | undefined;
  readonly medicationReference?: Reference | undefined;
  readonly reasonCode?: FhirConcept[] | undefined;
  readonly reasonReference?: Reference[] | undefined;
}

/** What differs between them. */
interface MedicationParts {
  readonly resource: MedicationEvent["resource"];
  readonly time: EventTime;
  readonly status: EventStatus;
  readonly facts: Omit<EventFacts, "time" | "status" | "code">;
  readonly dosage: ReadDosage;
  readonly stopReason: FhirConcept | undefined;
}

/** The medication event of any of the three resources. The class comes from the ATC code and from nothing else. */
export function medicationEventOf(
  resource: SharedMedication,
  parts: MedicationParts,
  context: ReadContext,
): MedicationEvent {
  const code = drugOf(resource, context);
  const atc = atcOf(code);
  return {
    kind: "medication",
    resource: parts.resource,
    ...eventBaseOf(
      resource,
      { ...parts.facts, time: parts.time, status: parts.status, code },
      context,
    ),
    ...parts.dosage,
    ...defined({
      atc,
      drugClass: atc === undefined ? undefined : drugClassOf(atc),
      intent: treatmentIntentOf(
        conceptExtension(resource.extension, "procedure-intent") ??
          conceptExtension(resource.extension, "treatment-intent"),
      ),
      stopReason:
        optionalConcept(parts.stopReason) ??
        conceptExtension(resource.extension, "treatment-termination-reason"),
      reason: reasonsOf(resource, context),
      cycle: cycleOf(resource.extension),
    }),
  };
}

/** The drug: the concept, else the code of the Medication referred to, contained or in the input, else the reference's words. */
function drugOf(
  { medicationCodeableConcept, medicationReference }: SharedMedication,
  context: ReadContext,
): CodeableConcept {
  const stated = optionalConcept(medicationCodeableConcept);
  if (stated || !medicationReference) return stated ?? normaliseConcept(undefined);
  const { entry, display } = referredOf(medicationReference, context);
  const code = entry && optionalConcept(parseLeniently(Medication, entry.resource).data?.code);
  if (code) return code;
  report(
    context,
    "warning",
    "not-found",
    "medicationReference",
    "The Medication this refers to is not in the input, is withheld, or has no code. Include it, so that the drug can be named.",
  );
  return { coding: [], ...defined({ text: display }) };
}
