import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { EpisodeOfCare } from "../../schema/care.js";
import { optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { dischargeDiagnoses, reasonsWithDiagnoses } from "./diagnoses.js";
import { eventBaseOf } from "../eventBase.js";
import { participantsOf } from "./participants.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime } from "../time.js";

/** An EpisodeOfCare as a span of care, named by its first type, with its diagnoses as reasons. Without a period it is listed. */
export function normaliseEpisodeOfCare(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(EpisodeOfCare, context);
  const concluded = dischargeDiagnoses(resource, context);
  const { careManager, managingOrganization, referralRequest, team } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([periodTime(resource.period, "period", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: optionalConcept(resource.type?.[0]) ?? { coding: [] },
      actors: [careManager, managingOrganization],
      related: {
        referralRequest,
        team,
        "diagnosis.condition": (resource.diagnosis ?? []).map(({ condition }) => condition),
      },
      note: remarksOf({ type: resource.type?.slice(1) }),
    },
    context,
  );
  return [
    {
      kind: "careEvent",
      ...base,
      category: "episode",
      ...defined({
        reason: reasonsWithDiagnoses(resource, context),
        decision: concluded.length > 0 ? concluded.join("; ") : undefined,
        participants: participantsOf(
          [{ who: careManager }, { who: managingOrganization }],
          resource.patient,
          context,
        ),
      }),
    },
  ];
}
