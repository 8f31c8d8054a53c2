import type { ClinicalEvent, EpochMs, EventOfKind, PatientRecord } from "@ipo/model";
import { datedEventsOfKind, treatmentsOf } from "@ipo/model";
import type { Text } from "../locale/text.js";
import { memoiseLast } from "../memoiseLast.js";
import { drugItem } from "./drugItem.js";
import { lineOfEvents } from "./lineOfEvents.js";
import { procedureItems } from "./procedureItems.js";
import { sameVolumeWords } from "./procedureVolumes.js";
import { isConcomitant } from "./treatmentConcomitant.js";
import { withRegimenActs } from "./treatmentRegimenActs.js";
import type { SelectContext } from "./track.js";
import type { TreatmentItem } from "./treatmentItem.js";

type Radiotherapy = EventOfKind<"radiotherapy">;

/**
 * Every dated treatment of the record as items, in order of time. Kept with the record's list of events: several parts of
 * the picture ask.
 */
export function treatmentItemsOf(
  { events }: Pick<PatientRecord, "events">,
  { text, treatmentGapDays, now }: Pick<SelectContext, "text" | "treatmentGapDays" | "now">,
): readonly TreatmentItem[] {
  return keptItems(events, text, treatmentGapDays, now);
}

const keptItems = memoiseLast(makeItems);

/** Whether a procedure treats: any other is care, or stands where every dated fact has its place. */
export function isTreatingProcedure({ category }: EventOfKind<"procedure">): boolean {
  return category !== "other";
}

function makeItems(
  events: readonly ClinicalEvent[],
  text: Text,
  treatmentGapDays: number,
  now: EpochMs | undefined,
): readonly TreatmentItem[] {
  const options = { treatmentGapDays, now };
  const record = { events };
  const medications = datedEventsOfKind(record, "medication");
  const radiotherapy = datedEventsOfKind(record, "radiotherapy");
  const procedures = datedEventsOfKind(record, "procedure").filter(isTreatingProcedure);
  const sources = new Set(radiotherapy.map(({ source }) => source));
  const courses = radiotherapy.filter((event) => !isPhase(event, sources));
  const phases = radiotherapy.filter((event) => isPhase(event, sources));
  const sums = sameVolumeWords(courses, text);
  const acts = withPhases(procedureItems(courses, text, options), phases).map((item) => {
    const sameVolume = sums.get(item.id);
    return sameVolume === undefined ? item : { ...item, sameVolume };
  });
  const drawn = new Set(acts.flatMap((item) => item.events));
  // A phase of a phase, or of itself, has no course to be drawn with; it stands for itself.
  const alone = phases.filter((phase) => !drawn.has(phase));
  const drugs = treatmentsOf(medications, {
    gapDays: treatmentGapDays,
    currentAtc: text.terminology.currentAtcOf,
    until: now,
  });
  const lineOf = lineOfEvents(record);
  const { drugs: drugItems, rest } = withRegimenActs(
    drugs.map((treatment) => {
      const item = drugItem(treatment, text);
      return isConcomitant(item, lineOf) ? { ...item, isConcomitant: true } : item;
    }),
    procedures,
  );
  return [
    ...drugItems,
    ...acts,
    ...procedureItems(alone, text, options),
    ...procedureItems(rest, text, options),
  ].sort((a, b) => a.start - b.start);
}

/** A phase of radiotherapy names its course; it belongs to the course's bar and has none of its own. */
function isPhase({ related, source }: Radiotherapy, sources: ReadonlySet<string>): boolean {
  return (related ?? []).some((other) => other.source !== source && sources.has(other.source));
}

function withPhases(
  items: readonly TreatmentItem[],
  phases: readonly Radiotherapy[],
): TreatmentItem[] {
  return items.map((item) => {
    const own = new Set(item.events.map(({ source }) => source));
    const parts = phases.filter(({ related }) =>
      (related ?? []).some(({ source }) => own.has(source)),
    );
    return parts.length === 0 ? item : { ...item, events: [...item.events, ...parts] };
  });
}
