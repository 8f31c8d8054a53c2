import type { ChosenStrip } from "../chosenStrips.js";
import { contentOf } from "../describe/contentOf.js";
import { titleOf } from "../describe/titleOf.js";
import { statusWords } from "../describe/withVerification.js";
import { fonts } from "../geometry.js";
import type { Text } from "../locale/text.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark } from "../marks/mark.js";
import { ruleMark, textMark } from "../marks/make.js";
import { rowItemsOf, type RowItem } from "../strip/eventRowItems.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { clampToPlot } from "../strip/timeSpan.js";
import { formatEventTime } from "../text/formatTime.js";
import { fitText } from "../text/measureText.js";
import { placeBeside } from "../text/placeBeside.js";
import type { Span } from "../text/placeLabel.js";
import { lazySlice, slicedLayout, slicesOf } from "../tracks/slices.js";
import type { Strip, TrackContext, TrackLayout } from "../tracks/track.js";
import type { ClinicalEvent } from "@ipo/model";
import { isDated } from "@ipo/model";
import { completenessNotesOf, type CompletenessNote } from "./completenessNotes.js";

/** Kind of the strip that takes what concerns no track of the picture. */
export const COMPLETENESS = "completeness";

const ROW_HEIGHT = 17;
const BAND_HEIGHT = 13;
const HEADING_HEIGHT = 26;

/** Which strip says what is missing: by its id, the notes that concern it. */
export type PlacedNotes = ReadonlyMap<string, readonly CompletenessNote[]>;

/**
 * Gives every note the strip it concerns: one that holds its event, else the first strip of a track it names, else the
 * strip of completeness; a picture without that says it nowhere but in the table. Strips are asked for only where there
 * is a note.
 */
export function placeNotes(
  allStrips: () => readonly ChosenStrip[],
  { record, text }: Pick<TrackContext, "record" | "text">,
): PlacedNotes {
  const notes = completenessNotesOf(record, text);
  if (notes.length === 0) return new Map();
  const strips = allStrips();
  const placed = new Map<string, CompletenessNote[]>();
  const own = strips.filter(({ track }) => track.kind !== COMPLETENESS && track.kind !== "other");
  const last = strips.find(({ track }) => track.kind === COMPLETENESS);
  for (const note of notes) {
    const holder = own.find(
      ({ track, strip }) =>
        note.tracks.includes(track.kind) && strip.events.some(({ id }) => id === note.event.id),
    );
    const named = note.tracks.flatMap((kind) => own.find(({ track }) => track.kind === kind) ?? []);
    const target = (holder ?? named[0] ?? last)?.strip.id;
    if (target !== undefined) placed.set(target, [...(placed.get(target) ?? []), note]);
  }
  return placed;
}

/**
 * A strip with what is known to be missing from it said under it: each a dashed band over the time it concerns, with its
 * words. What has no date stands at the beginning of the plot and says so. A strip without notes stays as it is.
 */
export function withCompleteness(
  layout: TrackLayout,
  strip: Strip<unknown>,
  notes: readonly CompletenessNote[] | undefined,
  context: TrackContext,
): TrackLayout {
  if (!notes || notes.length === 0) return layout;
  const hasOwn = layout.height > 0;
  const top = hasOwn ? layout.height : 6;
  const dated = layoutDated(notes, top, context);
  const undated = layoutUndated(notes, top + dated.height, context);
  const height = top + dated.height + undated.height + 2;
  const heading = hasOwn
    ? []
    : layoutStripLabel(strip.label, undefined, context, { height: HEADING_HEIGHT });
  const { valueScale, parts } = layout;
  const whole = {
    height: hasOwn ? height : Math.max(HEADING_HEIGHT, height),
    ...(valueScale && { valueScale }),
    ...(parts && { parts }),
  };
  const said = { top: hasOwn ? top : 0, bottom: whole.height };
  return slicedLayout(whole, [
    ...slicesOf(layout),
    lazySlice(said, () => [...heading, ...dated.marks, ...undated.marks]),
  ]);
}

