/** A function that remembers its last answers, so that the same unit is worked out once and memory stays bounded whatever the input holds. */
export function boundedCache<Value>(
  limit: number,
  make: (key: string) => Value,
): (key: string) => Value {
  const known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const found = known.get(key);
    if (found) return found.value;
    if (known.size >= limit) known.clear();
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}
