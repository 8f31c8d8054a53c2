import type {
  AllergyIntolerance,
  BodyStructure,
  Consent,
  FamilyMemberHistory,
  Immunization,
  ResearchSubject,
} from "fhir/r4";
import { textOf } from "@ipo/model";
import {
  boundConcept,
  requiredConcept,
  requiredConcepts,
  writeConcept,
  writeConcepts,
} from "./concept.js";
import type { EventGroup } from "./eventGroup.js";
import { NOT_STATED } from "./extensions.js";
import { writeQuantity } from "./quantity.js";
import { actorsOf, authorOf, oneRelatedIn, organisationOf, relatedIn } from "./reference.js";
import { writeStatus } from "./status.js";
import { writePeriod, writeTime } from "./time.js";
import { notesOf, resourceBaseOf, type WriteContext } from "./writeContext.js";
import { writeReasons } from "./writeReasons.js";

/** An allergy or intolerance, at its onset. */
export function writeAllergyIntolerance(
  group: EventGroup,
  { subject }: WriteContext,
): AllergyIntolerance {
  const [event] = group.events;
  const { time, provenance } = event;
  const { dateTime, period } = writeTime(time);
  const allergy = event.kind === "allergy" ? event : undefined;
  const known = <Code extends string>(codes: readonly Code[], code: string | undefined) =>
    codes.find((one) => one === code);
  return {
    resourceType: "AllergyIntolerance",
    ...resourceBaseOf(group),
    clinicalStatus: boundConcept(
      allergy?.clinicalStatus,
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical",
      ["active", "inactive", "resolved"],
    ),
    verificationStatus: boundConcept(
      allergy?.verificationStatus,
      "http://terminology.hl7.org/CodeSystem/allergyintolerance-verification",
      ["unconfirmed", "confirmed"],
    ),
    type: known(["allergy", "intolerance"], allergy?.type),
    category: (allergy?.category ?? []).flatMap((code) => known(CATEGORIES, code) ?? []),
    criticality: known(["low", "high", "unable-to-assess"], allergy?.criticality),
    code: writeConcept(event.code),
    patient: subject,
    encounter: oneRelatedIn(event, "encounter"),
    onsetDateTime: dateTime,
    onsetPeriod: period,
    onsetString: time.kind === "undated" ? time.text : undefined,
    recordedDate: provenance.recorded?.text,
    recorder: organisationOf(provenance),
    asserter: authorOf(provenance),
    lastOccurrence: allergy?.lastOccurrence?.text,
    note: notesOf(event),
    reaction: (allergy?.reactions ?? []).map((reaction) => ({
      substance: writeConcept(reaction.substance),
      manifestation: requiredConcepts(reaction.manifestation),
      description: reaction.description,
      onset: reaction.onset?.text,
      severity: known(["mild", "moderate", "severe"], reaction.severity),
    })),
  };
}

/** A vaccination. */
export function writeImmunization(group: EventGroup, context: WriteContext): Immunization {
  const [event] = group.events;
  const { time, provenance } = event;
  const given = event.kind === "immunization" ? event : undefined;
  const at = time.kind === "point" ? time.at.text : undefined;
  const words = time.kind === "undated" ? time.text : undefined;
  return {
    resourceType: "Immunization",
    ...resourceBaseOf(group),
    // A vaccination that was not done is withheld and has no event, so R4 has one code for all others.
    status: "completed",
    vaccineCode: requiredConcept(event.code),
    patient: context.subject,
    encounter: oneRelatedIn(event, "encounter"),
    occurrenceDateTime: at,
    _occurrenceDateTime: (at ?? words) ? undefined : NOT_STATED,
    occurrenceString: words,
    recorded: provenance.recorded?.text,
    site: writeConcept(given?.site),
    route: writeConcept(given?.route),
    doseQuantity: writeQuantity(given?.dose),
    performer: actorsOf(provenance).map((actor) => ({ actor })),
    note: notesOf(event),
    ...writeReasons(event, context),
    protocolApplied:
      given?.doseNumber === undefined ? [] : [{ doseNumberString: given.doseNumber }],
  };
}

