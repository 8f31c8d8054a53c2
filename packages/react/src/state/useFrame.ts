import { useEffect, useMemo, useRef } from "react";
import { useLatest } from "./useLatest.js";

/** Calls back at most once a frame, with the last value that was given; forgets what is pending at unmount. */
export function useFrame<Value>(callback: (value: Value) => void): (value: Value) => void {
  const latest = useLatest(callback);
  const frame = useRef<number | undefined>(undefined);
  const pending = useRef<{ value: Value } | undefined>(undefined);
  useEffect(
    () => () => {
      if (frame.current !== undefined) cancelAnimationFrame(frame.current);
      frame.current = undefined;
    },
    [],
  );
  return useMemo(
    () => (value: Value) => {
      pending.current = { value };
      frame.current ??= requestAnimationFrame(() => {
        frame.current = undefined;
        if (pending.current) latest.current(pending.current.value);
      });
    },
    [latest],
  );
}
