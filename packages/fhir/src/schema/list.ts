import * as z from "zod";

/** An optional list. `null` members, which FHIR allows beside primitive extensions, are left out. */
export function list<Item extends z.ZodType>(item: Item) {
  return z
    .array(item.nullish())
    .transform((items) =>
      items.filter(
        (member): member is NonNullable<typeof member> => member !== null && member !== undefined,
      ),
    )
    .optional();
}
