import { promScales } from "@ipo/clinical";
import type { ClinicalEvent } from "@ipo/model";
import { origins, type Entries } from "./entry.js";
import type { Random } from "./random.js";
import { onDay } from "./times.js";
import type { Span } from "./treatments.js";

const unit = { unit: "poäng", system: "http://unitsofmeasure.org", code: "{score}" };

/** So many scales of so many answers each, from the first scales of the clinical tables (EORTC QLQ-C30). */
export function promEvents(
  count: number,
  points: number,
  span: Span,
  random: Random,
  entries: Entries,
): ClinicalEvent[][] {
  const step = (span.end - span.start) / points;
  const days = Array.from({ length: points }, (_, point) =>
    onDay(span.start + (point + random.next()) * step),
  );
  return promScales.slice(0, count).map(({ id, instrument, label, codes }) => {
    const code = { coding: [...codes], text: label.sv };
    let score = random.between(30, 80);
    return days.map((time, point): ClinicalEvent => {
      score = Math.max(0, Math.min(100, score + random.between(-9, 9)));
      const quantity = { value: Math.round(score), ...unit };
      return {
        ...entries.make(`Observation/${id}-${point}`, time, code, origins.answered),
        kind: "promScore",
        value: { kind: "quantity", quantity },
        scale: id,
        instrument,
      };
    });
  });
}
