import type { Condition } from "fhir/r4";
import {
  boundConcept,
  conceptExtensionOf,
  requiredConcept,
  writeConcept,
  writeConcepts,
} from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { extensionsOf, extensionUrls, NOT_STATED } from "./extensions.js";
import { authorOf, oneRelatedIn, organisationOf, relatedIn } from "./reference.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";

const CLINICAL = ["active", "recurrence", "relapse", "inactive", "remission", "resolved"];
const VERIFICATION = ["unconfirmed", "provisional", "differential", "confirmed"];

/** A condition, from onset to abatement. An onset in words stays in words. */
export function writeCondition(group: EventGroup, { subject }: WriteContext): Condition {
  const [event] = group.events;
  const { time, provenance } = event;
  const condition = event.kind === "condition" ? event : undefined;
  const onset = time.kind === "point" ? time.at : time.kind === "period" ? time.start : undefined;
  const assessment = relatedIn(event, "stage.assessment");
  const summaries = (condition?.stage ?? []).map((summary) => ({ summary: writeConcept(summary) }));
  return {
    resourceType: "Condition",
    ...resourceBaseOf(group),
    extension: extensionsOf(conceptExtensionOf(extensionUrls.histology, condition?.histology)),
    clinicalStatus: boundConcept(
      condition?.clinicalStatus,
      "http://terminology.hl7.org/CodeSystem/condition-clinical",
      CLINICAL,
    ),
    verificationStatus: boundConcept(
      condition?.verificationStatus,
      "http://terminology.hl7.org/CodeSystem/condition-ver-status",
      VERIFICATION,
    ),
    code: requiredConcept(event.code),
    bodySite: writeConcepts(condition?.bodySite),
    subject,
    encounter: oneRelatedIn(event, "encounter"),
    onsetDateTime: onset?.text,
    onsetString: time.kind === "undated" ? time.text : undefined,
    abatementDateTime: time.kind === "period" ? time.end?.text : undefined,
    // Reading takes an active condition as going on, unless an abatement is there; that of one at a point is not known.
    _abatementString:
      time.kind === "point" && CLINICAL.slice(0, 3).includes(condition?.clinicalStatus ?? "")
        ? NOT_STATED
        : undefined,
    recordedDate: provenance.recorded?.text,
    recorder: organisationOf(provenance),
    asserter: authorOf(provenance),
    stage:
      assessment.length === 0
        ? summaries
        : [{ ...summaries[0], assessment }, ...summaries.slice(1)],
    evidence: relatedIn(event, "evidence.detail").map((detail) => ({ detail: [detail] })),
    note: notesOf(event),
  };
}
