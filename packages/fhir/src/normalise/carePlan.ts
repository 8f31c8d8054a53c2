import { systems, treatmentIntentOf } from "@ipo/clinical";
import { hasCode, textOf, type ClinicalEvent, type CodeableConcept } from "@ipo/model";
import { defined } from "../defined.js";
import { eventStatusOf } from "../fate/eventStatus.js";
import { CarePlan, type FhirCarePlan } from "../schema/clinical.js";
import { normaliseConcept, optionalConcept } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf } from "./eventBase.js";
import { conceptExtension } from "./extension.js";
import { firstTime, periodTime, pointTime } from "./time.js";

/** Category system of the tumour conferences of the MII oncology module, where `created` is the day of the conference. */
const TUMOUR_CONFERENCE = /mii-cs-onko-therapieplanung-typ$/;

/** A CarePlan as a line of therapy, a plan, or the tumour conference that it documents. */
export function normaliseCarePlan(context: ReadContext): ClinicalEvent[] | undefined {
  const resource = parseResource(CarePlan, context);
  if (!resource) return undefined;
  const category = (resource.category ?? []).map(normaliseConcept);
  const isLine = category.some((concept) =>
    hasCode(concept, systems.carePlanCategory, "line-of-therapy"),
  );
  const isConference = category.some(({ coding }) =>
    coding.some(({ system }) => system !== undefined && TUMOUR_CONFERENCE.test(system)),
  );
  const { partOf, basedOn, replaces, addresses, supportingInfo, encounter } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        periodTime(resource.period, "period", context),
        isConference ? pointTime(resource.created, "created", context) : undefined,
      ]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code: codeOf(resource.title, category),
      actors: [resource.author],
      recorded: [resource.created, "created"],
      related: {
        partOf,
        basedOn,
        replaces,
        addresses,
        supportingInfo,
        encounter,
        "activity.reference": (resource.activity ?? []).map(({ reference }) => reference),
      },
      note: resource.note,
    },
    context,
  );
  const activities = (resource.activity ?? [])
    .map(activityOf)
    .filter((activity) => activity !== undefined);
  if (isConference) {
    const decision = activities.map(textOf).filter(Boolean).join("; ");
    return [{ kind: "careEvent", ...base, category: "mdk", ...(decision !== "" && { decision }) }];
  }
  const number = isLine ? /(\d+)\s*$/.exec(resource.title ?? "")?.[1] : undefined;
  return [
    {
      kind: "carePlan",
      ...base,
      category: isLine ? "line-of-therapy" : "plan",
      activities,
      ...defined({
        line: number === undefined ? undefined : Number(number),
        intent:
          category.map(treatmentIntentOf).find(Boolean) ??
          treatmentIntentOf(conceptExtension(resource.extension, "procedure-intent")),
      }),
    },
  ];
}

/** The title names the plan; without one, its category does. */
function codeOf(title: string | undefined, category: readonly CodeableConcept[]): CodeableConcept {
  const named = category.find((concept) => textOf(concept) !== undefined) ?? { coding: [] };
  return title === undefined ? named : { coding: named.coding, text: title };
}

function activityOf({
  detail,
}: NonNullable<FhirCarePlan["activity"]>[number]): CodeableConcept | undefined {
  const code = optionalConcept(detail?.code);
  return (
    code ??
    (detail?.description === undefined ? undefined : { coding: [], text: detail.description })
  );
}
