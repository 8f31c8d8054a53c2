import type { ClinicalEvent } from "@ipo/model";
import { defined } from "../defined.js";
import type { Finishing } from "./finishingSteps.js";
import type { LentProvenance } from "./provenances.js";

/**
 * Events whose resource names nobody get the author and organisation of its Provenance, and those that do not say when
 * they were written down its time. What a resource says of itself stands.
 */
export function lendProvenance(
  events: ClinicalEvent[],
  { input, issues }: Finishing,
): ClinicalEvent[] {
  if (input.provenances.size === 0) return events;
  const used = new Set<LentProvenance>();
  const finished = events.map((event) => {
    const lent = input.provenances.get(event.path);
    if (!lent) return event;
    used.add(lent);
    const { author, organisation, recorded } = event.provenance;
    const isNamed = author !== undefined || organisation !== undefined;
    const added = defined({
      author: isNamed ? author : lent.author,
      organisation: isNamed ? organisation : lent.organisation,
      recorded: recorded ?? lent.recorded,
    });
    return { ...event, provenance: { ...event.provenance, ...added } };
  });
  for (const lent of used) issues.push(...lent.issues);
  return finished;
}
