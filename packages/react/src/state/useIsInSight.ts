import { useEffect, useState } from "react";
import type { RefObject } from "react";

/**
 * Whether the better part of an element can be seen below what stays at the top of the page; true until it is known, and
 * where the environment does not tell. Whatever clips it counts, as a box around it that scrolls.
 */
export function useIsInSight(ref: RefObject<Element | null>, covered: () => number): boolean {
  const [isInSight, setIsInSight] = useState(true);
  useEffect(() => {
    const element = ref.current;
    if (!element || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries.at(-1);
        if (last) setIsInSight(last.intersectionRatio >= 0.5);
      },
      { threshold: 0.5, rootMargin: `${-Math.round(covered())}px 0px 0px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, covered]);
  return isInSight;
}
