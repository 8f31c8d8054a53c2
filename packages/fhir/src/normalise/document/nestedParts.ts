import type * as z from "zod";
import { parseLeniently } from "../../schema/parseLeniently.js";
import { report, type ReadContext } from "../context.js";
import { reportDropped } from "../reportDropped.js";

/** Parts inside parts are read this deep. No document is as deep; a hostile one is not followed further. */
const MAX_DEPTH = 32;

/** A part of a nested structure, with the path to it from the resource. */
export interface NestedPart<Part> {
  readonly part: Part;
  readonly field: string;
}

/**
 * Parts that hold parts of their own (sections, provisions) as one list, each before those it holds. `raw` is what
 * stands at `field`, a list or one part; `element` is the name under which a part holds others, which the schema leaves unparsed.
 */
export function nestedParts<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
  field: string,
  element: keyof z.output<Schema> & string,
  context: ReadContext,
): NestedPart<z.output<Schema>>[] {
  const parts: NestedPart<z.output<Schema>>[] = [];
  const waiting = waitingOf(raw, field, 1);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { data, dropped } = parseLeniently(schema, next.raw);
    reportDropped(dropped, next.field, context);
    if (data === undefined || data === null) continue;
    parts.push({ part: data, field: next.field });
    const inner = data[element];
    if (!Array.isArray(inner) || inner.length === 0) continue;
    const innerField = `${next.field}.${element}`;
    if (next.depth < MAX_DEPTH)
      for (const part of waitingOf(inner, innerField, next.depth + 1)) waiting.push(part);
    else
      report(
        context,
        "warning",
        "too-long",
        innerField,
        `Parts are read ${MAX_DEPTH} deep. What lies deeper stays in the source. Send it less deep.`,
      );
  }
  return parts;
}

/** The parts in reverse, so that the first of them is taken first. */
function waitingOf(raw: unknown, field: string, depth: number) {
  if (raw === undefined || raw === null) return [];
  if (!Array.isArray(raw)) return [{ raw, field, depth }];
  return raw
    .map((part: unknown, index) => ({ raw: part, field: `${field}[${index}]`, depth }))
    .reverse();
}
