import type { ClinicalEvent, EventTime, Issue, TimeDoubt } from "@ipo/model";
import { isDated } from "@ipo/model";
import { asOfOf } from "./asOfOf.js";
import type { Finishing } from "./finishingSteps.js";
import { FAR_FUTURE_YEARS, timeDoubtsOf, timeLimitsOf } from "./timeDoubts.js";

const explanations: Readonly<Record<TimeDoubt, string>> = {
  "end-before-start": "The end lies before the start. Correct one of the two.",
  "before-birth": "This lies before the patient's birth. Correct the date, or Patient.birthDate.",
  "after-death": "This starts after the patient's death. Correct the date, or that of the death.",
  "far-future": `This starts more than ${FAR_FUTURE_YEARS.start} years, or ends more than ${FAR_FUTURE_YEARS.end} years, after the data were put together. Correct the date; leave the end of a period out when it is not known.`,
};

/**
 * Events whose time can hardly be right say so in `timeDoubt`, with one issue for each doubt of a resource. The time
 * itself is never repaired: it stays, or, where the caller asks to have such events listed, becomes words.
 */
export function markDoubtfulTimes(events: ClinicalEvent[], finishing: Finishing): ClinicalEvent[] {
  const { input, patient, options, issues, changedOutcomes } = finishing;
  const limits = timeLimitsOf(patient, events, asOfOf(input, options).asOf);
  const isListing = options.doubtfulTimes === "list";
  const doubted = new Map<string, Set<TimeDoubt>>();
  const marked = events.map((event) => {
    const timeDoubt = timeDoubtsOf(event, limits);
    if (timeDoubt.length === 0) return event;
    const known = doubted.get(event.path) ?? new Set();
    doubted.set(event.path, known);
    for (const doubt of timeDoubt) known.add(doubt);
    return { ...event, timeDoubt, time: isListing ? inWords(event.time) : event.time };
  });
  for (const [path, doubts] of doubted)
    for (const doubt of doubts) issues.push(issueOf(path, doubt));
  if (!isListing) return marked;
  const dated = new Set(marked.filter(({ time }) => isDated(time)).map(({ path }) => path));
  for (const [path, doubts] of doubted) {
    // The patient stands in the header, whatever the date of the death.
    if (dated.has(path) || path === finishing.person?.entry?.resourcePath) continue;
    const detail = [...doubts].join(", ");
    changedOutcomes.set(path, { fate: "listed", reason: "doubtful-time", detail });
  }
  return marked;
}

/** A time as the source wrote it, without a place on the axis. */
function inWords(time: EventTime): EventTime {
  if (time.kind === "undated") return time;
  const text =
    time.kind === "point" ? time.at.text : `${time.start?.text ?? ""}/${time.end?.text ?? ""}`;
  return { kind: "undated", text };
}

function issueOf(path: string, doubt: TimeDoubt): Issue {
  const code = doubt === "end-before-start" ? "invariant" : "business-rule";
  const diagnostics = `${explanations[doubt]} Nothing was changed.`;
  return { severity: "warning", code, expression: path, diagnostics };
}
