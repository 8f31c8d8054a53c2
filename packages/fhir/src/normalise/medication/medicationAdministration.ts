import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../../defined.js";
import { eventStatusOf } from "../../fate/eventStatus.js";
import {
  MedicationAdministration,
  type FhirAdministrationDosage,
} from "../../schema/medication.js";
import { optionalConcept } from "../concept.js";
import { parseResource, type ReadContext } from "../context.js";
import { medicationEventOf } from "./medication.js";
import { numericQuantity, quantityText } from "../quantity.js";
import { remarksOf } from "../remarks.js";
import { firstTime, periodTime, pointTime } from "../time.js";

/** A MedicationAdministration as one event, at the time the drug was given. */
export function normaliseMedicationAdministration(context: ReadContext): ClinicalEvent[] {
  const resource = parseResource(MedicationAdministration, context);
  const { dosage, partOf, request, supportingInformation } = resource;
  const event = medicationEventOf(
    resource,
    {
      resource: "administration",
      time: firstTime([
        pointTime(resource.effectiveDateTime, "effectiveDateTime", context),
        periodTime(resource.effectivePeriod, "effectivePeriod", context),
      ]),
      status: eventStatusOf(resource.status, context),
      facts: {
        sourceStatus: resource.status,
        actors: (resource.performer ?? []).map(({ actor }) => actor),
        related: { partOf, request, supportingInformation, context: resource.context },
        note: [
          ...(resource.note ?? []),
          ...remarksOf({ site: dosage?.site, method: dosage?.method, rate: rateOf(dosage) }),
        ],
      },
      dosage: defined({
        dose: numericQuantity(dosage?.dose, "dosage.dose", context),
        dosage: dosage?.text,
        route: optionalConcept(dosage?.route),
      }),
      stopReason: resource.statusReason?.[0],
    },
    context,
  );
  return [event];
}

/** How fast it was given, in words, such as `100 mL/h` or `500 mL / 2 h`. */
function rateOf(dosage: FhirAdministrationDosage | undefined): string | undefined {
  const { rateQuantity, rateRatio } = dosage ?? {};
  const ratio = [quantityText(rateRatio?.numerator), quantityText(rateRatio?.denominator)];
  return quantityText(rateQuantity) ?? (ratio.includes(undefined) ? undefined : ratio.join(" / "));
}
