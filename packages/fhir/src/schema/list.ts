import * as z from "zod";

const items = new WeakMap<object, z.ZodType>();

/** An optional list. `null` members, which FHIR allows beside primitive extensions, are left out. */
export function list<Item extends z.ZodType>(item: Item) {
  const schema = z
    .array(item.nullish())
    .transform((members) =>
      members.filter(
        (member): member is NonNullable<typeof member> => member !== null && member !== undefined,
      ),
    )
    .optional();
  items.set(schema, item);
  return schema;
}

/** What the members of a schema made by `list` are; `undefined` for any other schema. */
export function itemOf(schema: object): z.ZodType | undefined {
  return items.get(schema);
}
