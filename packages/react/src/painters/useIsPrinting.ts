import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Whether the page is on its way to paper, where all of it must be drawn before the browser goes on. */
export function useIsPrinting(): boolean {
  const [isPrinting, setIsPrinting] = useState(false);
  useEffect(() => {
    const list = window.matchMedia?.("print");
    const onMedia = ({ matches }: MediaQueryListEvent) => flushSync(() => setIsPrinting(matches));
    const onBefore = () => flushSync(() => setIsPrinting(true));
    const onAfter = () => setIsPrinting(list?.matches ?? false);
    list?.addEventListener("change", onMedia);
    window.addEventListener("beforeprint", onBefore);
    window.addEventListener("afterprint", onAfter);
    return () => {
      list?.removeEventListener("change", onMedia);
      window.removeEventListener("beforeprint", onBefore);
      window.removeEventListener("afterprint", onAfter);
    };
  }, []);
  return isPrinting;
}
