import { isJsonObject, type JsonObject } from "../../json.js";

/** A value that stands in a resource, with the name of its element and the path to it from the resource. */
export interface Element {
  /** The name as it stands in the JSON, without list positions: `occurrenceDateTime`, `target.measure`. */
  readonly name: string;
  readonly field: string;
  readonly value: unknown;
}

/**
 * Every value at a path such as `target.detail[x]`, each member of a list apart. `[x]` stands for any type, so that
 * the name found is that of the JSON (`detailQuantity`). Nothing that is missing or `null` is given.
 */
export function elementsAt(resource: JsonObject, path: string, prefix = ""): Element[] {
  let found: Element[] = [{ name: "", field: prefix, value: resource }];
  for (const step of path.split(".")) found = found.flatMap((element) => membersOf(element, step));
  return found;
}

function membersOf({ name, field, value }: Element, step: string): Element[] {
  if (!isJsonObject(value)) return [];
  return keysOf(value, step).flatMap((key) => {
    const member = value[key];
    const memberName = name === "" ? key : `${name}.${key}`;
    const memberField = field === "" ? key : `${field}.${key}`;
    const members: unknown[] = Array.isArray(member) ? member : [member];
    return members
      .map((item, index) => ({
        name: memberName,
        field: Array.isArray(member) ? `${memberField}[${index}]` : memberField,
        value: item,
      }))
      .filter((element) => element.value !== undefined && element.value !== null);
  });
}

/** The keys of a step: itself, or every key that is it and a type's name. `doseNumber[x]` is not `doseNumbering`. */
function keysOf(object: JsonObject, step: string): string[] {
  if (!step.endsWith("[x]")) return Object.hasOwn(object, step) ? [step] : [];
  const stem = step.slice(0, -3);
  return Object.keys(object).filter(
    (key) => key.startsWith(stem) && /^[A-Z]/.test(key.slice(stem.length)),
  );
}
