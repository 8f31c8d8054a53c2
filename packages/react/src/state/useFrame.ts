import { useCallback, useEffect, useRef } from "react";
import { cancelFrame, requestFrame } from "./frames.js";
import { useLatest } from "./useLatest.js";

/** Calls back at most once a frame, with the last value that was given; forgets what is pending at unmount. */
export function useFrame<Value>(callback: (value: Value) => void): (value: Value) => void {
  const latest = useLatest(callback);
  const pending = useRef<{ readonly value: Value } | undefined>(undefined);
  const run = useCallback(() => {
    const { current } = pending;
    pending.current = undefined;
    if (current) latest.current(current.value);
  }, [latest]);
  useEffect(() => () => cancelFrame(run), [run]);
  return useCallback(
    (value: Value) => {
      pending.current = { value };
      requestFrame(run);
    },
    [run],
  );
}
