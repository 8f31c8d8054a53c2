import type { ClinicalEvent } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatEventTime } from "../text/formatTime.js";
import { contentOf } from "./contentOf.js";
import { titleOf } from "./titleOf.js";

/** One sentence part by part: what, its content, when, a status that changes its meaning, and what is odd about its time. For screen readers and titles. */
export function labelOf(event: ClinicalEvent, text: Text): string {
  const isPlain = event.status === "final" || event.status === "completed";
  return [
    titleOf(event, text),
    contentOf(event, text),
    formatEventTime(event.time),
    isPlain ? "" : text(`status.${event.status}`),
    ...(event.timeDoubt ?? []).map((doubt) => text(`timeDoubt.${doubt}`)),
  ]
    .filter((part) => part !== "")
    .join(", ");
}
