import type { FateReason } from "@ipo/model";

/**
 * When a resource is withheld: its type or `*`, the element that says so, the code there, and the reason of the fate.
 * With `plan`, only where the resource's intent is to plan or propose.
 */
export type WithholdingRule = readonly [
  resourceType: string,
  element: string,
  code: string,
  reason: FateReason,
  only?: "plan",
];

/**
 * Every rule by which a resource is withheld, in order of precedence. Codes are those of FHIR R4's status value sets;
 * `nullified` and `blocked` are the labels that record systems and the Swedish blocking rules set.
 *
 * What is stopped, revoked, failed or abandoned may have been carried out in part, so it is a fact and is shown with
 * that status, except an order that was revoked and a plan that was stopped: those are orders and plans no more. Whoever
 * was asked for a study and did not enter it (ResearchSubject `ineligible`, `not-registered`, `withdrawn`) is a fact too.
 */
export const withholdingRules: readonly WithholdingRule[] = [
  ["*", "meta.security", "blocked", "blocked"],
  ["*", "meta.security", "nullified", "entered-in-error"],

  ["*", "status", "entered-in-error", "entered-in-error"],
  ["*", "status", "nullified", "entered-in-error"],
  ["*", "status", "refuted", "refuted"],
  ["*", "status", "cancelled", "cancelled"],
  ["*", "status", "not-done", "not-done"],
  // MedicationStatement.
  ["*", "status", "not-taken", "not-done"],
  // Appointment: the patient did not come.
  ["*", "status", "noshow", "not-done"],
  // MedicationDispense, and a reply to an appointment. A refused consent has another code and is shown.
  ["*", "status", "declined", "not-done"],
  ["*", "status", "stopped", "cancelled", "plan"],

  ["ServiceRequest", "status", "revoked", "cancelled"],
  ["Task", "status", "rejected", "not-done"],

  ["Goal", "lifecycleStatus", "entered-in-error", "entered-in-error"],
  ["Goal", "lifecycleStatus", "cancelled", "cancelled"],
  ["DocumentReference", "docStatus", "entered-in-error", "entered-in-error"],

  ["*", "verificationStatus", "entered-in-error", "entered-in-error"],
  ["*", "verificationStatus", "nullified", "entered-in-error"],
  ["*", "verificationStatus", "refuted", "refuted"],

  ["*", "doNotPerform", "true", "not-done"],
  ["*", "actuality", "potential", "not-done"],
];
