import type { ClinicalEvent } from "@ipo/model";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { MedicationStatement } from "../../schema/medication.js";
import { parseResource, type ReadContext } from "../context.js";
import { readDosages } from "./dosage.js";
import { medicationEventOf } from "./medication.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/** A MedicationStatement as one event, over the time it says the drug was used. When it was asserted is not that time. */
export function normaliseMedicationStatement(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(MedicationStatement, context);
  const { basedOn, partOf, derivedFrom, supportingInformation } = resource;
  const event = medicationEventOf(
    resource,
    {
      resource: "statement",
      time: firstTime([
        pointTime(resource.effectiveDateTime, "effectiveDateTime", context),
        periodTime(resource.effectivePeriod, "effectivePeriod", context),
      ]),
      status: eventStatusOf(resource.status, context),
      facts: {
        sourceStatus: resource.status,
        actors: [resource.informationSource],
        recorded: [resource.dateAsserted, "dateAsserted"],
        related: { basedOn, partOf, derivedFrom, supportingInformation, context: resource.context },
        note: resource.note,
      },
      dosage: readDosages(resource.dosage, "dosage", context),
      stopReason: resource.statusReason?.[0],
    },
    context,
  );
  return [event];
}
