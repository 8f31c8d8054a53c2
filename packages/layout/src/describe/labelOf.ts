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
  let label = titleOf(event, text);
  const add = (part: string) => {
    if (part !== "") label = label === "" ? part : `${label}, ${part}`;
  };
  add(contentOf(event, text));
  add(formatEventTime(event.time));
  add(statusWords(event, text));
  add(answeredBy(event, text));
  for (const doubt of event.timeDoubt ?? []) add(text(`timeDoubt.${doubt}`));
  return label;
}
