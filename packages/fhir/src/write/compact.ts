import { isJsonObject } from "../json.js";

/** A JSON value without what says nothing: members that are `undefined`, empty lists and empty objects, which FHIR forbids. */
export function compact<Value>(value: Value): Value {
  return (compacted(value) ?? {}) as Value;
}

function compacted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(compacted).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (!isJsonObject(value)) return value;
  const members = Object.entries(value)
    .map(([key, member]) => [key, compacted(member)] as const)
    .filter(([, member]) => member !== undefined);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}
