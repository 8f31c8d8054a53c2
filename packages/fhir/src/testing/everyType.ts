import { normalisers } from "../normalise/normalisers.js";

const concept = { coding: [{ system: "urn:a", code: "b" }], text: "c" };
const reference = { reference: "Condition/9" };
const named = { reference: "Practitioner/9", display: "Anna" };
const period = { start: "2024-01", end: "2024-02-03" };
const attachment = { contentType: "text/plain", title: "d", data: "w6U=" };

/** One element of each name that resources have; a type takes those it knows. */
const elements = {
  id: "a",
  meta: { lastUpdated: "2024-05-02T10:00:00Z", source: "urn:source" },
  status: "active",
  lifecycleStatus: "active",
  docStatus: "final",
  ...{ code: concept, type: concept, topic: concept, description: "d", title: "t", name: "n" },
  ...{ category: [concept], reasonCode: [concept], reasonReference: [reference] },
  ...{ vaccineCode: concept, relationship: concept, scope: concept, event: concept },
  ...{ location: concept, morphology: concept, modality: [concept], bodySite: [concept] },
  ...{ medicationCodeableConcept: concept, serviceType: [concept], moduleCodeableConcept: concept },
  ...{ itemCodeableConcept: concept, codeCodeableConcept: concept, targetDisease: concept },
  ...{ period, executionPeriod: period, effectivePeriod: period, performedPeriod: period },
  ...{ start: "2024-05-02T10:00:00Z", end: "2024-05-02T11:00:00Z", started: "2024-05" },
  ...{ onsetDateTime: "2024", authored: "2024-05", date: "2024-05-02", dateTime: "2024-05-02" },
  ...{ occurrenceDateTime: "2024-05", createdDateTime: "2024-05", whenHandedOver: "2024-05" },
  ...{ recorded: "2024-05-03", recordedDate: "2024-05-03", authoredOn: "2024-05-03" },
  ...{ basedOn: [reference], encounter: { reference: "Encounter/9" }, study: reference },
  ...{ requester: named, author: named, managingOrganization: { display: "Clinic" } },
  ...{ note: [{ text: "e" }], valueString: "f", conclusion: "g", criticality: "high" },
  reaction: [{ manifestation: [concept], severity: "mild", onset: "2024" }],
  section: [{ title: "h", text: { div: "<div>i &amp; j</div>" }, entry: [reference] }],
  entry: [{ flag: concept, item: reference }, { item: { display: "k" } }],
  activity: [{ detail: { code: concept, status: "scheduled", scheduledPeriod: period } }],
  presentedForm: [attachment],
  condition: [{ code: concept, onsetString: "as a child", contributedToDeath: true }],
  provision: { type: "permit", period },
  protocolApplied: [{ doseNumberPositiveInt: 2 }],
  payload: [{ contentString: "l" }],
  suppliedItem: { itemCodeableConcept: concept },
  recommendation: [{ vaccineCode: [concept], forecastStatus: concept }],
  lensSpecification: [{ product: concept, eye: "left" }],
  oralDiet: { type: [concept], instruction: "m" },
  collection: { collectedDateTime: "2024-05", bodySite: concept },
  ...{ assignedArm: "A", actualArm: "B", questionnaire: "urn:q" },
  item: [{ linkId: "1", text: "n", answer: [{ valueInteger: 1 }] }],
};

/** Types in which an element of this name has another shape than in the others. */
const shapes: Readonly<Record<string, object>> = {
  Appointment: { participant: [{ actor: { reference: "Patient/1" }, status: "accepted" }] },
  CareTeam: { participant: [{ role: [concept], member: named }] },
  DocumentReference: { content: [{ attachment }] },
  Encounter: { class: { code: "IMP" }, type: [concept], participant: [{ individual: named }] },
  EpisodeOfCare: { type: [concept] },
  Goal: { description: concept },
  ImagingStudy: { modality: [{ code: "CT" }] },
  Media: { content: attachment, modality: concept, bodySite: concept },
  Observation: { bodySite: concept },
  Task: { for: { reference: "Patient/1" }, reasonCode: concept, reasonReference: reference },
};

const subject = { reference: "Patient/1" };

/** The types of resources that are read. */
export const everyType: readonly string[] = [...normalisers.keys()];

/** A resource of the type, about the patient `Patient/1`, with every element that the type knows; for tests. */
export function resourceOf(type: string): Readonly<Record<string, unknown>> {
  return {
    ...elements,
    ...shapes[type],
    resourceType: type,
    ...(type === "ResearchSubject"
      ? { individual: subject }
      : type !== "Task" && { subject, patient: subject }),
  };
}
