import type { ClinicalEvent } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { formatEventTime } from "../text/formatTime.js";
import { contentOf } from "./contentOf.js";
import { answeredBy } from "./respondentText.js";
import { titleOf } from "./titleOf.js";
import { statusWords } from "./withVerification.js";

/**
 * One sentence part by part: what, its content, when, a status that changes its meaning, and what is odd about its time.
 * For screen readers and titles. Every mark asks for it in every frame, so it is kept.
 */
export const labelOf: (event: ClinicalEvent, text: Text) => string = memoiseByBoth(writeLabel);

function writeLabel(event: ClinicalEvent, text: Text): string {
  return [
    titleOf(event, text),
    contentOf(event, text),
    formatEventTime(event.time),
    statusWords(event, text),
    answeredBy(event, text),
    ...(event.timeDoubt ?? []).map((doubt) => text(`timeDoubt.${doubt}`)),
  ]
    .filter((part) => part !== "")
    .join(", ");
}
