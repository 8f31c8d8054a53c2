import type { CareEvent, ClinicalEvent, CodeableConcept } from "@ipo/model";
import { setDefined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { Encounter, type FhirEncounter } from "../../schema/care.js";
import { careStepOf } from "./careStep.js";
import { normaliseCoding, optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { dischargeDiagnoses, reasonsWithDiagnoses } from "./diagnoses.js";
import { eventBaseOf } from "../eventBase.js";
import { participantsOf } from "./participants.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime } from "../time.js";

/** Classes of stay (HL7 v3 ActCode): inpatient, acute inpatient, non-acute inpatient, short stay. */
const ADMISSIONS: ReadonlySet<string> = new Set(["IMP", "ACUTE", "NONAC", "SS"]);

/** Statuses of a place that the patient has not been to. */
const NOT_YET_THERE: ReadonlySet<string> = new Set(["planned", "reserved"]);

/**
 * An Encounter as a visit or an admission, or as the multidisciplinary conference or measuring point that its type says
 * it was. Its reasons are those stated and the diagnoses it began with; what it concluded in are the discharge
 * diagnoses and where the patient went.
 */
export function normaliseEncounter(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Encounter, context);
  const code = codeOf(resource);
  const individuals = resource.participant ?? [];
  const { basedOn, partOf, appointment, episodeOfCare, serviceProvider } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([periodTime(resource.period, "period", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code,
      actors: [...individuals.map(({ individual }) => individual), serviceProvider],
      related: {
        basedOn,
        partOf,
        appointment,
        episodeOfCare,
        reasonReference: resource.reasonReference,
        "diagnosis.condition": (resource.diagnosis ?? []).map(({ condition }) => condition),
      },
      note: remarksOf({
        type: resource.type?.slice(1),
        serviceType: resource.type?.length ? resource.serviceType : undefined,
      }),
    },
    context,
  );
  const concluded = [...dischargeDiagnoses(resource, context), ...dispositionOf(resource)];
  const event = setDefined(base, {
    kind: "careEvent" as const,
    category: careStepOf(code, context.terminology) ?? categoryOf(resource),
    decision: concluded.length > 0 ? concluded.join("; ") : undefined,
    reason: reasonsWithDiagnoses(resource, context),
    participants: participantsOf(
      [
        ...individuals.map(({ individual, type }) => ({ who: individual, roles: type })),
        ...(resource.location ?? [])
          .filter(({ status }) => !NOT_YET_THERE.has(status ?? ""))
          .map(({ location }) => ({ who: location })),
      ],
      resource.subject,
      context,
    ),
  });
  return [event];
}

function categoryOf(resource: FhirEncounter): CareEvent["category"] {
  return ADMISSIONS.has(resource.class?.code ?? "") ? "admission" : "visit";
}

/** What was visited: the first type, else the service, else the class. */
function codeOf(resource: FhirEncounter): CodeableConcept {
  const named = optionalConcepts(resource.type)?.[0] ?? optionalConcept(resource.serviceType);
  return named ?? { coding: resource.class ? [normaliseCoding(resource.class)] : [] };
}

function dispositionOf({ hospitalization }: FhirEncounter): string[] {
  return remarksOf({ dischargeDisposition: hospitalization?.dischargeDisposition }).flatMap(
    ({ text }) => text ?? [],
  );
}
