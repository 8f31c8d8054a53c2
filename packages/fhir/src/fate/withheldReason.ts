import type { FateReason } from "@ipo/model";
import { isPlanningIntent } from "./planningIntents.js";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";

/** Why a resource must not be shown as a fact, with the code found. */
export interface Withheld {
  readonly reason: FateReason;
  readonly detail: string;
}

const reasonByStatus: ReadonlyMap<string, FateReason> = new Map<string, FateReason>([
  ["entered-in-error", "entered-in-error"],
  ["nullified", "entered-in-error"],
  ["cancelled", "cancelled"],
  ["not-done", "not-done"],
  ["not-taken", "not-done"],
  ["refuted", "refuted"],
]);

const reasonByLabel: ReadonlyMap<string, FateReason> = new Map<string, FateReason>([
  ["blocked", "blocked"],
  ["nullified", "entered-in-error"],
]);

/**
 * Why the resource is withheld, read from the raw JSON so that no malformed field elsewhere can hide it:
 * its status, its verification status (by code, else by its text), a security label, `doNotPerform`, a plan that was stopped, or an adverse event that was only potential.
 * `undefined` when nothing speaks against showing it.
 */
export function withheldReasonOf(resource: JsonObject): Withheld | undefined {
  for (const label of codesOf(
    isJsonObject(resource["meta"]) ? resource["meta"]["security"] : undefined,
  )) {
    const reason = reasonByLabel.get(label);
    if (reason) return { reason, detail: label };
  }
  const verification = resource["verificationStatus"];
  const codes = [
    stringOf(resource, "status"),
    ...(isJsonObject(verification)
      ? [...codesOf(verification["coding"]), stringOf(verification, "text")]
      : []),
  ];
  for (const code of codes) {
    const reason = code === undefined ? undefined : reasonByStatus.get(plainCode(code));
    if (reason) return { reason, detail: (code ?? "").trim() };
  }
  if (resource["doNotPerform"] === true) return { reason: "not-done", detail: "doNotPerform" };
  // A plan that was stopped is no plan any more, and was never carried out.
  if (stringOf(resource, "status") === "stopped" && isPlanningIntent(stringOf(resource, "intent")))
    return { reason: "cancelled", detail: "stopped plan" };
  if (stringOf(resource, "actuality") === "potential")
    return { reason: "not-done", detail: "potential" };
  return undefined;
}

function codesOf(codings: unknown): string[] {
  if (!Array.isArray(codings)) return [];
  return codings
    .filter(isJsonObject)
    .flatMap((coding) => stringOf(coding, "code")?.trim().toLowerCase() ?? []);
}

/** A code as FHIR spells it, also where it came as words: `Entered in error` is `entered-in-error`. */
function plainCode(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}
