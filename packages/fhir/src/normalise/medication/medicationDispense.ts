import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import { MedicationDispense } from "../../schema/medicationDispense.js";
import { parseResource, type ReadContext } from "../context.js";
import { readDosages } from "./dosage.js";
import { medicationEventOf } from "./medication.js";
import { quantityText } from "../quantity.js";
import { remarksOf } from "../remarks.js";
import { firstTime, pointTime } from "../time.js";

/**
 * A MedicationDispense as one event, when the drug was handed over, else when it was prepared. It says what was handed
 * out, and not that it was taken. The amount and how many days it lasts stand in the dosage's words under their FHIR
 * names, so that an amount in a box is never read as a dose.
 */
export function normaliseMedicationDispense(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(MedicationDispense, context);
  const { partOf, authorizingPrescription, supportingInformation, quantity, daysSupply } = resource;
  const instructed = readDosages(resource.dosageInstruction, "dosageInstruction", context);
  const words = [
    instructed.dosage,
    ...remarksOf({
      quantity: quantityText(quantity),
      daysSupply: quantityText(daysSupply),
    }).map(({ text }) => text),
  ].filter((text) => text !== undefined);
  const event = medicationEventOf(
    resource,
    {
      resource: "dispense",
      time: firstTime([
        pointTime(resource.whenHandedOver, "whenHandedOver", context),
        pointTime(resource.whenPrepared, "whenPrepared", context),
      ]),
      status: eventStatusOf(resource.status, context),
      facts: {
        sourceStatus: resource.status,
        actors: (resource.performer ?? []).map(({ actor }) => actor),
        related: {
          partOf,
          authorizingPrescription,
          supportingInformation,
          context: resource.context,
        },
        note: resource.note,
      },
      dosage: {
        ...instructed,
        ...defined({ dosage: words.length > 0 ? words.join("; ") : undefined }),
      },
      stopReason: resource.statusReasonCodeableConcept,
    },
    context,
  );
  return [event];
}
