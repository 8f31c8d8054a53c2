import { treatmentIntentOf } from "@ipo/clinical";
import { textOf, type ClinicalEvent, type EventTime } from "@ipo/model";
import { defined } from "../defined.js";
import { eventStatusOf } from "../fate/eventStatus.js";
import { Procedure, type FhirProcedure } from "../schema/clinical.js";
import { classifyProcedure, type ProcedureKind } from "./classifyProcedure.js";
import { normaliseConcept, optionalConcept, optionalConcepts } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { cycleOf } from "./cycle.js";
import { eventBaseOf } from "./eventBase.js";
import { extensionEnding } from "./extension.js";
import { rangeText } from "./quantity.js";
import { radiotherapyOf } from "./radiotherapy.js";
import { reasonsOf } from "./reasons.js";
import { firstTime, periodTime, pointTime } from "./time.js";

/** A Procedure as one event: radiotherapy, imaging, a step of care, or a procedure. */
export function normaliseProcedure(context: ReadContext): ClinicalEvent[] | undefined {
  const resource = parseResource(Procedure, context);
  if (!resource) return undefined;
  const code = normaliseConcept(resource.code);
  const traits = {
    code,
    category: optionalConcept(resource.category),
    usedCode: (resource.usedCode ?? []).map(normaliseConcept),
    profile: resource.meta?.profile ?? [],
  };
  const { partOf, basedOn, report, encounter } = resource;
  const base = eventBaseOf(
    resource,
    {
      time: timeOf(resource, context),
      status: eventStatusOf(resource.status, context),
      sourceStatus: resource.status,
      code,
      actors: [
        ...(resource.performer ?? []).map(({ actor }) => actor),
        resource.recorder,
        resource.asserter,
      ],
      related: { partOf, basedOn, report, encounter },
      note: resource.note,
    },
    context,
  );
  return [eventOf(classifyProcedure(traits), resource, base, context)];
}

function eventOf(
  kind: ProcedureKind,
  resource: FhirProcedure,
  base: ReturnType<typeof eventBaseOf>,
  context: ReadContext,
): ClinicalEvent {
  const reason = reasonsOf(resource, context);
  const bodySite = optionalConcepts(resource.bodySite);
  const outcome = optionalConcept(resource.outcome);
  if (kind === "mdk" || kind === "pathway" || kind === "referral" || kind === "contact") {
    return {
      kind: "careEvent",
      ...base,
      category: kind === "contact" ? "other" : kind,
      ...defined({ decision: textOf(outcome), reason }),
    };
  }
  if (kind === "imaging")
    return {
      kind: "imaging",
      ...base,
      modality: [],
      ...defined({ bodySite, conclusion: textOf(outcome) }),
    };
  const treatment = defined({
    intent: intentOf(resource),
    stopReason: optionalConcept(resource.statusReason),
    reason,
    bodySite,
    cycle: cycleOf(resource.extension),
  });
  if (kind === "radiotherapy")
    return { kind, ...base, ...treatment, ...radiotherapyOf(resource, context) };
  return { kind: "procedure", ...base, ...treatment, category: kind, ...defined({ outcome }) };
}

function timeOf(resource: FhirProcedure, context: ReadContext): EventTime {
  const age = resource.performedAge;
  const words =
    resource.performedString ??
    (age?.value === undefined
      ? rangeText(resource.performedRange)
      : [age.value, age.unit].filter(Boolean).join(" "));
  return firstTime(
    [
      pointTime(resource.performedDateTime, "performedDateTime", context),
      periodTime(resource.performedPeriod, "performedPeriod", context),
    ],
    words,
  );
}

function intentOf({ extension }: FhirProcedure) {
  const found =
    extensionEnding(extension, "procedure-intent") ?? extensionEnding(extension, "-intention");
  return treatmentIntentOf(optionalConcept(found?.valueCodeableConcept));
}
