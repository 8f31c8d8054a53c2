import { tones } from "@ipo/layout";
import { useState } from "react";
import type { RefObject } from "react";
import { useIsomorphicLayoutEffect } from "../state/useIsomorphicLayoutEffect.js";
import type { ResolvedPalette } from "./resolvePalette.js";
import { resolvePalette } from "./resolvePalette.js";

/** Media features that change colours without a word in the document. */
const queries = [
  "(prefers-color-scheme: dark)",
  "(forced-colors: active)",
  "(prefers-contrast: more)",
];

/**
 * The colours and font at an element, resolved once and again when something can have changed them: the reader's system,
 * an attribute of the element's ancestors (theme, class, style), a style sheet that is added, a font that has loaded.
 */
export function useResolvedPalette(ref: RefObject<Element | null>): ResolvedPalette | undefined {
  const [palette, setPalette] = useState<ResolvedPalette | undefined>(undefined);
  useIsomorphicLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const document = element.ownerDocument;
    const parent = element.closest(".ipo-root") ?? element;
    const resolve = () => {
      const next = resolvePalette(parent);
      setPalette((last) => (isSame(last, next) ? last : next));
    };
    // The same name can stand for another font now, so that this is another palette even with equal words.
    const onFont = () => setPalette(resolvePalette(parent));
    onFont();
    const observer = new MutationObserver(resolve);
    for (let at: Element | null = parent; at; at = parentOf(at))
      observer.observe(at, { attributes: true });
    observer.observe(document.head, { childList: true });
    const lists = queries.map((query) => window.matchMedia?.(query));
    for (const list of lists) list?.addEventListener("change", resolve);
    document.addEventListener("load", onSheet, true);
    document.fonts?.addEventListener("loadingdone", onFont);
    return () => {
      observer.disconnect();
      for (const list of lists) list?.removeEventListener("change", resolve);
      document.removeEventListener("load", onSheet, true);
      document.fonts?.removeEventListener("loadingdone", onFont);
    };

    function onSheet({ target }: Event) {
      if (target instanceof HTMLLinkElement) resolve();
    }
  }, [ref]);
  return palette;
}

function isSame(a: ResolvedPalette | undefined, b: ResolvedPalette): boolean {
  return (
    a?.barEdge === b.barEdge &&
    a?.fontFamily === b.fontFamily &&
    tones.every((tone) => a?.colours[tone] === b.colours[tone])
  );
}

/** The element above, also across the border of a shadow tree. */
function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
