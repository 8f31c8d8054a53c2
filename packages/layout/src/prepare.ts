import { terminology as defaultTerminology, type Pack, type Terminology } from "@ipo/clinical";
import type { EpochMs, PatientRecord } from "@ipo/model";
import {
  DEFAULT_TREATMENT_GAP_DAYS,
  eventsOfKind,
  recordWithoutDuplicates,
  startOf,
} from "@ipo/model";
import { placeNotes, type PlacedNotes } from "./completeness/withCompleteness.js";
import { chosenStrips, type ChosenStrips } from "./chosenStrips.js";
import { displayOf } from "./display.js";
import { courseOf, extentOf } from "./extent.js";
import { createText, type Language } from "./locale/text.js";
import { lazily } from "./memoise.js";
import { memoiseLast } from "./memoiseLast.js";
import type { TimelineOptions } from "./options.js";
import { defaultTracks } from "./tracks/index.js";
import type { SelectContext } from "./tracks/track.js";
import type { Viewport } from "./viewport.js";

/** A record with the rows of its tracks, chosen when they are asked for: all that does not depend on width or window. */
export interface PreparedTimeline {
  readonly context: SelectContext;
  readonly isNowGiven: boolean;
  readonly strips: ChosenStrips;
  /** All the time that the record covers, and the time of the cancer. */
  readonly extent: Viewport;
  readonly course: Viewport;
  /** What is known to be missing, by the id of the strip that says it. */
  readonly notes: () => PlacedNotes;
}

type PrepareOptions = Omit<
  TimelineOptions,
  "width" | "viewport" | "bottom" | "measureText" | "lineGapDays"
>;

const prepared = new WeakMap<
  PatientRecord,
  { key: readonly unknown[]; timeline: PreparedTimeline }
>();

/**
 * Chooses the rows of the tracks. The last result for a record is kept for as long as the record lives, so that a
 * pan or a move of the cursor does not choose again; records are never changed in place.
 */
export function prepareTimeline(record: PatientRecord, options: PrepareOptions): PreparedTimeline {
  const {
    lang = "sv",
    now,
    pack,
    terminology = defaultTerminology,
    tracks = defaultTracks,
    treatmentGapDays = DEFAULT_TREATMENT_GAP_DAYS,
  } = options;
  const display = displayOf(options);
  const key = [lang, now, pack, terminology, tracks, treatmentGapDays, ...Object.values(display)];
  const known = prepared.get(record);
  if (known?.key.every((part, index) => part === key[index])) return known.timeline;

  const present = now ?? record.asOf?.start;
  const chosen = pack ?? packFor(record, terminology, display.diagnosis);
  const context: SelectContext = {
    record: recordWithoutDuplicates(record),
    text: textOf(terminology, lang, chosen),
    pack: chosen,
    trackKinds: new Set(tracks.map(({ kind }) => kind)),
    now: present,
    ongoingUntil: knownUntil(record, present),
    treatmentGapDays,
    display,
  };
  const strips = chosenStrips(tracks, chosen.tracks ?? [], context);
  const timeline = {
    context,
    isNowGiven: now !== undefined,
    strips,
    extent: extentOf(record, present),
    course: courseOf(record, context.ongoingUntil),
    notes: lazily(() => placeNotes(strips.all, context)),
  };
  prepared.set(record, { key, timeline });
  return timeline;
}

/** The pack of the diagnosis chosen; of several of which none is chosen, one that has what each of them shows. */
const packFor = memoiseLast(
  (
    record: PatientRecord,
    { packsOf, combinePacks }: Terminology,
    diagnosis: string | undefined,
  ): Pack => {
    const packs = packsOf(record);
    return packs.find(({ id }) => id === diagnosis) ?? combinePacks(packs);
  },
);

/** The words of a language with those of the pack; the same for as long as both are, because much is kept with them. */
const textOf = memoiseLast((terminology: Terminology, lang: Language, pack: Pack) =>
  createText(lang, termsOf(pack, lang), terminology),
);

/** The words that the diagnosis puts in the place of the picture's own. */
function termsOf({ terms = {} }: Pack, lang: Language): Record<string, string> {
  return Object.fromEntries(
    Object.entries(terms).map(([key, label]) => [key, label[lang] ?? label.en]),
  );
}

/**
 * Until when what goes on is known to: the day of death, else the present. Of someone who is dead, nobody knows on
 * which day, nothing is known to go on.
 */
function knownUntil(record: PatientRecord, present: EpochMs | undefined): EpochMs | undefined {
  const deaths = eventsOfKind(record, "death");
  const dated = deaths.flatMap(({ time }) => startOf(time) ?? []);
  if (dated.length > 0) return dated.reduce((first, at) => (at < first ? at : first));
  const isDead = deaths.length > 0 || (record.patient.deceased ?? false) !== false;
  return isDead ? undefined : present;
}
