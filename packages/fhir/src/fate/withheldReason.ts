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

/** The rules that look at one element, by the code. */
interface ElementRules {
  readonly element: string;
  readonly steps: readonly string[];
  readonly byCode: Map<string, WithholdingRule[]>;
}

const elementRules: readonly ElementRules[] = [
  ...new Set(withholdingRules.map(([, element]) => element)),
].map((element) => {
  const byCode = new Map<string, WithholdingRule[]>();
  for (const rule of withholdingRules)
    if (rule[1] === element) byCode.set(rule[2], [...(byCode.get(rule[2]) ?? []), rule]);
  return { element, steps: element.split("."), byCode };
});

/**
 * Why the resource is withheld, read from the raw JSON so that no malformed field elsewhere can hide it: by one of
 * `withholdingRules`, else for a modifier extension, which can turn its meaning round.
 * `undefined` when nothing speaks against showing it.
 */
export function withheldReasonOf(resource: JsonObject): Withheld | undefined {
  for (const { element, steps, byCode } of elementRules) {
    const value = memberAt(resource, steps);
    if (value === undefined) continue;
    for (const code of codesOf(value)) {
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

function memberAt(resource: JsonObject, steps: readonly string[]): unknown {
  let value: unknown = resource;
  for (const step of steps)
    value = isJsonObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return value;
}

/** The codes and words of an element, whether it is a code, a flag, a concept or a list of codings. */
function codesOf(value: unknown): string[] {
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
