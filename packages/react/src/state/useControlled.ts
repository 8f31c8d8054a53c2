import { useState } from "react";

/**
 * A value with one owner: the host's when it is given, else the component's own, from its default.
 * The setter changes only the component's own value; the caller tells the host.
 */
export function useControlled<Value>(
  value: Value | undefined,
  defaultValue: Value,
): [Value, (next: Value) => void] {
  const [own, setOwn] = useState(defaultValue);
  return [value === undefined ? own : value, setOwn];
}
