import type { ClinicalEvent } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { formatDay, formatEventTime } from "../text/formatTime.js";
import { titleOf } from "./titleOf.js";

/**
 * What a reference leads to, by the name and day that it has in the record, and the reference itself:
 * `Docetaxel 2024-01-02 (MedicationAdministration/7)`. A resource that gives several events has all their names; one that the
 * record does not have stays a reference.
 */
export function referenceText(
  reference: string,
  events: readonly ClinicalEvent[],
  text: Text,
): string {
  const named = events.filter(({ id, source }) => id === reference || source === reference);
  const names = new Set(
    named.map((event) =>
      [titleOf(event, text), formatEventTime(event.time, formatDay)].filter(Boolean).join(" "),
    ),
  );
  return names.size === 0 ? reference : `${[...names].join(", ")} (${reference})`;
}
