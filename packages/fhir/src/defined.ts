type OptionalKeys<T> = { [Key in keyof T]-?: undefined extends T[Key] ? Key : never }[keyof T];
type Defined<T> = { [Key in Exclude<keyof T, OptionalKeys<T>>]: T[Key] } & {
  [Key in OptionalKeys<T>]?: Exclude<T[Key], undefined>;
};

/** The object without the members that are `undefined`, so that what the source does not say is left out of the record. */
export function defined<T extends object>(object: T): Defined<T> {
  const kept: Record<string, unknown> = {};
  for (const key in object) if (object[key] !== undefined) kept[key] = object[key];
  return kept as Defined<T>;
}

/**
 * Sets the members that are not `undefined` on an object just made, and gives it. It says the same as spreading
 * `defined(...)` into it, without a copy: every event is made this way, and copies are what reading costs most.
 */
export function setDefined<Target extends object, Members extends object>(
  target: Target,
  members: Members,
): Target & Defined<Members> {
  const fields = target as Record<string, unknown>;
  for (const key in members) if (members[key] !== undefined) fields[key] = members[key];
  return target as Target & Defined<Members>;
}

/** The object without the members named. */
export function omit<T extends object, Key extends keyof T>(
  object: T,
  ...keys: Key[]
): Omit<T, Key> {
  const left: readonly string[] = keys.map(String);
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(object))
    if (!left.includes(key)) kept[key] = object[key as keyof T];
  return kept as Omit<T, Key>;
}

/** The list, or `undefined` for an empty one. */
export function nonEmpty<Item>(items: readonly Item[]): Item[] | undefined {
  return items.length === 0 ? undefined : [...items];
}
