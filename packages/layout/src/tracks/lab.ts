import type { LabSeries } from "@ipo/model";
import { datedEventsOfKind, labSeriesOf } from "@ipo/model";
import { hasDistinctions, measurementReadout } from "../strip/measurementReadout.js";
import { actionLimitsOf } from "./labActionLimits.js";
import { overlayReadout, stripsOfRows } from "./labOverlay.js";
import { layoutOverlay, layoutOverlayCollapsed } from "./labOverlayStrip.js";
import { seriesRows, type NumberEvent, type SeriesRow } from "./labRow.js";
import { layoutSpark, seriesSummary } from "./labSpark.js";
import { heightOf, heights, layoutSeriesStrip } from "./labStrip.js";
import type { SelectContext, Track } from "./track.js";

/** How many strips beyond the pack's analytes are drawn whole at first; where there are more, each begins as one line. */
const MOST_WHOLE = 8;

/** Groups of analytes in the order that they are read; what no table knows comes last. */
const GROUPS = [
  ...["blood-count", "liver", "kidney", "electrolyte", "tumour-marker", "inflammation"],
  ...["hormone", "protein", "other"],
];

/**
 * Laboratory values: one strip per analyte and unit, those of the pack first and in its order, then by group.
 * The reader may lay several over one another (`display.overlays`), each on an axis of its own.
 */
export const labTrack: Track<SeriesRow> = {
  kind: "lab",
  takesAll: "lab",
  select: (context) => {
    const series = labSeriesOf(datedEventsOfKind(context.record, "lab"));
    const isOfPack = ({ analyte }: LabSeries) =>
      analyte !== undefined && context.pack.analytes.includes(analyte);
    const areMany = series.filter((one) => !isOfPack(one)).length > MOST_WHOLE;
    const rows = seriesRows("lab", ordered(series, context), context).map((row) => ({
      ...row,
      startsCollapsed: areMany && !isOfPack(row.series),
    }));
    return stripsOfRows(rows, context);
  },
  layout: (strip, context) => {
    const [row, ...others] = strip.rows;
    if (!row) return { height: 0, marks: [] };
    if (others.length > 0) return layoutOverlay(strip, context);
    const isFirst = context.pack.analytes[0] === row.series.analyte;
    const limits = actionLimitsOf(row, context);
    const least = hasDistinctions(row.series, context.text) ? heights.roomy : 0;
    const height = Math.max(heightOf(row, isFirst), limits ? heights.normal : 0, least);
    return layoutSeriesStrip(row, strip.sublabel, height, context, limits);
  },
  readout: ({ rows: [row, ...others] }, at, { text }) =>
    row && others.length > 0
      ? overlayReadout([row, ...others], at, text)
      : row && measurementReadout(row.series, at, text),
  isCollapsedAtFirst: ({ rows }) => rows.length === 1 && (rows[0]?.startsCollapsed ?? false),
  summary: ({ rows }, context) => rows.map((row) => seriesSummary(row, context)).join("; "),
  layoutCollapsed: (strip, context) => {
    const [row, ...others] = strip.rows;
    if (!row) return { height: 0, marks: [] };
    return others.length > 0 ? layoutOverlayCollapsed(strip, context) : layoutSpark(row, context);
  },
};

function ordered(
  series: readonly LabSeries<NumberEvent>[],
  { pack, text }: SelectContext,
): LabSeries<NumberEvent>[] {
  const { tables, analyteById } = text.terminology;
  const inTable = new Map(tables.analytes.map(({ id }, index) => [id, index]));
  const inPack = new Map(pack.analytes.map((id, index) => [id, index]));
  const ranks = (one: LabSeries): readonly number[] => {
    const { analyte = "" } = one;
    const group = GROUPS.indexOf(analyteById(analyte)?.group ?? "");
    return [
      inPack.get(analyte) ?? Infinity,
      group === -1 ? GROUPS.length : group,
      inTable.get(analyte) ?? Infinity,
      -one.observations.length,
    ];
  };
  return series
    .map((one) => ({ one, rank: ranks(one) }))
    .sort((a, b) => compare(a.rank, b.rank))
    .map(({ one }) => one);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, rank] of a.entries()) {
    const other = b[index] ?? 0;
    if (rank !== other) return rank < other ? -1 : 1;
  }
  return 0;
}
