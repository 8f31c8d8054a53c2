import { textOf } from "@ipo/model";
import { labelOf } from "../describe/labelOf.js";
import { titleOf } from "../describe/titleOf.js";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { formatEventTime } from "../text/formatTime.js";
import { isRequest, type Care } from "./careEvents.js";

/** What stands beside an event of care: what it is, and why it came about, what it led to, or who takes part. */
export const careWords = memoiseByBoth((event: Care, text: Text): string => {
  // The row says that it is a visit; why the patient came says more than the kind of it.
  const isVisit = event.kind === "careEvent" && event.category === "visit";
  const reasons = isVisit ? reasonsOf(event) : [];
  if (reasons.length > 0) return reasons.join(" · ");
  return [titleOf(event, text), ...contextOf(event)].filter(Boolean).join(" · ");
});

function contextOf(event: Care): (string | undefined)[] {
  if (event.kind === "carePlan") return event.activities.map(textOf);
  if (event.kind === "procedure") return [textOf(event.outcome)];
  if (event.category === "careTeam")
    return (event.participants ?? []).map(({ role, name }) =>
      [textOf(role), name].filter(Boolean).join(": "),
    );
  // What a stay began with is its reason; an episode's is the diagnosis, which stands above.
  const reasons = event.category === "episode" ? [] : (event.reason ?? []);
  return [...reasons.map(textOf), event.decision];
}

/** All that the mark of an event of care says. What is only asked for is said as that, never as going on. */
export const careLabel = memoiseByBoth((event: Care, text: Text): string => {
  if (!isRequest(event)) return [labelOf(event, text), ...reasonsOf(event)].join(", ");
  const asked = text(event.status === "active" ? "care.asked" : `status.${event.status}`);
  const doubts = (event.timeDoubt ?? []).map((doubt) => text(`timeDoubt.${doubt}`));
  const parts = [titleOf(event, text), formatEventTime(event.time), asked, ...reasonsOf(event)];
  return [...parts, ...doubts].filter(Boolean).join(", ");
});

function reasonsOf(event: Care): string[] {
  const reason = event.kind === "carePlan" ? undefined : event.reason;
  return (reason ?? []).flatMap((concept) => textOf(concept) ?? []);
}
