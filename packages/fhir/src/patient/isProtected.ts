import { isJsonObject, stringOf, type JsonObject } from "../json.js";

/** Compared in lower case: a label spelt otherwise must not lay the identity open. */
const PROTECTED: ReadonlySet<string> = new Set(["sekretessmarkering", "skyddadfolkbokforing"]);

/** Whether a Patient resource carries a security label of a protected identity (HL7 Sweden's base profiles). */
export function isProtected({ meta }: JsonObject): boolean {
  const labels = isJsonObject(meta) ? [meta["security"]].flat().filter(isJsonObject) : [];
  return labels.some((label) => PROTECTED.has(stringOf(label, "code")?.trim().toLowerCase() ?? ""));
}
