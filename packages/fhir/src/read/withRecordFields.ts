import { ClinicalEvent, parseTimePoint } from "@ipo/model";
import * as z from "zod";
import { groupedBy } from "../groupedBy.js";
import { report, type ReadContext } from "../normalise/context.js";
import { canonicalJson, fingerprintOf, FOUND_FIELDS, RECORD_FIELD } from "../recordField.js";
import { isJsonObject } from "../json.js";

const RecordField = z.object({
  url: z.literal(RECORD_FIELD),
  extension: z.array(
    z.object({
      url: z.string(),
      valueString: z.string().optional(),
      valueCode: z.string().optional(),
    }),
  ),
});

/** One field of one event, as it was read when it was written, and as the record has it. */
interface Change {
  readonly suffix: string;
  readonly field: string;
  readonly of: string | undefined;
  readonly read: string | undefined;
  readonly value: string | undefined;
}

/**
 * The events of a resource that `writeBundle` wrote, with what its elements could not say (see `RECORD_FIELD`). When
 * anything of the resource is no longer read as it was when it was written, none of its fields is used, for what they
 * say was said of something else. That also goes for events that only the fields know. A moment whose instants are not
 * those of its text is not used either.
 */
export function withRecordFields(
  events: readonly ClinicalEvent[],
  context: ReadContext,
): readonly ClinicalEvent[] {
  const stated = changesOf(context.entry.resource["extension"]);
  if (stated.length === 0) return events;
  const whole = fingerprintOf(events);
  const changes = stated.filter(({ of }) => of === whole);
  for (const { of, field } of stated) if (of !== whole) reportChanged(field, context);
  const { source, resourcePath: path } = context.entry;
  const byId = new Map(events.map((event) => [event.id, event]));
  const changed = groupedBy(changes, ({ suffix }) => `${source}${suffix}`);
  for (const [id, fields] of changed) {
    const found = byId.get(id);
    const event = eventWith({ id, source, path, ...found }, fields, context);
    if (event === "none") byId.delete(id);
    else if (event) byId.set(id, event);
  }
  return [...byId.values()];
}

function changesOf(extensions: unknown): Change[] {
  if (!Array.isArray(extensions)) return [];
  return extensions.flatMap((extension: unknown) => {
    if (!isJsonObject(extension) || extension["url"] !== RECORD_FIELD) return [];
    const parts = RecordField.safeParse(extension).data?.extension ?? [];
    const part = (url: string) => parts.find((one) => one.url === url);
    const field = part("field")?.valueCode;
    if (field === undefined || FOUND_FIELDS.has(field)) return [];
    return {
      suffix: part("event")?.valueString ?? "",
      field,
      of: part("of")?.valueCode,
      read: part("read")?.valueString,
      value: part("value")?.valueString,
    };
  });
}

/** The event with its fields; `none` where the record has no such event, `undefined` where the fields do not fit. */
function eventWith(
  found: Readonly<Record<string, unknown>>,
  changes: readonly Change[],
  context: ReadContext,
): ClinicalEvent | "none" | undefined {
  const fields = new Map(Object.entries(found));
  for (const { field, read, value } of changes) {
    const said = value === undefined ? undefined : parsed(value);
    if (canonicalJson(fields.get(field)) !== read || !hasTrueTimes(said))
      reportChanged(field, context);
    else if (value === undefined) fields.delete(field);
    else fields.set(field, said);
  }
  if (!fields.has("kind")) return "none";
  const event = ClinicalEvent.safeParse(Object.fromEntries(fields));
  if (!event.success) reportChanged("kind", context);
  return event.data;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Whether every moment in a value lies where its own text says. */
function hasTrueTimes(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasTrueTimes);
  if (!isJsonObject(value)) return true;
  const text = value["text"];
  return "precision" in value && "start" in value && typeof text === "string"
    ? canonicalJson(parseTimePoint(text)) === canonicalJson(value)
    : Object.values(value).every(hasTrueTimes);
}

function reportChanged(field: string, context: ReadContext): void {
  report(
    context,
    "warning",
    "invariant",
    "extension",
    `The elements of this resource no longer say what they said when it was written from a record, so its record-field extension for "${field}" is not used. Remove that extension, or write the record anew.`,
  );
}
