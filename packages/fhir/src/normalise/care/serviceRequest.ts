import { systems } from "@ipo/clinical";
import { hasCode, type CareEvent, type ClinicalEvent, type CodeableConcept } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { isPlanningIntent } from "../../fate/planningIntents.js";
import { ServiceRequest } from "../../schema/request.js";
import { bodySitesOf } from "../bodySite.js";
import { askedStepStatus, careStepOf } from "./careStep.js";
import { normaliseConcept, optionalConcept, optionalConcepts } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { participantsOf } from "./participants.js";
import { reasonsOf } from "../reasons.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, pointTime, timingTime } from "../time.js";

/** SNOMED CT: patient referral, referral to service, referral to social services (as Synthea writes). */
const REFERRALS = ["3457005", "306206005", "306238000"];

/**
 * A ServiceRequest as an order, a referral, or a conference or measuring point that is asked for.
 *
 * Its code says what is asked for and comes before its category. Its time is when the service is to take place
 * (`occurrence[x]`), else when it was ordered (`authoredOn`): the event is the order, never the service carried out.
 * A conference (MDK) or measuring point (SVF) is dated by `occurrence[x]` alone and planned until it is completed,
 * since days are counted from such points. What is only planned or proposed (`intent`), and a draft, is planned; an
 * active order stays active. A revoked request is withheld.
 */
export function normaliseServiceRequest(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(ServiceRequest, context);
  const category = (resource.category ?? []).map(normaliseConcept);
  const code = optionalConcept(resource.code) ??
    optionalConcepts(resource.category)?.[0] ?? { coding: [] };
  const step = careStepOf(code, context.terminology);
  const status = eventStatusOf(resource.status, context);
  const asked = step === undefined ? status : askedStepStatus(status);
  const { basedOn, replaces, supportingInfo, specimen, encounter } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        pointTime(resource.occurrenceDateTime, "occurrenceDateTime", context),
        periodTime(resource.occurrencePeriod, "occurrencePeriod", context),
        timingTime(resource.occurrenceTiming, "occurrenceTiming", context),
        step === undefined ? pointTime(resource.authoredOn, "authoredOn", context) : undefined,
      ]),
      timing: resource.occurrenceTiming,
      status: isPlanningIntent(resource.intent) ? "planned" : asked,
      sourceStatus: resource.status,
      code,
      actors: [resource.requester],
      recorded: [resource.authoredOn, "authoredOn"],
      related: {
        basedOn,
        replaces,
        supportingInfo,
        specimen,
        encounter,
        reasonReference: resource.reasonReference,
      },
      note: [
        ...(resource.note ?? []),
        ...remarksOf({
          orderDetail: resource.orderDetail,
          patientInstruction: resource.patientInstruction,
        }),
      ],
    },
    context,
  );
  return [
    {
      kind: "careEvent",
      ...base,
      category: step ?? categoryOf([code, ...category]),
      ...defined({
        reason: reasonsOf(resource, context),
        bodySite: bodySitesOf(resource.bodySite),
        participants: participantsOf(
          [
            ...(resource.performer ?? []).map((who) => ({ who, roles: [resource.performerType] })),
            ...(resource.performer?.length ? [] : [{ roles: [resource.performerType] }]),
            ...(resource.locationReference ?? []).map((who) => ({ who })),
          ],
          resource.subject,
          context,
        ),
      }),
    },
  ];
}

function categoryOf(concepts: readonly CodeableConcept[]): CareEvent["category"] {
  const isReferral = concepts.some(
    (concept) =>
      hasCode(concept, systems.careEvent, "referral") ||
      REFERRALS.some((code) => hasCode(concept, systems.snomed, code)),
  );
  return isReferral ? "referral" : "order";
}
