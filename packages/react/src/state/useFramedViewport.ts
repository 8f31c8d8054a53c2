import type { Viewport } from "@ipo/layout";
import { isSameViewport } from "@ipo/layout";
import { useState } from "react";
import { useFrame } from "./useFrame.js";
import { useIsomorphicLayoutEffect } from "./useIsomorphicLayoutEffect.js";
import { useLatest } from "./useLatest.js";

/**
 * The window as it is laid out: it changes at most once a frame. The first change is taken at once, and of all that
 * follow before the next frame the last, then; so a host that moves its window many times between two frames has it
 * laid out once. A window of the same time is the same value.
 */
export function useFramedViewport(viewport: Viewport | undefined): Viewport | undefined {
  const [taken, setTaken] = useState(viewport);
  const [gate] = useState(createGate);
  const latest = useLatest(viewport);
  const onFrame = useFrame<void>(() => {
    gate.open();
    setTaken((last) => (isSame(last, latest.current) ? last : latest.current));
  });
  if (gate.isOpen() && !isSame(taken, viewport)) setTaken(viewport);
  useIsomorphicLayoutEffect(() => {
    if (gate.close(taken)) onFrame();
  }, [gate, taken, onFrame]);
  return taken;
}

/** Open until another window has been taken, and again from the next frame on. */
function createGate() {
  let isOpen = true;
  let last: { readonly viewport: Viewport | undefined } | undefined;
  return {
    isOpen: () => isOpen,
    open: () => {
      isOpen = true;
    },
    /** Tells whether it closed: the window that was there from the beginning is no change. */
    close: (viewport: Viewport | undefined): boolean => {
      const isChange = last !== undefined && last.viewport !== viewport;
      last = { viewport };
      if (isChange) isOpen = false;
      return isChange;
    },
  };
}

function isSame(a: Viewport | undefined, b: Viewport | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && isSameViewport(a, b));
}
