/** The lists of several things that were last made, by the first of what is in them. */
const lastOf = new WeakMap<object, readonly object[]>();

/**
 * A list, or the very list that was last made of the same things in the same order: what hangs on a list, such as its
 * words, is then made once and not in every frame. Neither list is changed in place.
 */
export function sameList<Item extends object>(list: readonly Item[]): readonly Item[] {
  const [first] = list;
  if (!first) return list;
  const last = lastOf.get(first);
  if (last?.length === list.length && last.every((item, index) => item === list[index]))
    return last as readonly Item[];
  lastOf.set(first, list);
  return list;
}
