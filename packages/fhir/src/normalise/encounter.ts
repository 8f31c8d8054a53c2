import type { ClinicalEvent, CodeableConcept } from "@ipo/model";
import { defined } from "../defined.js";
import { eventStatusOf } from "../fate/eventStatus.js";
import { Encounter, type FhirEncounter } from "../schema/clinical.js";
import { normaliseCoding, optionalConcept, optionalConcepts } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf } from "./eventBase.js";
import { firstTime, periodTime } from "./time.js";

/** Classes of stay (HL7 v3 ActCode): inpatient, acute inpatient, non-acute inpatient, short stay. */
const ADMISSIONS: ReadonlySet<string> = new Set(["IMP", "ACUTE", "NONAC", "SS"]);

/** An Encounter as a visit or an admission. */
export function normaliseEncounter(context: ReadContext): ClinicalEvent[] | undefined {
  const resource = parseResource(Encounter, context);
  if (!resource) return undefined;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([periodTime(resource.period, "period", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: codeOf(resource),
      actors: [
        ...(resource.participant ?? []).map(({ individual }) => individual),
        resource.serviceProvider,
      ],
      related: { basedOn: resource.basedOn, partOf: resource.partOf },
    },
    context,
  );
  const category = ADMISSIONS.has(resource.class?.code ?? "") ? "admission" : "visit";
  return [
    {
      kind: "careEvent",
      ...base,
      category,
      ...defined({ reason: optionalConcepts(resource.reasonCode) }),
    },
  ];
}

/** What was visited: the first type, else the service, else the class. */
function codeOf(resource: FhirEncounter): CodeableConcept {
  const named = optionalConcepts(resource.type)?.[0] ?? optionalConcept(resource.serviceType);
  return named ?? { coding: resource.class ? [normaliseCoding(resource.class)] : [] };
}
