import { systems } from "@ipo/clinical";
import { hasCode, textOf, type ClinicalEvent, type CodeableConcept } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { CarePlan, type FhirCarePlan } from "../../schema/care.js";
import { normaliseConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { eventBaseOf } from "../eventBase.js";
import { conceptExtension } from "../extension.js";
import { activityCodes, plannedActivityOf, standingActivities } from "./plannedActivity.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/** Category system of the tumour conferences of the MII oncology module, where `created` is the day of the conference. */
const TUMOUR_CONFERENCE = /mii-cs-onko-therapieplanung-typ$/;

/** The whole title of a numbered line, with what it holds after a separator: `Linje 2`, `Line 2: docetaxel`. */
const LINE_NUMBER =
  /^(?:linje|line|line of therapy|behandlingslinje|therapielinie)\s*([1-9]\d?)(?:(?::|\s[-–—])\s+\D.*)?$/iu;

/**
 * A CarePlan as a line of therapy, a plan, or the tumour conference that it documents, and each of its activities that
 * has a scheduled time of its own as a planned act at that time. Activities that are not carried out are left out.
 */
export function normaliseCarePlan(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(CarePlan, context);
  const category = (resource.category ?? []).map(normaliseConcept);
  const isLine = category.some((concept) =>
    hasCode(concept, systems.carePlanCategory, "line-of-therapy"),
  );
  const isTumourConference = category.some(({ coding }) =>
    coding.some(({ system }) => system !== undefined && TUMOUR_CONFERENCE.test(system)),
  );
  const standing = standingActivities(resource, context);
  const scheduled = standing.flatMap((one) => plannedActivityOf(one, resource, context) ?? []);
  const code = codeOf(resource, category);
  const { partOf, basedOn, replaces, addresses, supportingInfo, encounter } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        periodTime(resource.period, "period", context),
        isTumourConference ? pointTime(resource.created, "created", context) : undefined,
      ]),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code,
      actors: [resource.author],
      recorded: [resource.created, "created"],
      related: {
        partOf,
        basedOn,
        replaces,
        addresses,
        supportingInfo,
        encounter,
        careTeam: resource.careTeam,
        goal: resource.goal,
        "activity.reference": standing.map(({ activity }) => activity.reference),
      },
      note: [
        ...(resource.note ?? []),
        ...remarksOf({
          description: code.text === resource.description ? undefined : resource.description,
          "activity.progress": standing.flatMap(({ activity }) =>
            (activity.progress ?? []).map(({ text }) => text),
          ),
        }),
      ],
    },
    context,
  );
  const { terminology } = context;
  const activities = standing.flatMap(({ activity }) => activityCodes(activity, context));
  if (isTumourConference || category.some(terminology.isMdk)) {
    const decision = activities.map(textOf).filter(Boolean).join("; ");
    return [
      { kind: "careEvent", ...base, category: "mdk", ...(decision !== "" && { decision }) },
      ...scheduled,
    ];
  }
  const number = isLine ? LINE_NUMBER.exec(resource.title?.trim() ?? "")?.[1] : undefined;
  return [
    {
      kind: "carePlan",
      ...base,
      category: isLine ? "line-of-therapy" : "plan",
      activities,
      ...defined({
        line: number === undefined ? undefined : Number(number),
        intent:
          category.map(terminology.treatmentIntentOf).find(Boolean) ??
          terminology.treatmentIntentOf(conceptExtension(resource.extension, "procedure-intent")),
      }),
    },
    ...scheduled,
  ];
}

/** The title names the plan; without one its category does, else its description. */
function codeOf(
  { title, description }: FhirCarePlan,
  category: readonly CodeableConcept[],
): CodeableConcept {
  const named = category.find((concept) => textOf(concept) !== undefined);
  const text = title ?? (named ? undefined : description);
  return text === undefined ? (named ?? { coding: [] }) : { coding: named?.coding ?? [], text };
}
