import { useCallback } from "react";
import { useLatest } from "./useLatest.js";

/**
 * The same function over all renders, which does what the last render's function does: for parts of the page that are
 * drawn again only when a prop is another. Not to be called while rendering.
 */
export function useStable<Args extends readonly unknown[], Result>(
  callback: (...args: Args) => Result,
): (...args: Args) => Result {
  const latest = useLatest(callback);
  return useCallback((...args: Args) => latest.current(...args), [latest]);
}
