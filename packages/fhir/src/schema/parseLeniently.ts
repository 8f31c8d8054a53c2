import type * as z from "zod";
import { LEFT_OUT, readerOf, type DroppedField } from "./readerOf.js";

/**
 * Reads with the schema, without the fields that are not as it says, each of which is named in `dropped`.
 * `null` members count as not stated and are left out unnamed. Gives no `data` when the whole cannot be read.
 *
 * A raw value that is as the schema says is given back itself, with what else it holds: read the members the schema
 * names, and do not copy or list the rest.
 */
export function parseLeniently<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): { data: z.output<Schema> | undefined; dropped: DroppedField[] } {
  const dropped: DroppedField[] = [];
  const data = readerOf(schema)(raw, dropped);
  return { data: data === LEFT_OUT ? undefined : (data as z.output<Schema>), dropped };
}
