import { packOf } from "@ipo/clinical";
import type { ClinicalEvent, EpochMs, PatientRecord } from "@ipo/model";
import { DEFAULT_TREATMENT_GAP_DAYS, startOf } from "@ipo/model";
import { createText } from "./locale/text.js";
import type { TimelineOptions } from "./options.js";
import { defaultTracks } from "./tracks/index.js";
import type { SelectContext, Strip, Track } from "./tracks/track.js";

/** A record with every track's rows chosen: all that does not depend on width or window. */
export interface PreparedTimeline {
  readonly context: SelectContext;
  readonly isNowGiven: boolean;
  readonly strips: readonly { readonly track: Track; readonly strip: Strip<unknown> }[];
}

type PrepareOptions = Omit<
  TimelineOptions,
  "width" | "viewport" | "measureText" | "valueScales" | "lineGapDays"
>;

const prepared = new WeakMap<
  PatientRecord,
  { key: readonly unknown[]; timeline: PreparedTimeline }
>();

/**
 * Chooses the rows of every track. The last result for a record is kept for as long as the record lives, so that a
 * pan or a move of the cursor does not choose again; records are never changed in place.
 */
export function prepareTimeline(record: PatientRecord, options: PrepareOptions): PreparedTimeline {
  const {
    lang = "sv",
    now,
    pack,
    tracks = defaultTracks,
    treatmentGapDays = DEFAULT_TREATMENT_GAP_DAYS,
  } = options;
  const key = [lang, now, pack, tracks, treatmentGapDays];
  const known = prepared.get(record);
  if (known?.key.every((part, index) => part === key[index])) return known.timeline;

  const present = now ?? record.asOf?.start;
  const taken = new Set<string>();
  const context: SelectContext = {
    record,
    text: createText(lang),
    pack: pack ?? packOf(record),
    taken,
    now: present,
    ongoingUntil: deathOf(record.events) ?? present,
    treatmentGapDays,
  };
  const strips = tracks.flatMap((track) => {
    const chosen = track.select(context);
    for (const { events } of chosen) for (const { id } of events) taken.add(id);
    return chosen.map((strip) => ({ track, strip }));
  });
  const timeline = { context, isNowGiven: now !== undefined, strips };
  prepared.set(record, { key, timeline });
  return timeline;
}

function deathOf(events: readonly ClinicalEvent[]): EpochMs | undefined {
  const death = events.find((event) => event.kind === "death" && startOf(event.time) !== undefined);
  return death && startOf(death.time);
}
