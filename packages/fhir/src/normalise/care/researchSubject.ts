import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { ResearchStudy, ResearchSubject } from "../../schema/care.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { referredOf } from "../referred.js";
import { sourceOfReference } from "../related.js";
import { firstTime, periodTime } from "../time.js";

/**
 * A ResearchSubject as participation in a study, over its period; without one it is listed. The study's title comes from
 * the ResearchStudy in the input, else from the reference's words, else the study is named by its identifier. Phase and
 * status are the study's own and are taken from the ResearchStudy alone. Whoever never took part (`ineligible`,
 * `not-registered`, `withdrawn`, which FHIR R4 defines as before registration) has the status `not-done`.
 */
export function normaliseResearchSubject(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(ResearchSubject, context);
  const { study, consent } = resource;
  const { entry, display } = study ? referredOf(study, context) : {};
  const lent = entry && parseLeniently(ResearchStudy, entry.resource).data;
  const identifier =
    lent?.identifier?.find(({ value }) => value !== undefined)?.value ?? study?.identifier?.value;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([periodTime(resource.period, "period", context)]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: { coding: [], ...defined({ text: lent?.title ?? display ?? identifier }) },
      related: { study, consent },
    },
    context,
  );
  return [
    {
      kind: "studyParticipation",
      ...base,
      ...defined({
        study: study && sourceOfReference(study, context),
        assignedArm: resource.assignedArm,
        actualArm: resource.actualArm,
        phase: optionalConcept(lent?.phase),
        studyStatus: lent?.status,
      }),
    },
  ];
}
