import { useEffect, useState } from "react";
import { useIsHydrated } from "./useIsHydrated.js";
import { whenIdle } from "./whenIdle.js";

/**
 * False until the browser has painted what was first shown when it `isReady`, then true: for what is not needed to see the
 * picture. On a server, and when its page is taken over, true from the beginning: all of the content is then in the document.
 */
export function useIsPainted(isReady = true): boolean {
  const isServed = !useIsHydrated();
  const [isPainted, setIsPainted] = useState(isServed);
  useEffect(() => {
    if (isPainted || !isReady) return;
    let stop = () => {};
    // A frame comes before a paint; what it asks for comes after, when the browser has nothing else to do.
    const frame = requestAnimationFrame(() => {
      stop = whenIdle(() => setIsPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      stop();
    };
  }, [isPainted, isReady]);
  return isPainted;
}
