import { useEffect, useLayoutEffect } from "react";

/** `useLayoutEffect` in a browser; on a server, where React 18 warns about it, the effect that does not run there. */
export const useIsomorphicLayoutEffect =
  typeof window === "undefined" ? useEffect : useLayoutEffect;
