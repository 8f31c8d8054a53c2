import type { EpochMs } from "@ipo/model";
import { isDated, labSeriesOf } from "@ipo/model";
import { bodyMeasures, isBloodPressure } from "./bodyMeasures.js";
import { seriesRows, stripOfRow, type NumberEvent, type SeriesRow } from "./labRow.js";
import { measurementReadout } from "../strip/measurementReadout.js";
import type { Readout, SelectContext, Strip } from "./track.js";

/** Most series that can still be told apart in one strip; those beyond keep strips of their own. */
const MOST_OVERLAID = 4;

/**
 * The strips of a track of numbers: one a row, and one for each group that the reader has laid over one another, in the
 * place of its first. A group may hold rows of other tracks, which then leave them to this one.
 */
export function stripsOfRows(
  rows: readonly SeriesRow[],
  context: SelectContext,
): Strip<SeriesRow>[] {
  const groups = overlaysOf(context);
  return rows.flatMap((row) => {
    const group = groups.find((members) => members.some(({ id }) => id === row.id));
    if (!group) return [stripOfRow(row, context)];
    return group[0]?.id === row.id ? [overlayStrip(group)] : [];
  });
}

function overlayStrip(rows: readonly SeriesRow[]): Strip<SeriesRow> {
  return {
    id: `overlay:${rows.map(({ id }) => id).join("+")}`,
    label: rows.map(({ label }) => label).join(" + "),
    rows,
    events: rows.flatMap(({ series }) => series.observations),
  };
}

/** The groups of two rows or more that the picture has; a row is in the first group that names it. */
function overlaysOf(context: SelectContext): SeriesRow[][] {
  const { overlays = [] } = context.display;
  if (overlays.length === 0) return [];
  const events = context.record.events.filter(
    (event): event is NumberEvent =>
      (event.kind === "lab" || event.kind === "vitalSign") && isDated(event.time),
  );
  const byKind = new Map<string, NumberEvent[]>();
  for (const event of events) {
    const kind = kindOf(event);
    if (kind === undefined || !context.trackKinds.has(kind)) continue;
    const group = byKind.get(kind);
    if (group) group.push(event);
    else byKind.set(kind, [event]);
  }
  const rows = new Map(
    [...byKind].flatMap(([kind, own]) =>
      seriesRows(kind, labSeriesOf(own), context).map((row) => [row.id, row] as const),
    ),
  );
  return overlays.flatMap((ids) => {
    const members = [...new Set(ids)].flatMap((id) => rows.get(id) ?? []).slice(0, MOST_OVERLAID);
    if (members.length < 2) return [];
    for (const { id } of members) rows.delete(id);
    return [members];
  });
}

/** The track whose strip a value is in; a blood pressure is no single line and is not laid over others. */
function kindOf(event: NumberEvent): string | undefined {
  if (event.kind === "lab") return "lab";
  if (isBloodPressure(event)) return undefined;
  return event.analyte !== undefined && bodyMeasures.has(event.analyte) ? "body" : "vitalSigns";
}

/** The last value of every series, each with its name and day. */
export function overlayReadout(
  rows: readonly SeriesRow[],
  at: EpochMs,
  text: SelectContext["text"],
): Readout | undefined {
  const parts = rows.flatMap(({ label, series }) => {
    const readout = measurementReadout(series, at, text);
    if (!readout) return [];
    // Of several values at one time it is said what tells them apart; else only the day.
    const details = readout.events.length > 1 ? readout.details : readout.details.slice(0, 1);
    return [{ readout, details, words: `${label} ${readout.title}` }];
  });
  const [first, ...others] = parts;
  if (!first) return undefined;
  return {
    title: first.words,
    details: [...first.details, ...others.flatMap(({ words, details }) => [words, ...details])],
    events: parts.flatMap(({ readout }) => readout.events),
  };
}
