import {
  textOf,
  type CodeableConcept,
  type EventStatus,
  type EventTime,
  type MedicationEvent,
} from "@ipo/model";
import { defined, setDefined } from "../../defined.js";
import type {
  CodeableConcept as FhirConcept,
  Extension,
  Reference,
} from "../../schema/datatypes.js";
import { Medication, type FhirMedication } from "../../schema/medication.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import { report, type ReadContext } from "../context.js";
import { cycleOf } from "../cycle.js";
import type { ReadDosage } from "./dosage.js";
import { eventBaseOf, type EventFacts } from "../eventBase.js";
import { conceptExtension, conceptExtensions } from "../extension.js";
import { reasonsOf } from "../reasons.js";
import { referredOf } from "../referred.js";
import { regimenOf } from "./regimen.js";
import { remarksOf } from "../remarks.js";

/** The members that the medication resources share, as their schemas read them. */
interface SharedMedication {
  readonly meta?:
    { readonly lastUpdated?: string | undefined; readonly source?: string | undefined } | undefined;
  readonly extension?: Extension[] | undefined;
  readonly medicationCodeableConcept?: FhirConcept | undefined;
  readonly medicationReference?: Reference | undefined;
  readonly reasonCode?: FhirConcept[] | undefined;
  readonly reasonReference?: Reference[] | undefined;
  readonly partOf?: Reference[] | undefined;
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
  const { atcOf, drugClassOf, treatmentIntentOf } = context.terminology;
  const atc = atcOf(code);
  const { related, note } = parts.facts;
  const facts = {
    ...parts.facts,
    time: parts.time,
    status: parts.status,
    code,
    related: { ...related, reasonReference: resource.reasonReference },
    note: [...(note ?? []), ...remarksOn(resource)],
  };
  const { dose, dosage, route } = parts.dosage;
  return setDefined(eventBaseOf(resource, facts, context), {
    kind: "medication" as const,
    resource: parts.resource,
    dose,
    dosage,
    route,
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
    regimen: regimenOf(resource.partOf, parts.time, context),
    cycle: cycleOf(resource.extension),
  });
}

/** What has no field of its own: how far the patient kept to the drug, and its place before or after surgery. */
function remarksOn({ extension }: SharedMedication) {
  if (!extension) return [];
  const adherence = extension.filter(({ url }) => url?.endsWith("-medication-adherence"));
  return remarksOf({
    medicationAdherence: adherence.flatMap((part) =>
      conceptExtensions(part.extension, "medicationAdherence"),
    ),
    stellungzurop: conceptExtension(extension, "-stellungzurop"),
  });
}

/**
 * The drug: the concept, else the code of the Medication referred to, contained or in the input, or the words of its
 * ingredients where it is a mixture without a code, else the reference's words.
 */
function drugOf(
  { medicationCodeableConcept, medicationReference }: SharedMedication,
  context: ReadContext,
): CodeableConcept {
  const stated = optionalConcept(medicationCodeableConcept);
  if (stated || !medicationReference) return stated ?? normaliseConcept(undefined);
  const { entry, display } = referredOf(medicationReference, context);
  const medication = entry && parseLeniently(Medication, entry.resource).data;
  const code = optionalConcept(medication?.code) ?? mixtureOf(medication);
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

/** A mixture named by its parts; the code of one part is not the code of the whole. */
function mixtureOf(medication: FhirMedication | undefined): CodeableConcept | undefined {
  const parts = (medication?.ingredient ?? [])
    .map(
      ({ itemCodeableConcept, itemReference }) =>
        textOf(normaliseConcept(itemCodeableConcept)) ?? itemReference?.display,
    )
    .filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : { coding: [], text: parts.join(" + ") };
}
