import { memoise } from "./memoise.js";

/**
 * The same function of two objects, which keeps its results with both of them, such as an event and the words of a
 * language: neither ever gets what was made with another.
 */
export function memoiseByBoth<Key extends object, Context extends object, Value>(
  make: (key: Key, context: Context) => Value,
): (key: Key, context: Context) => Value {
  const inContext = memoise((context: Context) => memoise((key: Key) => make(key, context)));
  return (key, context) => inContext(context)(key);
}
