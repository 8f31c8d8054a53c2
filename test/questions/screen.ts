import {
  describeEvent,
  layoutReadouts,
  layoutTimeline,
  lineViewportsOf,
  summaryOf,
  type Mark,
  type Scene,
  type TimelineOptions,
  type TrackReadout,
} from "@ipo/layout";
import { parseTimePoint, type EpochMs, type PatientRecord } from "@ipo/model";

/**
 * What a reader sees of a record: the first screen, or what one interaction shows. Tracks are named by kind (`treatment`)
 * or by the words of a strip's heading (`P-PSA`). Every part fails loudly where there is no such thing to look at.
 */
export interface Screen {
  /** The facts above the picture. */
  readonly header: string;
  /** What is written in a track on the first screen, with its readout of now. */
  track(name: string): string;
  /** One interaction, the cursor at a day: what the readout column says of a track. */
  cursor(day: string, name: string): string;
  /** One interaction, pointing at a mark: the words of the first mark of a track whose words match. */
  mark(name: string, words: RegExp): string;
  /** One interaction, selecting a mark: every fact of the events that it stands for. */
  details(name: string, words: RegExp): string;
  /** One interaction, choosing a line of therapy: what is written in a track then. */
  line(label: string, name: string): string;
  /** One interaction, choosing the day that differences are counted from: what is written in a track then. */
  since(day: string, name: string): string;
  /** One interaction on what the reader chose of the picture, such as an anchor: what is written in a track, or on the axis. */
  shown(display: Partial<TimelineOptions>, name: string): string;
  /** The words of every mark of a track, in order, as a reader who goes through them hears them. */
  marks(name: string): readonly string[];
}

const WIDTH = 1600;

/** Looks at a record as it is drawn at 1600 pixels in Swedish, at the day of its data. */
export function screenOf(record: PatientRecord, now: EpochMs): Screen {
  const base = { width: WIDTH, lang: "sv", now } as const;
  const look = (changes: Partial<TimelineOptions> = {}, at?: EpochMs) => {
    const options = { ...base, ...changes };
    const scene = layoutTimeline(record, options);
    return { scene, readouts: layoutReadouts(record, scene, at, options) };
  };
  const first = look();
  const { name, identity, facts } = summaryOf(record, { lang: "sv", now });
  return {
    header: [name, identity, ...facts.map(({ label, value }) => `${label}: ${value}`)].join("\n"),
    track: (track) => writtenIn(first, track),
    cursor: (day, track) => {
      const { scene, readouts } = look({}, startOf(day));
      const ids = new Set(tracksOf(scene, track).map(({ id }) => id));
      const texts = readouts.filter(({ trackId }) => ids.has(trackId)).map(({ text }) => text);
      return texts.join("\n");
    },
    mark: (track, words) => markOf(first.scene, track, words).label ?? "",
    details: (track, words) =>
      markOf(first.scene, track, words)
        .events.flatMap((id) => {
          const description = describeEvent(record, id, { lang: "sv" });
          return description
            ? [
                description.title,
                description.content,
                ...description.facts.map(({ label, value }) => `${label}: ${value}`),
              ]
            : [];
        })
        .join("\n"),
    line: (label, track) => {
      const line = lineViewportsOf(record, base).find((own) => own.label === label);
      if (!line) throw new Error(`there is no line ${label}`);
      return writtenIn(look({ viewport: line.viewport }), track);
    },
    since: (day, track) => writtenIn(look({ reference: startOf(day) }), track),
    shown: (display, track) => writtenIn(look(display), track),
    marks: (track) =>
      tracksOf(first.scene, track).flatMap(({ marks }) =>
        marks.flatMap(({ events, label }) => (events.length > 0 && label ? [label] : [])),
      ),
  };
}

function startOf(day: string): EpochMs {
  const point = parseTimePoint(day);
  if (!point) throw new Error(`${day} is no day`);
  return point.start;
}

/** The written words of a track and of its readout; `axis` is the axis of time. */
function writtenIn(
  { scene, readouts }: { readonly scene: Scene; readonly readouts: readonly TrackReadout[] },
  track: string,
): string {
  if (track === "axis") return textsOf(scene.axis.marks).join("\n");
  const own = tracksOf(scene, track);
  const ids = new Set(own.map(({ id }) => id));
  return [
    ...own.flatMap(({ marks }) => textsOf(marks)),
    ...readouts.filter(({ trackId }) => ids.has(trackId)).map(({ text }) => text),
  ].join("\n");
}

function textsOf(marks: readonly Mark[]): string[] {
  return marks.flatMap((mark) => (mark.shape === "text" ? [mark.text] : []));
}

function tracksOf(scene: Scene, name: string) {
  const found = scene.tracks.filter(({ kind, label }) => kind === name || label === name);
  if (found.length === 0)
    throw new Error(
      `no track ${name}; there are ${scene.tracks.map(({ kind, label }) => `${kind} (${label})`).join(", ")}`,
    );
  return found;
}

function markOf(scene: Scene, name: string, words: RegExp): Mark {
  const marks = tracksOf(scene, name).flatMap((track) => track.marks);
  const found = marks.find(({ events, label }) => events.length > 0 && words.test(label ?? ""));
  if (!found) throw new Error(`no mark in ${name} says ${String(words)}`);
  return found;
}
