import type { Band, Scene } from "@ipo/layout";
import { useCallback, useMemo, useState } from "react";
import type { RefObject } from "react";
import { useFrame } from "../state/useFrame.js";
import { useIsomorphicLayoutEffect } from "../state/useIsomorphicLayoutEffect.js";

/** What is painted beyond what is in sight, so that a scroll does not uncover bare ground before the next frame. */
const MARGIN = 60;
/** The band moves by steps, so that not each pixel of a scroll renders; 60 px are whole device pixels at every usual zoom. */
const STEP = 60;

/**
 * The part of a drawn body that can be seen, with a margin, in pixels of the scene. Followed as the page or anything
 * around it scrolls or is resized. Before it is measured: as much as the window holds.
 */
export function useBand(ref: RefObject<Element | null>, body: Scene["body"]): Band {
  const [seen, setSeen] = useState<Band>(() => ({
    top: 0,
    bottom: typeof window === "undefined" ? Infinity : window.innerHeight,
  }));
  const measure = useCallback(() => {
    const next = ref.current && seenPartOf(ref.current);
    if (next) setSeen((last) => (isSame(last, next) ? last : next));
  }, [ref]);
  const schedule = useFrame(measure);
  useIsomorphicLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    measure();
    const onChange = () => schedule(undefined);
    const root = element.getRootNode();
    const options = { capture: true, passive: true };
    for (const target of [window, root]) target.addEventListener("scroll", onChange, options);
    window.addEventListener("resize", onChange);
    const observers = observe(element, onChange);
    return () => {
      for (const target of [window, root]) target.removeEventListener("scroll", onChange, options);
      window.removeEventListener("resize", onChange);
      for (const observer of observers) observer.disconnect();
    };
  }, [ref, measure, schedule]);
  const last = Math.ceil(body.height / STEP) * STEP;
  const top = body.y + Math.max(0, Math.min(seen.top, last - STEP));
  const bottom = body.y + Math.min(seen.bottom, last);
  return useMemo(() => ({ top, bottom }), [top, bottom]);
}

/** Tells when the element, or the page that it stands in, has another size, and when it comes into sight. */
function observe(
  element: Element,
  onChange: () => void,
): readonly { readonly disconnect: () => void }[] {
  if (typeof ResizeObserver === "undefined" || typeof IntersectionObserver === "undefined")
    return [];
  const sizes = new ResizeObserver(onChange);
  sizes.observe(element);
  sizes.observe(element.ownerDocument.body);
  const sight = new IntersectionObserver(onChange);
  sight.observe(element);
  return [sizes, sight];
}

/** What the window and the boxes that scroll let be seen of an element, from its top, in whole steps; nothing of one that is hidden. */
function seenPartOf(element: Element): Band | undefined {
  const box = element.getBoundingClientRect();
  if (box.height === 0) return undefined;
  let [top, bottom] = [0, window.innerHeight];
  for (let at = element.parentElement; at; at = at.parentElement) {
    if (at.scrollHeight <= at.clientHeight || at === document.scrollingElement) continue;
    if (getComputedStyle(at).overflowY === "visible") continue;
    const room = at.getBoundingClientRect();
    top = Math.max(top, room.top);
    bottom = Math.min(bottom, room.bottom);
  }
  const first = Math.max(0, Math.floor((top - box.top - MARGIN) / STEP) * STEP);
  const last = Math.ceil((Math.max(top, bottom) - box.top + MARGIN) / STEP) * STEP;
  return { top: first, bottom: Math.max(first + STEP, last) };
}

function isSame(a: Band, b: Band): boolean {
  return a.top === b.top && a.bottom === b.bottom;
}
