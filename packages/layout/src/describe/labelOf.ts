import type { ClinicalEvent } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatEventTime } from "../text/formatTime.js";
import { contentOf } from "./contentOf.js";
import { answeredBy } from "./respondentText.js";
import { titleOf } from "./titleOf.js";
import { statusWords } from "./withVerification.js";

/** One sentence part by part: what, its content, when, a status that changes its meaning, and what is odd about its time. For screen readers and titles. */
export function labelOf(event: ClinicalEvent, text: Text): string {
  const own = labels.get(text) ?? new WeakMap<ClinicalEvent, string>();
  labels.set(text, own);
  const known = own.get(event);
  if (known !== undefined) return known;
  const label = writeLabel(event, text);
  own.set(event, label);
  return label;
}

/** Every mark asks for its label in every frame, and events do not change. */
const labels = new WeakMap<Text, WeakMap<ClinicalEvent, string>>();

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