/** Taking part in a study. */
export function writeResearchSubject(
  group: EventGroup,
  { subject }: WriteContext,
): ResearchSubject {
  const [event] = group.events;
  const participation = event.kind === "studyParticipation" ? event : undefined;
  return {
    resourceType: "ResearchSubject",
    ...resourceBaseOf(group),
    status: writeStatus(event, { nearest: SUBJECT_STATUS, others: SUBJECT_OTHERS }),
    period: event.time.kind === "period" ? writePeriod(event.time) : undefined,
    study: { ...oneRelatedIn(event, "study"), display: textOf(event.code) },
    individual: subject,
    assignedArm: participation?.assignedArm,
    actualArm: participation?.actualArm,
    consent: oneRelatedIn(event, "consent"),
  };
}

/** What is known of one relative's health. */
export function writeFamilyMemberHistory(
  group: EventGroup,
  { subject }: WriteContext,
): FamilyMemberHistory {
  const [event] = group.events;
  const history = event.kind === "familyHistory" ? event : undefined;
  return {
    resourceType: "FamilyMemberHistory",
    ...resourceBaseOf(group),
    status: writeStatus(event, { nearest: HISTORY_STATUS, others: ["health-unknown"] }),
    patient: subject,
    date: event.provenance.recorded?.text,
    relationship: requiredConcept(event.code),
    sex: writeConcept(history?.sex),
    bornString: history?.born,
    deceasedString: history?.deceased,
    reasonReference: relatedIn(event, "reasonReference"),
    note: notesOf(event),
    condition: (history?.conditions ?? []).map((condition) => ({
      code: requiredConcept(condition.code),
      outcome: writeConcept(condition.outcome),
      contributedToDeath: condition.contributedToDeath,
      onsetString: condition.onset,
    })),
  };
}

/** A consent or its refusal. The policy it rests on, which R4 requires, is not in the record. */
export function writeConsent(group: EventGroup, { subject }: WriteContext): Consent {
  const [event] = group.events;
  const { time, provenance } = event;
  const consent = event.kind === "consent" ? event : undefined;
  return {
    resourceType: "Consent",
    ...resourceBaseOf(group),
    status: writeStatus(event, { nearest: CONSENT_STATUS }),
    scope: requiredConcept(consent?.scope),
    category: requiredConcepts(consent?.category),
    patient: subject,
    dateTime: time.kind === "point" ? time.at.text : undefined,
    _dateTime: writeTime(time).words,
    performer: [authorOf(provenance)].filter((actor) => actor !== undefined),
    organization: [organisationOf(provenance)].filter((actor) => actor !== undefined),
    sourceReference: oneRelatedIn(event, "sourceReference"),
    policyRule: NOT_STATED,
    provision: {
      type: consent?.decision,
      period: time.kind === "period" ? writePeriod(time) : undefined,
    },
  };
}

/** An anatomical structure that others refer to. */
export function writeBodyStructure(group: EventGroup, { subject }: WriteContext): BodyStructure {
  const [event] = group.events;
  const structure = event.kind === "bodyStructure" ? event : undefined;
  const { status } = event;
  return {
    resourceType: "BodyStructure",
    ...resourceBaseOf(group),
    active: status === "active" ? true : status === "stopped" ? false : undefined,
    morphology: writeConcept(structure?.morphology),
    location: writeConcept(structure?.location),
    locationQualifier: writeConcepts(structure?.qualifier),
    description: event.code.text,
    patient: subject,
  };
}

const CATEGORIES = ["food", "medication", "environment", "biologic"] as const;

const SUBJECT_STATUS = {
  planned: "candidate",
  active: "on-study",
  "on-hold": "pending-on-study",
  completed: "off-study",
  stopped: "off-study",
  "not-done": "not-registered",
  preliminary: "candidate",
  final: "off-study",
  amended: "on-study",
  corrected: "on-study",
  unknown: "candidate",
} as const;
const SUBJECT_OTHERS = [
  "eligible",
  "ineligible",
  "withdrawn",
  "follow-up",
  "on-study-intervention",
  "on-study-observation",
  "potential-candidate",
  "screening",
] as const;

const HISTORY_STATUS = {
  planned: "partial",
  active: "partial",
  "on-hold": "partial",
  completed: "completed",
  stopped: "partial",
  "not-done": "partial",
  preliminary: "partial",
  final: "completed",
  amended: "completed",
  corrected: "completed",
  unknown: "partial",
} as const;

const CONSENT_STATUS = {
  planned: "proposed",
  active: "active",
  "on-hold": "inactive",
  completed: "inactive",
  stopped: "inactive",
  "not-done": "rejected",
  preliminary: "draft",
  final: "active",
  amended: "active",
  corrected: "active",
  unknown: "draft",
} as const;
