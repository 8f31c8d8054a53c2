/**
 * The same function, which keeps with an object the last thing that it made of it, for as long as all other arguments stay
 * the same. What it makes must follow from its arguments alone, so that one record, language or present never gets the
 * words of another.
 */
export function memoiseLast<Key extends object, Rest extends readonly unknown[], Value>(
  make: (key: Key, ...rest: Rest) => Value,
): (key: Key, ...rest: Rest) => Value {
  const known = new WeakMap<Key, { readonly rest: Rest; readonly value: Value }>();
  return (key, ...rest) => {
    const kept = known.get(key);
    if (kept && isSame(rest, kept.rest)) return kept.value;
    const value = make(key, ...rest);
    known.set(key, { rest, value });
    return value;
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
