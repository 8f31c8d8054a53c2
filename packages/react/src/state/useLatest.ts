import { useRef } from "react";
import type { RefObject } from "react";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

/** A ref that holds the value of the last committed render, for listeners that outlive renders. */
export function useLatest<Value>(value: Value): Readonly<RefObject<Value>> {
  const ref = useRef(value);
  useIsomorphicLayoutEffect(() => {
    ref.current = value;
  });
  return ref;
}
