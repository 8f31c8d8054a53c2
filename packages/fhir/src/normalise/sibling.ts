import { isJsonObject, stringOf, type JsonObject } from "../json.js";
import type { ReadContext } from "./context.js";

/** Address of the extension that holds the words of a time without a place on the axis, as `valueString`. */
export const TIME_TEXT = "https://ipo.example/fhir/StructureDefinition/time-text";

const DATA_ABSENT_REASON = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

/**
 * The words that stand beside a time instead of its value: those of our own time-text extension, else the code of
 * FHIR's data-absent-reason extension, as written; `undefined` where there are none.
 *
 * `field` is the path from the resource, such as `effectiveDateTime` or `collection.collectedPeriod.start`. FHIR writes
 * the extensions of a primitive into a member with an underscore before its name, and those of a complex element into
 * the element itself; both are read, from the raw JSON:
 *
 *     "_effectiveDateTime": { "extension": [{ "url": "…/time-text", "valueString": "age 52 a" }] }
 *     "effectivePeriod": { "extension": [{ "url": "…/time-text", "valueString": "2014-01-01/soon" }] }
 */
export function timeTextBeside(field: string, context: ReadContext): string | undefined {
  const extensions = extensionsOf(field, context.entry.resource);
  return (
    valueOf(extensions, TIME_TEXT, "valueString") ??
    valueOf(extensions, DATA_ABSENT_REASON, "valueCode")
  );
}

/** The code of FHIR's data-absent-reason extension beside a field, as written; see `timeTextBeside` for where it stands. */
export function absentReasonBeside(field: string, context: ReadContext): string | undefined {
  return valueOf(extensionsOf(field, context.entry.resource), DATA_ABSENT_REASON, "valueCode");
}

/** The time-text extension of the resource itself, for a type whose time has no element that could carry it. */
export function timeTextOf(resource: JsonObject): string | undefined {
  return valueOf(extensionsIn(resource), TIME_TEXT, "valueString");
}

const NONE: readonly JsonObject[] = [];

function valueOf(extensions: readonly JsonObject[], url: string, member: string) {
  const found = extensions.find((extension) => stringOf(extension, "url") === url);
  return found && stringOf(found, member);
}

/** The extensions of the field: beside it, where it is a primitive, or in it. */
function extensionsOf(field: string, resource: JsonObject): readonly JsonObject[] {
  // Most fields stand at the top of a resource and have nothing beside them; this is asked of every time there is.
  if (!field.includes("."))
    return !Object.hasOwn(resource, `_${field}`) && !Object.hasOwn(resource, field)
      ? NONE
      : [resource[`_${field}`], resource[field]].flatMap(extensionsIn);
  const steps = field.split(".");
  const last = steps.pop() ?? "";
  const parent = steps.reduce<unknown>(memberOf, resource);
  return [memberOf(parent, `_${last}`), memberOf(parent, last)].flatMap(extensionsIn);
}

/** The member that a step such as `item` or `item[2]` leads to. Only own members are read. */
function memberOf(parent: unknown, step: string): unknown {
  const [name = "", index] = step.split(/[[\]]/);
  if (!isJsonObject(parent) || !Object.hasOwn(parent, name)) return undefined;
  const member = parent[name];
  return index !== undefined && Array.isArray(member) ? (member[Number(index)] as unknown) : member;
}

function extensionsIn(element: unknown): readonly JsonObject[] {
  const extensions = isJsonObject(element) ? memberOf(element, "extension") : undefined;
  return Array.isArray(extensions) ? extensions.filter(isJsonObject) : [];
}
