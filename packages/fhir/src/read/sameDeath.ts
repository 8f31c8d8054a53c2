import { isDated, type ClinicalEvent, type EventOfKind } from "@ipo/model";
import type { Finishing } from "./finishingSteps.js";
import { isBefore } from "./timeDoubts.js";

type Death = EventOfKind<"death">;

/**
 * A patient dies once. Where the Patient and an Observation both state the death, at times that can be the same, one of
 * them is drawn: a dated one before one without a date, and one that names the cause before one that does not. Deaths
 * at times that cannot be the same are both drawn, and an issue says so.
 */
export function markSameDeath(
  events: ClinicalEvent[],
  { input, person, issues, changedOutcomes }: Finishing,
): ClinicalEvent[] {
  const deaths = events.filter((event): event is Death => event.kind === "death");
  const [kept, ...others] = [...deaths].sort((a, b) => rankOf(b) - rankOf(a));
  if (!kept || others.length === 0) return events;
  const same = others.filter((other) => canBeSame(kept, other));
  for (const other of others) {
    if (!same.includes(other)) {
      const diagnostics = `${kept.source} and ${other.source} state the death at different times. Both are shown. Correct one of them.`;
      issues.push({ severity: "warning", code: "conflict", expression: other.path, diagnostics });
    } else if (other.path !== person?.entry?.resourcePath) {
      const detail = input.index.byTypeAndId.get(kept.source)?.path ?? kept.path;
      changedOutcomes.set(other.path, { fate: "listed", reason: "duplicate", detail });
    }
  }
  return events.map((event) => {
    if (event === kept && same.length > 0)
      return { ...event, duplicates: same.map(({ id }) => id) };
    return same.includes(event as Death) ? { ...event, duplicateOf: kept.id } : event;
  });
}

function rankOf({ time, cause }: Death): number {
  return (isDated(time) ? 2 : 0) + (cause ? 1 : 0);
}

/** Whether the times can be one; a death without a date can be any. */
function canBeSame(one: Death, other: Death): boolean {
  if (one.time.kind !== "point" || other.time.kind !== "point") return true;
  return !isBefore(one.time.at, other.time.at) && !isBefore(other.time.at, one.time.at);
}
