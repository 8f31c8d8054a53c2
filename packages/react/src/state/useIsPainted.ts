import { useEffect, useState } from "react";
import { useIsHydrated } from "./useIsHydrated.js";

/**
 * False until the browser has painted what was first shown, then true: for what is not needed to see the picture. On a
 * server, and when its page is taken over, true from the beginning: all of the content is then in the document.
 */
export function useIsPainted(): boolean {
  const isServed = !useIsHydrated();
  const [isPainted, setIsPainted] = useState(isServed);
  useEffect(() => {
    if (isPainted) return;
    let stop = () => {};
    // A frame comes before a paint; what it asks for comes after, when the browser has nothing else to do.
    const frame = requestAnimationFrame(() => {
      stop = whenIdle(() => setIsPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [isPainted]);
  return isPainted;
}

/** The longest that it waits for a busy page, in milliseconds. */
const LATEST = 1000;

/** Runs something once the browser is idle; where it does not tell, at once after. Gives what forgets it. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    const task = setTimeout(run);
    return () => clearTimeout(task);
  }
  const task = requestIdleCallback(run, { timeout: LATEST });
  return () => cancelIdleCallback(task);
}
