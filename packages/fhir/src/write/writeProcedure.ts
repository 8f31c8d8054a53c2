import type { Extension, Procedure } from "fhir/r4";
import type { ClinicalEvent, EventOfKind } from "@ipo/model";
import { textOf } from "@ipo/model";
import { conceptExtensionOf, requiredConcept, writeConcept, writeConcepts } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { extensionsOf, extensionUrls } from "./extensions.js";
import { writeQuantity } from "./quantity.js";
import { actorsOf, oneRelatedIn, relatedIn } from "./reference.js";
import { DONE_CODES, writeStatus } from "./status.js";
import { writeTime } from "./time.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";
import { writeReasons } from "./writeReasons.js";
import { treatmentExtensions } from "./writeTreatment.js";

/** Surgery, radiotherapy, an examination or a step of care as a Procedure. */
export function writeProcedure(group: EventGroup, context: WriteContext): Procedure {
  const [event] = group.events;
  const { time } = event;
  const { dateTime, period } = writeTime(time);
  const treatment = event.kind === "procedure" || event.kind === "radiotherapy" ? event : undefined;
  return {
    resourceType: "Procedure",
    ...resourceBaseOf(group),
    extension: [
      ...treatmentExtensions(treatment ?? {}),
      ...(event.kind === "radiotherapy" ? radiotherapyExtensions(event) : []),
    ],
    basedOn: relatedIn(event, "basedOn"),
    partOf: relatedIn(event, "partOf"),
    status: writeStatus(event, { nearest: DONE_CODES }),
    statusReason: writeConcept(treatment?.stopReason),
    code: requiredConcept(event.code),
    subject: context.subject,
    encounter: oneRelatedIn(event, "encounter"),
    performedDateTime: dateTime,
    performedPeriod: period,
    performedString: time.kind === "undated" ? time.text : undefined,
    performer: actorsOf(event.provenance).map((actor) => ({ actor })),
    ...writeReasons(event, context),
    bodySite:
      "bodySite" in event && Array.isArray(event.bodySite) ? writeConcepts(event.bodySite) : [],
    outcome: outcomeOf(event),
    report: relatedIn(event, "report"),
    note: notesOf(event),
  };
}

function outcomeOf(event: ClinicalEvent) {
  if (event.kind === "procedure") return writeConcept(event.outcome);
  const text =
    event.kind === "careEvent"
      ? event.decision
      : event.kind === "imaging"
        ? event.conclusion
        : undefined;
  return text === undefined ? undefined : { text };
}

/** Dose to each volume, fractions and technique, where mCODE and this project keep them. */
function radiotherapyExtensions({
  volumes,
  fractionsPlanned,
  fractionsDelivered,
  modality,
  technique,
}: EventOfKind<"radiotherapy">): Extension[] {
  return extensionsOf(
    ...volumes.map(({ site, dose, fractions }) => ({
      url: extensionUrls.volumeDose,
      extension: extensionsOf(
        site && { url: "volume", valueReference: { display: textOf(site) } },
        dose && { url: "totalDoseDelivered", valueQuantity: writeQuantity(dose) },
        { url: "fractionsDelivered", valueUnsignedInt: fractions },
      ),
    })),
    { url: extensionUrls.fractionsPlanned, valueUnsignedInt: fractionsPlanned },
    { url: extensionUrls.fractionsDelivered, valueUnsignedInt: fractionsDelivered },
    {
      url: extensionUrls.modalityAndTechnique,
      extension: extensionsOf(
        conceptExtensionOf(extensionUrls.modality, modality),
        conceptExtensionOf(extensionUrls.technique, technique),
      ),
    },
  );
}