function layoutDated(
  notes: readonly CompletenessNote[],
  top: number,
  context: TrackContext,
): { height: number; marks: Mark[] } {
  const byEvent = new Map(notes.map((note) => [note.event.id, note]));
  const items = rowItemsOf(
    notes.map(({ event }) => event).filter(({ time }) => isDated(time)),
    context,
  );
  const { packed, laneCount } = packLanes(items, ({ start, end }) => ({ start, end: end + 4 }));
  const marks: Mark[] = [];
  for (let lane = 0; lane < laneCount; lane += 1) {
    const own = packed.filter((entry) => entry.lane === lane).map(({ item }) => item);
    const y = top + lane * ROW_HEIGHT;
    const taken: Span[] = own.map(({ start, end }) => ({ start, end }));
    marks.push(...own.flatMap((item) => noteMarks(item, y, byEvent, taken, context)));
  }
  return { height: laneCount * ROW_HEIGHT, marks };
}

function noteMarks(
  item: RowItem<ClinicalEvent>,
  y: number,
  byEvent: ReadonlyMap<string, CompletenessNote>,
  taken: Span[],
  context: TrackContext,
): Mark[] {
  const { measureText, text, columns } = context;
  const { plot } = columns;
  const stated = clampToPlot(item, context);
  const { start } = stated;
  const end = Math.max(stated.end, start + 6);
  const said = item.events.flatMap((event) => byEvent.get(event.id)?.words ?? []);
  const words = [...new Set(said)].join(" · ");
  const label = item.events
    .map((event) => noteLabel(byEvent.get(event.id)?.words ?? words, event, text))
    .join("; ");
  const middle = y + BAND_HEIGHT / 2;
  const band: Mark = {
    shape: "rect",
    x: start,
    y,
    width: end - start,
    height: BAND_HEIGHT,
    radius: 2,
    fill: "panel",
    events: item.events.map(({ id }) => id),
    label,
  };
  const dash = { dash: [3, 3] } as const;
  const edges = [y, y + BAND_HEIGHT].map((edge) =>
    ruleMark([start, edge], [end, edge], "ink-faint", dash),
  );
  const type = { font: fonts.small, fill: "ink-muted", label: words } as const;
  const room = end - start - 10;
  if (measureText(words, fonts.small) <= room) {
    const place = { x: start + 5, y: middle + 3.7, text: words } as const;
    return [band, ...edges, textMark({ ...place, ...type }, measureText)];
  }
  const bounds = { start: plot.x, end: plot.x + plot.width };
  const options = { font: fonts.small, measureText, gap: 5, widest: 400 };
  const place = placeBeside(words, { start, end }, taken, bounds, options);
  return [
    band,
    ...edges,
    ...(place
      ? [textMark({ ...place, ...type, y: middle + 3.7, hasHalo: true }, measureText)]
      : []),
  ];
}

/** What is missing and for what time; of an answer to come also what is known of it. Nothing is said twice. */
function noteLabel(words: string, event: ClinicalEvent, text: Text): string {
  const known = [titleOf(event, text), contentOf(event, text)].filter(
    (part) => !words.includes(part),
  );
  const status = event.kind === "report" ? statusWords(event, text) : "";
  const doubts = (event.timeDoubt ?? []).map((doubt) => text(`timeDoubt.${doubt}`));
  return [words, ...known, formatEventTime(event.time), status, ...doubts]
    .filter(Boolean)
    .join(", ");
}

/** Notes without a date: words alone, because no band would be true. */
function layoutUndated(
  notes: readonly CompletenessNote[],
  top: number,
  { text, measureText, columns: { plot } }: TrackContext,
): { height: number; marks: Mark[] } {
  const undated = notes.filter(({ event }) => !isDated(event.time));
  const marks = undated.map((note, index) => {
    const words = `${note.words} (${text("time.undated")})`;
    const fitted = fitText(words, plot.width - 12, fonts.small, measureText);
    const place = { x: plot.x + 6, y: top + index * ROW_HEIGHT + BAND_HEIGHT - 3 } as const;
    const type = { font: fonts.small, fill: "ink-muted", hasHalo: true, label: words } as const;
    return textMark({ ...place, ...type, text: fitted, events: [note.event.id] }, measureText);
  });
  return { height: undated.length * ROW_HEIGHT, marks };
}
