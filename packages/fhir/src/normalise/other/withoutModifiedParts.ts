import * as z from "zod";
import { isJsonObject, type JsonObject } from "../../json.js";
import { parseLeniently } from "../../schema/parseLeniently.js";
import type { ReadContext } from "../context.js";
import { reportDropped } from "../reportDropped.js";

/** No path of the table of other resources goes deeper; a hostile resource is not followed further. */
const MAX_DEPTH = 8;

/** Resources of their own, and what no path of the table leads to. */
const PASSED_OVER: ReadonlySet<string> = new Set(["contained", "extension", "modifierExtension"]);

const Part = z.object({});

/**
 * The resource without the parts that have a modifier extension, each of which gets an issue. In a list `null` stands
 * where such a part was, so that the positions of the others stay. What is given is never changed.
 */
export function withoutModifiedParts(
  object: JsonObject,
  context: ReadContext,
  field = "",
  depth = 1,
): JsonObject {
  if (depth > MAX_DEPTH) return object;
  const keep = (value: unknown, path: string): unknown => {
    if (!isJsonObject(value)) return value;
    const { data, dropped } = parseLeniently(Part, value);
    reportDropped(dropped, path, context);
    return data === undefined ? null : withoutModifiedParts(value, context, path, depth + 1);
  };
  return Object.fromEntries(
    Object.entries(object).map(([key, value]) => {
      const path = field === "" ? key : `${field}.${key}`;
      if (PASSED_OVER.has(key)) return [key, value];
      if (!Array.isArray(value)) return [key, keep(value, path)];
      return [key, value.map((item: unknown, index) => keep(item, `${path}[${index}]`))];
    }),
  );
}
