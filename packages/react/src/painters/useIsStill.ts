import { useSyncExternalStore } from "react";
import { useIsPrinting } from "./useIsPrinting.js";

/** Whether the page is one that nobody scrolls: on a server, while its markup is taken over, and on paper. All is drawn then. */
export function useIsStill(): boolean {
  const isHydrating = useSyncExternalStore(subscribeToNothing, isFalse, isTrue);
  return useIsPrinting() || isHydrating;
}

const subscribeToNothing = () => () => undefined;
const isFalse = () => false;
const isTrue = () => true;
