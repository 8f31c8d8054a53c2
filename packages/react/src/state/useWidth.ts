import { useState } from "react";
import type { RefObject } from "react";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

/** Width that is drawn before the element has been measured, on a server and at hydration. */
export const DEFAULT_WIDTH = 1280;

/** The width of an element in whole CSS pixels, followed as it changes. A given `width` is taken as it is. */
export function useWidth(ref: RefObject<HTMLElement | null>, width: number | undefined): number {
  const [measured, setMeasured] = useState(DEFAULT_WIDTH);
  useIsomorphicLayoutEffect(() => {
    const element = ref.current;
    if (width !== undefined || !element || typeof ResizeObserver === "undefined") return;
    const measure = () => {
      const next = Math.floor(element.getBoundingClientRect().width);
      // A hidden element measures nothing; the last picture is then kept.
      if (next > 0) setMeasured(next);
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, width]);
  return width ?? measured;
}
