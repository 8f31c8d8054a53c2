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
    // A frame comes before a paint; a task that it starts comes after.
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => setIsPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [isPainted]);
  return isPainted;
}
