import { ctcaeGradeOf } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../defined.js";
import { AdverseEvent } from "../schema/clinical.js";
import { normaliseConcept, optionalConcept } from "./concept.js";
import { parseResource, type ReadContext } from "./context.js";
import { eventBaseOf } from "./eventBase.js";
import { conceptExtension, extensionOf } from "./extension.js";
import { sourcesOf } from "./related.js";
import { remarksOf } from "./remarks.js";
import { firstTime, periodTime, pointTime } from "./time.js";

const PERIOD = "https://ipo.example/fhir/StructureDefinition/adverse-event-period";

/**
 * An AdverseEvent as one event, at the time it occurred, else when it was detected, which FHIR R4 says is when it began.
 * The grade is the one stated: in severity, in seriousness as the MII oncology module does, or in a grade extension.
 */
export function normaliseAdverseEvent(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(AdverseEvent, context);
  const severity = optionalConcept(resource.severity);
  const seriousness = optionalConcept(resource.seriousness);
  const suspects = (resource.suspectEntity ?? []).map(({ instance }) => instance);
  const base = eventBaseOf(
    resource,
    {
      time: firstTime([
        periodTime(
          extensionOf(resource.extension, PERIOD)?.valuePeriod,
          "extension.valuePeriod",
          context,
        ),
        pointTime(resource.date, "date", context),
        pointTime(resource.detected, "detected", context),
      ]),
      status: "final",
      sourceStatus: undefined,
      code: normaliseConcept(resource.event),
      actors: [resource.recorder],
      recorded: [resource.recordedDate, "recordedDate"],
      related: {
        suspectEntity: suspects,
        resultingCondition: resource.resultingCondition,
        encounter: resource.encounter,
      },
      note: remarksOf({
        detected: resource.date === undefined ? undefined : resource.detected,
        causality: (resource.suspectEntity ?? []).flatMap(({ causality }) =>
          (causality ?? []).flatMap(({ assessment, productRelatedness, method }) => [
            assessment,
            productRelatedness,
            method,
          ]),
        ),
      }),
    },
    context,
  );
  return [
    {
      kind: "adverseEvent",
      ...base,
      suspects: sourcesOf(suspects, context),
      ...defined({
        grade:
          ctcaeGradeOf(severity) ??
          ctcaeGradeOf(seriousness) ??
          ctcaeGradeOf(conceptExtension(resource.extension, "-grade")),
        severity,
        seriousness,
        outcome: optionalConcept(resource.outcome),
      }),
    },
  ];
}
