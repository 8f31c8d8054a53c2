import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { CareTeam } from "../../schema/care.js";
import { optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { participantsOf } from "./participants.js";
import { reasonsOf } from "../reasons.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime } from "../time.js";

/**
 * A CareTeam over its period, with whoever takes part by role and name; the patient is left out, whom FHIR lets be a
 * member. Without a period it is listed.
 */
export function normaliseCareTeam(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(CareTeam, context);
  const category = optionalConcepts(resource.category);
  const { name, encounter, reasonReference, managingOrganization } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([periodTime(resource.period, "period", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code:
        name === undefined
          ? (category?.[0] ?? { coding: [] })
          : { coding: category?.[0]?.coding ?? [], text: name },
      actors: managingOrganization ?? [],
      related: { encounter, reasonReference },
      note: [...(resource.note ?? []), ...remarksOf({ category: category?.slice(1) })],
    },
    context,
  );
  return [
    {
      kind: "careEvent",
      ...base,
      category: "careTeam",
      ...defined({
        reason: reasonsOf(resource, context),
        participants: participantsOf(
          (resource.participant ?? []).map(({ role, member }) => ({ who: member, roles: role })),
          resource.subject,
          context,
        ),
      }),
    },
  ];
}
