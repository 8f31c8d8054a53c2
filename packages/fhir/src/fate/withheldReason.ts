import type { FateReason } from "@ipo/model";
import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import { modifierUrlsOf } from "./modifierExtensions.js";
import { isPlanningIntent } from "./planningIntents.js";
import { withholdingRules, type WithholdingRule } from "./withholdingRules.js";

/** Why a resource must not be shown as a fact, with the code found. */
export interface Withheld {
  readonly reason: FateReason;
  readonly detail: string;
}

/** The rules by the element they look at and, below it, by the code. */
const rulesByElement = new Map<string, Map<string, WithholdingRule[]>>();
for (const rule of withholdingRules) {
  const [, element, code] = rule;
  const byCode = rulesByElement.get(element) ?? new Map<string, WithholdingRule[]>();
  rulesByElement.set(element, byCode.set(code, [...(byCode.get(code) ?? []), rule]));
}

/**
 * Why the resource is withheld, read from the raw JSON so that no malformed field elsewhere can hide it: by one of
 * `withholdingRules`, else for a modifier extension, which can turn its meaning round.
 * `undefined` when nothing speaks against showing it.
 */
export function withheldReasonOf(resource: JsonObject): Withheld | undefined {
  for (const [element, byCode] of rulesByElement) {
    for (const code of codesAt(resource, element)) {
      const rule = byCode.get(plainCode(code))?.find((one) => isAbout(one, resource));
      if (rule) return { reason: rule[3], detail: code === "true" ? element : code.trim() };
    }
  }
  const urls = modifierUrlsOf(resource);
  return urls.length === 0 ? undefined : { reason: "modifier-extension", detail: urls.join(", ") };
}

function isAbout([resourceType, , , , only]: WithholdingRule, resource: JsonObject): boolean {
  if (only === "plan" && !isPlanningIntent(stringOf(resource, "intent"))) return false;
  return resourceType === "*" || resourceType === stringOf(resource, "resourceType");
}

/** The codes and words of an element, whether it is a code, a flag, a concept or a list of codings. */
function codesAt(resource: JsonObject, element: string): string[] {
  let value: unknown = resource;
  for (const step of element.split("."))
    value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  if (typeof value === "string") return [value];
  if (value === true) return ["true"];
  const codings = isJsonObject(value) ? value["coding"] : value;
  const codes = Array.isArray(codings)
    ? codings.filter(isJsonObject).map((coding) => stringOf(coding, "code"))
    : [];
  const text = isJsonObject(value) ? stringOf(value, "text") : undefined;
  return [...codes, text].filter((code) => code !== undefined);
}

/** A code as FHIR spells it, also where it came as words: `Entered in error` is `entered-in-error`. */
function plainCode(code: string): string {
  return code
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}
