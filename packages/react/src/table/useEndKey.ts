import { useEffect, useRef } from "react";

/** What else scrolls a table. */
const others = ["wheel", "pointerdown", "touchstart"] as const;

/**
 * Takes the End key to the last row: rows that come into the document on the way may be taller than the room that was kept
 * for them. It follows until the reader does something else.
 */
export function useEndKey(scroller: HTMLElement | null): void {
  const isAtEnd = useRef(false);
  useEffect(() => {
    const leave = () => {
      isAtEnd.current = false;
    };
    const onKey = (event: KeyboardEvent) => {
      isAtEnd.current = event.key === "End" && !event.shiftKey && !event.altKey && !event.metaKey;
      if (!isAtEnd.current) return;
      event.preventDefault();
      scrollToEnd(scroller);
    };
    scroller?.addEventListener("keydown", onKey);
    for (const kind of others) scroller?.addEventListener(kind, leave, { passive: true });
    return () => {
      scroller?.removeEventListener("keydown", onKey);
      for (const kind of others) scroller?.removeEventListener(kind, leave);
    };
  }, [scroller]);
  useEffect(() => {
    if (isAtEnd.current) scrollToEnd(scroller);
  });
}

function scrollToEnd(scroller: HTMLElement | null): void {
  scroller?.scrollTo({ top: scroller.scrollHeight, behavior: "instant" });
}
