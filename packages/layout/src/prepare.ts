import { terminology as defaultTerminology, type Pack, type Terminology } from "@ipo/clinical";
import type { EpochMs, PatientRecord } from "@ipo/model";
import {
  DEFAULT_TREATMENT_GAP_DAYS,
  eventsOfKind,
  recordWithoutDuplicates,
  startOf,
} from "@ipo/model";
import { placeNotes, type PlacedNotes } from "./completeness/withCompleteness.js";
import { displayOf } from "./display.js";
import { courseOf, extentOf } from "./extent.js";
import { createText, type Language } from "./locale/text.js";
import { memoiseLast } from "./memoiseLast.js";
import type { TimelineOptions } from "./options.js";
import { createTakenEvents } from "./takenEvents.js";
import { defaultTracks } from "./tracks/index.js";
import { otherTrack } from "./tracks/other.js";
import type { SelectContext, Strip, Track } from "./tracks/track.js";
import type { Viewport } from "./viewport.js";

/** A record with every track's rows chosen: all that does not depend on width or window. */
export interface PreparedTimeline {
  readonly context: SelectContext;
  readonly isNowGiven: boolean;
  readonly strips: readonly { readonly track: Track; readonly strip: Strip<unknown> }[];
  /** All the time that the record covers, and the time of the cancer. */
  readonly extent: Viewport;
  readonly course: Viewport;
  /** What is known to be missing, by the id of the strip that says it. */
  readonly notes: PlacedNotes;
}

type PrepareOptions = Omit<TimelineOptions, "width" | "viewport" | "measureText" | "lineGapDays">;

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
  const drawn = recordWithoutDuplicates(record);
  const taken = createTakenEvents(drawn);
  const context: SelectContext = {
    record: drawn,
    text: textOf(terminology, lang, chosen),
    pack: chosen,
    get taken() {
      return taken.ids();
    },
    takenKinds: taken.kinds,
    trackKinds: new Set(tracks.map(({ kind }) => kind)),
    now: present,
    ongoingUntil: knownUntil(record, present),
    treatmentGapDays,
    display,
  };
  const chosenStrips = tracks.flatMap((track) => {
    const chosen = track.select(context);
    taken.take(track, chosen);
    return chosen.map((strip) => ({ track, strip }));
  });
  const strips = inOrder(chosenStrips, chosen.tracks ?? []);
  const timeline = {
    context,
    isNowGiven: now !== undefined,
    strips,
    extent: extentOf(record, present),
    course: courseOf(record, context.ongoingUntil),
    notes: placeNotes(strips, context),
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

/**
 * The strips in the pack's order of tracks; those that it does not list come after, in the order that they were chosen.
 * What no track has taken stands last in any order.
 */
function inOrder<Entry extends { readonly track: Track }>(
  strips: readonly Entry[],
  kinds: readonly string[],
): Entry[] {
  const rank = new Map(kinds.map((kind, index) => [kind, index]));
  const rankOf = ({ track: { kind } }: Entry) =>
    kind === otherTrack.kind ? kinds.length + 1 : (rank.get(kind) ?? kinds.length);
  return [...strips].sort((a, b) => rankOf(a) - rankOf(b));
}

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
