import type { ClinicalEvent, EventStatus } from "@ipo/model";

/** The status codes of a resource type: the nearest one for each status of the record, and the others that R4 has. */
export interface StatusCodes<Code extends string> {
  readonly nearest: Readonly<Record<EventStatus, Code>>;
  readonly others?: readonly Code[];
}

/**
 * The status of a resource: the source's own code where R4 has it for the type, else the nearest one.
 * Codes by which reading withholds a resource are in no table, for a withheld resource has no event.
 */
export function writeStatus<Code extends string>(
  { status, sourceStatus }: Pick<ClinicalEvent, "status" | "sourceStatus">,
  { nearest, others = [] }: StatusCodes<Code>,
): Code {
  const known = [...Object.values<Code>(nearest), ...others].find((code) => code === sourceStatus);
  return known ?? nearest[status];
}

/** Codes of resources that are done once, such as a procedure or an administration. */
export const DONE_CODES = {
  planned: "preparation",
  active: "in-progress",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "stopped",
  "not-done": "unknown",
  preliminary: "unknown",
  final: "completed",
  amended: "completed",
  corrected: "completed",
  unknown: "unknown",
} as const satisfies Record<EventStatus, string>;

/** Codes of results: observations and reports. */
export const RESULT_CODES = {
  planned: "registered",
  active: "preliminary",
  "on-hold": "registered",
  completed: "final",
  stopped: "unknown",
  "not-done": "unknown",
  preliminary: "preliminary",
  final: "final",
  amended: "amended",
  corrected: "corrected",
  unknown: "unknown",
} as const satisfies Record<EventStatus, string>;

/** Codes of orders and plans. */
export const REQUEST_CODES = {
  planned: "draft",
  active: "active",
  "on-hold": "on-hold",
  completed: "completed",
  stopped: "revoked",
  "not-done": "unknown",
  preliminary: "draft",
  final: "completed",
  amended: "active",
  corrected: "active",
  unknown: "unknown",
} as const satisfies Record<EventStatus, string>;
