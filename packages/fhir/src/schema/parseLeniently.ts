import type * as z from "zod";
import { isJsonObject } from "../json.js";

/** A field that was left out because it is not what FHIR says it is. */
export interface DroppedField {
  /** Path from the resource, such as `component[0].valueQuantity`; empty for the resource as a whole. */
  readonly path: string;
  readonly message: string;
}

/** Each pass can uncover faults that lay behind others; no schema is deeper than this. */
const MAX_PASSES = 12;

/**
 * Parses with the schema and, where that fails, again without the offending fields, each of which is named in `dropped`.
 * `null` members count as not stated and are left out unnamed. Gives no `data` when the whole cannot be read.
 */
export function parseLeniently<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): { data: z.output<Schema> | undefined; dropped: DroppedField[] } {
  const dropped: DroppedField[] = [];
  let value = raw;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const result = schema.safeParse(value);
    if (result.success) return { data: result.data, dropped };
    const faults: Fault[] = [];
    for (const { path, message } of result.error.issues) {
      if (path.length === 0)
        return { data: undefined, dropped: [...dropped, { path: "", message }] };
      faults.push(path.map(String));
      if (valueAt(value, path) !== null) dropped.push({ path: formatPath(path), message });
    }
    value = without(value, faults, 0);
  }
  return { data: undefined, dropped };
}

type Fault = readonly string[];

/** A copy without the places the faults name. Members of lists become holes, so that the places after them keep their number. */
function without(value: unknown, faults: readonly Fault[], depth: number): unknown {
  const byKey = new Map<string, Fault[]>();
  for (const fault of faults) {
    const key = fault[depth] as string;
    const group = byKey.get(key);
    if (group) group.push(fault);
    else byKey.set(key, [fault]);
  }
  const replace = (member: unknown, key: string): unknown => {
    const group = byKey.get(key);
    if (!group) return member;
    return group.some((fault) => fault.length === depth + 1)
      ? undefined
      : without(member, group, depth + 1);
  };
  if (Array.isArray(value))
    return value.map((member: unknown, index) => replace(member, String(index)));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, replace(member, key)]),
  );
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<PropertyKey, unknown>)[key];
  }
  return found;
}

function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) =>
      typeof key === "number" ? `[${key}]` : `${index > 0 ? "." : ""}${String(key)}`,
    )
    .join("");
}
