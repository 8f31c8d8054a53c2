import { useEffect } from "react";
import type { RefObject } from "react";

/**
 * Scrolls the page to a mark that is out of sight, or under the sticky head or a panel, whenever another one is wanted.
 * `selector` finds it in the root; `head` is the part of the root that can cover it.
 */
export function useKeepInSight(
  rootRef: RefObject<HTMLElement | null>,
  { selector, head, wanted }: { selector: string; head: string; wanted: unknown },
): void {
  useEffect(() => {
    const root = rootRef.current;
    const element = wanted === undefined ? null : root?.querySelector(selector);
    if (!root || !element) return;
    const { left, top, width, height } = element.getBoundingClientRect();
    const shown = document.elementFromPoint(left + width / 2, top + height / 2);
    const isSeen = shown !== null && root.contains(shown) && shown.closest(head) === null;
    if (!isSeen) element.scrollIntoView({ block: "center", inline: "nearest" });
  }, [rootRef, selector, head, wanted]);
}
