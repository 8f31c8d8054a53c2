import { useState } from "react";
import type { RefObject } from "react";
import { useIsHydrated } from "./useIsHydrated.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";

/** Width that is drawn where there is nothing to measure: on a server, at hydration, and in an element that is hidden. */
export const DEFAULT_WIDTH = 1280;

/**
 * The width of an element in whole CSS pixels, followed as it changes. A given `width` is taken as it is. In a page it is
 * `undefined` in the very first render, before there is an element to measure, so that nothing is laid out twice.
 */
export function useWidth(
  ref: RefObject<HTMLElement | null>,
  width: number | undefined,
): number | undefined {
  const isServed = !useIsHydrated();
  const [measured, setMeasured] = useState<number | undefined>(undefined);
  useIsomorphicLayoutEffect(() => {
    const element = ref.current;
    if (width !== undefined || !element) return;
    const measure = () => {
      const next = Math.floor(element.getBoundingClientRect().width);
      // A hidden element measures nothing; the last picture is then kept.
      setMeasured((last) => (next > 0 ? next : (last ?? DEFAULT_WIDTH)));
    };
    measure();
    if (typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, width]);
  return width ?? measured ?? (isServed ? DEFAULT_WIDTH : undefined);
}
