import { formatInstantDay } from "@ipo/layout";
import { useState } from "react";
import type { UiText } from "../locale/uiText.js";
import { useStable } from "./useStable.js";
import type { ChangeViewport } from "./useViewport.js";

/** Moves of the window that do not show where they go while they are made. A drag does. */
const saidReasons: ReadonlySet<string> = new Set(["keyboard", "button", "preset"]);

/** The window in words where a key or a button has moved it, for screen readers, and the way to move it. */
export function useSaidViewport(
  changeViewport: ChangeViewport,
  text: UiText,
): readonly [string, ChangeViewport] {
  const [said, setSaid] = useState("");
  const change = useStable<Parameters<ChangeViewport>, void>((next, details) => {
    changeViewport(next, details);
    if (!saidReasons.has(details.reason)) return;
    const [start, end] = [formatInstantDay(next.start), formatInstantDay(next.end)];
    setSaid(text("ui.showing", { start, end }));
  });
  return [said, change];
}
