import type { EventOfKind, LabSeries } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { seriesFactsOf } from "../strip/seriesFacts.js";
import type { SelectContext, Strip } from "./track.js";

/** What a strip of numbers is made of: a laboratory value, a vital sign or a measure of the body. */
export type NumberEvent = EventOfKind<"lab"> | EventOfKind<"vitalSign">;

/** One analyte in one unit, with the axis it is drawn on. */
export interface SeriesRow {
  /** The id of its strip, also where it is laid over others. */
  readonly id: string;
  readonly label: string;
  readonly series: LabSeries<NumberEvent>;
  /** The same analyte in other units. */
  readonly siblings: readonly LabSeries<NumberEvent>[];
  readonly axis: "linear" | "log";
  /** Whether the strip begins as one line. */
  readonly startsCollapsed: boolean;
}

/** Positive values that reach over this many powers of ten cannot be told apart on a linear axis. */
const WIDE_SPAN = 1000;

/** The rows of series, in their order, with their axes: as the reader chose, else the pack, else the tables. */
export function seriesRows(
  kind: string,
  series: readonly LabSeries<NumberEvent>[],
  context: SelectContext,
): SeriesRow[] {
  const byIdentity = new Map<string, LabSeries<NumberEvent>[]>();
  for (const one of series) {
    const group = byIdentity.get(one.identity);
    if (group) group.push(one);
    else byIdentity.set(one.identity, [one]);
  }
  return series.map((one) => {
    const id = `${kind}:${one.key}`;
    const [first] = one.observations;
    return {
      id,
      label: first ? titleOf(first, context.text) : one.key,
      series: one,
      siblings: (byIdentity.get(one.identity) ?? []).filter((other) => other !== one),
      axis: axisOf(id, one, context),
      startsCollapsed: false,
    };
  });
}

/** A row as a strip of its own. */
export function stripOfRow(row: SeriesRow, { text }: SelectContext): Strip<SeriesRow> {
  return {
    id: row.id,
    label: row.label,
    sublabel: axisWords(row, text),
    rows: [row],
    events: row.series.observations,
  };
}

/** Unit and type of the axis, `µg/L · log₁₀`; a single number is written out, and only a log axis is named. */
export function axisWords(row: SeriesRow, text: SelectContext["text"]): string {
  const unit = unitWords(row.series, text);
  if (!hasAxis(row.series) && (row.axis === "linear" || !hasNumbers(row.series))) return unit ?? "";
  const type = text(row.axis === "log" ? "sublabel.logNoUnit" : "sublabel.linear");
  return [unit, type].filter(Boolean).join(" · ");
}

/** Whether there are several numbers, which need an axis to be read on. */
export function hasAxis(series: LabSeries): boolean {
  return seriesFactsOf(series).numberCount > 1;
}

/** Whether any value is a number. */
export function hasNumbers(series: LabSeries): boolean {
  return seriesFactsOf(series).numberCount > 0;
}

/** The unit for the label: none for UCUM `1` (a count), and a word where numbers came without any unit. */
export function unitWords(series: LabSeries, text: SelectContext["text"]): string | undefined {
  if (series.unitText === "1") return undefined;
  if (series.unitText !== "") return series.unitText;
  return hasNumbers(series) ? text("sublabel.noUnit") : undefined;
}

function axisOf(
  id: string,
  series: LabSeries<NumberEvent>,
  { display, pack, text }: SelectContext,
): "linear" | "log" {
  const { low, high } = seriesFactsOf(series);
  // A log axis needs a value that it can show.
  if (high <= 0) return "linear";
  const { analyte } = series;
  const chosen =
    display.valueScales?.[id] ?? (analyte === undefined ? undefined : pack.valueScales?.[analyte]);
  if (chosen) return chosen;
  if (low > 0 && high / low >= WIDE_SPAN) return "log";
  return (
    (analyte === undefined ? undefined : text.terminology.analyteById(analyte)?.scale) ?? "linear"
  );
}

/** Room for the stem and triangle of a value beyond a limit, and the most of a strip that either takes. */
const STEM_ROOM = 8;
const MOST_STEM_SHARE = 0.25;

/** The stretch of a strip that its axis takes: shorter where a value lies beyond a limit, so that its stem has room there. */
export function axisRoom(
  series: LabSeries,
  top: number,
  bottom: number,
): { readonly top: number; readonly bottom: number } {
  const { hasBelow, hasAbove } = seriesFactsOf(series);
  const room = Math.min(STEM_ROOM, (bottom - top) * MOST_STEM_SHARE);
  return {
    top: hasAbove ? top + room : top,
    bottom: hasBelow ? bottom - room : bottom,
  };
}

/** Values and the limits of their ranges in the same unit, so that a value and the range it is read against are both on the axis. */
export function axisValues({ series }: SeriesRow): readonly number[] {
  return seriesFactsOf(series).axisValues;
}
