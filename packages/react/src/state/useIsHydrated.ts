import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on a server and in the first render that takes its page over; true in a page, there from the first render. */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
