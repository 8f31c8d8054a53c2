import { textOf, type ClinicalEvent, type EventTime } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { Procedure, type FhirProcedure } from "../../schema/clinical.js";
import { bodySitesOf } from "../bodySite.js";
import { classifyProcedure, type ProcedureKind } from "./classifyProcedure.js";
import { normaliseConcept, optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { cycleOf } from "../cycle.js";
import { eventBaseOf } from "../eventBase.js";
import { conceptExtension, withExtensionReferences } from "../extension.js";
import { procedureRemarks } from "./procedureRemarks.js";
import { quantityText, rangeText } from "../quantity.js";
import { radiotherapyOf, volumeReferences } from "./radiotherapy.js";
import { reasonsOf } from "../reasons.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/** A Procedure as one event: radiotherapy, imaging, a step of care, or a procedure. */
export function normaliseProcedure(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(Procedure, context);
  const code = normaliseConcept(resource.code);
  const traits = {
    code,
    category: optionalConcept(resource.category),
    usedCode: (resource.usedCode ?? []).map(normaliseConcept),
    profile: resource.meta?.profile ?? [],
    terminology: context.terminology,
  };
  const { partOf, basedOn, report, encounter, reasonReference, complicationDetail } = resource;
  const kind = classifyProcedure(traits);
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
      related: withExtensionReferences(
        {
          ...{ partOf, basedOn, report, encounter, reasonReference, complicationDetail },
          usedReference: resource.usedReference,
          volume: volumeReferences(resource),
        },
        resource.extension,
      ),
      note: [...(resource.note ?? []), ...procedureRemarks(kind, resource)],
    },
    context,
  );
  return [eventOf(kind, resource, base, context)];
}

function eventOf(
  kind: ProcedureKind,
  resource: FhirProcedure,
  base: ReturnType<typeof eventBaseOf>,
  context: ReadContext,
): ClinicalEvent {
  const reason = reasonsOf(resource, context);
  const bodySite = bodySitesOf(resource.bodySite);
  const outcome = optionalConcept(resource.outcome);
  if (kind === "mdk" || kind === "pathway" || kind === "referral" || kind === "contact") {
    return {
      kind: "careEvent",
      ...base,
      category: kind === "contact" ? "other" : kind,
      ...defined({ decision: textOf(outcome), reason, bodySite }),
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
    intent: intentOf(resource, context),
    stopReason:
      optionalConcept(resource.statusReason) ??
      conceptExtension(resource.extension, "treatment-termination-reason"),
    reason,
    bodySite,
    cycle: cycleOf(resource.extension),
  });
  if (kind === "radiotherapy")
    return { kind, ...base, ...treatment, ...radiotherapyOf(resource, context) };
  return { kind: "procedure", ...base, ...treatment, category: kind, ...defined({ outcome }) };
}

function timeOf(resource: FhirProcedure, context: ReadContext): EventTime {
  const words =
    resource.performedString ??
    quantityText(resource.performedAge) ??
    rangeText(resource.performedRange);
  return firstTime(
    [
      pointTime(resource.performedDateTime, "performedDateTime", context),
      periodTime(resource.performedPeriod, "performedPeriod", context),
    ],
    words,
  );
}

function intentOf({ extension }: FhirProcedure, { terminology }: ReadContext) {
  const endings = ["procedure-intent", "treatment-intent", "-intention", "/Durchfuehrungsabsicht"];
  return endings
    .map((ending) => terminology.treatmentIntentOf(conceptExtension(extension, ending)))
    .find((intent) => intent !== undefined);
}
