// The nearest code of FHIR R4 for each status of the record, for types whose codes no other type shares.

/** Codes of communications. */
export const COMMUNICATION_CODES = {
  planned: "preparation",
  active: "in-progress",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "stopped",
  "not-done": "unknown",
  preliminary: "preparation",
  final: "completed",
  amended: "completed",
  corrected: "completed",
  unknown: "unknown",
} as const;

/** Codes of clinical impressions. */
export const IMPRESSION_CODES = {
  planned: "in-progress",
  active: "in-progress",
  "on-hold": "in-progress",
  completed: "completed",
  stopped: "completed",
  "not-done": "in-progress",
  preliminary: "in-progress",
  final: "completed",
  amended: "completed",
  corrected: "completed",
  unknown: "in-progress",
} as const;

/** Codes of the use of a device. */
export const DEVICE_USE_CODES = {
  planned: "intended",
  active: "active",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "stopped",
  "not-done": "intended",
  preliminary: "intended",
  final: "completed",
  amended: "active",
  corrected: "active",
  unknown: "active",
} as const;

/** Codes of goals. */
export const GOAL_CODES = {
  planned: "proposed",
  active: "active",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "rejected",
  "not-done": "rejected",
  preliminary: "proposed",
  final: "completed",
  amended: "active",
  corrected: "active",
  unknown: "proposed",
} as const;

/** Codes of guidance responses. */
export const GUIDANCE_CODES = {
  planned: "in-progress",
  active: "in-progress",
  "on-hold": "in-progress",
  completed: "success",
  stopped: "failure",
  "not-done": "failure",
  preliminary: "data-required",
  final: "success",
  amended: "success",
  corrected: "success",
  unknown: "failure",
} as const;

/** Codes of supply requests. */
export const SUPPLY_CODES = {
  planned: "draft",
  active: "active",
  "on-hold": "suspended",
  completed: "completed",
  stopped: "unknown",
  "not-done": "unknown",
  preliminary: "draft",
  final: "completed",
  amended: "active",
  corrected: "active",
  unknown: "unknown",
} as const;
