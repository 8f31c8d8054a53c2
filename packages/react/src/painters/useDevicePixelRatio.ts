import { useSyncExternalStore } from "react";

/** Device pixels to a CSS pixel, followed as the window moves to another screen or the page is zoomed. 1 on a server. */
export function useDevicePixelRatio(): number {
  return useSyncExternalStore(
    subscribe,
    () => window.devicePixelRatio || 1,
    () => 1,
  );
}

/** A query of resolution tells only that it is no longer met, so each answer asks the next one. */
function subscribe(onChange: () => void): () => void {
  let list: MediaQueryList | undefined;
  const next = () => {
    list?.removeEventListener("change", onNext);
    list = window.matchMedia?.(`(resolution: ${window.devicePixelRatio}dppx)`);
    list?.addEventListener("change", onNext);
  };
  const onNext = () => {
    next();
    onChange();
  };
  next();
  return () => list?.removeEventListener("change", onNext);
}
