import type { AdverseEvent } from "fhir/r4";
import { requiredConcept, writeConcept } from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { extensionsOf, extensionUrls } from "./extensions.js";
import { actorsOf, oneRelatedIn, relatedIn, writeReferences } from "./reference.js";
import { writeTime } from "./time.js";
import { oneIdentifier, resourceBaseOf, type WriteContext } from "./writeContext.js";

/** An adverse event that happened. Its period, for which R4 has no element, is in an extension. */
export function writeAdverseEvent(group: EventGroup, { subject }: WriteContext): AdverseEvent {
  const [event] = group.events;
  const { dateTime, period, words } = writeTime(event.time);
  const adverse = event.kind === "adverseEvent" ? event : undefined;
  const suspects = writeReferences(adverse?.suspects);
  return {
    resourceType: "AdverseEvent",
    ...resourceBaseOf(group),
    ...oneIdentifier(group),
    extension: extensionsOf({ url: extensionUrls.adverseEventPeriod, valuePeriod: period }),
    actuality: "actual",
    event: requiredConcept(event.code),
    subject,
    encounter: oneRelatedIn(event, "encounter"),
    date: dateTime,
    _date: words,
    recordedDate: event.provenance.recorded?.text,
    resultingCondition: relatedIn(event, "resultingCondition"),
    seriousness: writeConcept(adverse?.seriousness),
    severity: writeConcept(adverse?.severity),
    outcome: writeConcept(adverse?.outcome),
    recorder: actorsOf(event.provenance)[0],
    suspectEntity: suspects.map((instance) => ({ instance })),
  };
}
