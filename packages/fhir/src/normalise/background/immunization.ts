import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { Immunization, type FhirImmunization } from "../../schema/background.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { numericQuantity } from "../quantity.js";
import { reasonsOf } from "../reasons.js";
import { remarksOf } from "../remarks.js";
import { firstTime, pointTime } from "../time.js";

/** An Immunization as one event, at the time it was given. One that was not given is withheld before it gets here. */
export function normaliseImmunization(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Immunization, context);
  const base = eventBaseOf(
    resource,
    {
      time: firstTime(
        [pointTime(resource.occurrenceDateTime, "occurrenceDateTime", context)],
        resource.occurrenceString,
      ),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: normaliseConcept(resource.vaccineCode),
      actors: (resource.performer ?? []).map(({ actor }) => actor),
      recorded: [resource.recorded, "recorded"],
      related: {
        encounter: resource.encounter,
        reasonReference: resource.reasonReference,
        "reaction.detail": (resource.reaction ?? []).map(({ detail }) => detail),
      },
      note: [
        ...(resource.note ?? []),
        ...remarksOf({
          isSubpotent: resource.isSubpotent === true ? "true" : undefined,
          subpotentReason: resource.subpotentReason,
        }),
      ],
    },
    context,
  );
  return [
    {
      kind: "immunization",
      ...base,
      ...defined({
        dose: numericQuantity(resource.doseQuantity, "doseQuantity", context),
        doseNumber: doseNumberOf(resource),
        site: optionalConcept(resource.site),
        route: optionalConcept(resource.route),
        reason: reasonsOf(resource, context),
      }),
    },
  ];
}

/** The number of the dose as written; a vaccine against several diseases can state several. */
function doseNumberOf({ protocolApplied }: FhirImmunization): string | undefined {
  const numbers = (protocolApplied ?? []).flatMap(
    ({ doseNumberPositiveInt, doseNumberString }) =>
      doseNumberString ?? doseNumberPositiveInt?.toString() ?? [],
  );
  return [...new Set(numbers)].join(", ") || undefined;
}
