import type { ClinicalEvent, EventOfKind, LineEvent } from "@ipo/model";
import { isDated, isLineOfTherapy, linesOf } from "@ipo/model";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark } from "../marks/mark.js";
import { translateMark } from "../marks/translateMark.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { chainsOf, type TreatmentChain } from "./treatmentChains.js";
import { layoutCollapsedTreatments, treatmentSummary } from "./treatmentCollapsed.js";
import { CONCOMITANT_ID, isConcomitant, layoutConcomitant } from "./treatmentConcomitant.js";
import { endOfItem, layoutTreatmentGroups, treatmentGroupsOf } from "./treatmentGroups.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { treatmentItemsOf } from "./treatmentItems.js";
import { treatmentLevelOf, type TreatmentLevel } from "./treatmentLevel.js";
import { layoutLines, lineRowsOf } from "./treatmentLines.js";
import { treatmentReadout } from "./treatmentReadout.js";
import { layoutRegimens } from "./treatmentRegimens.js";
import { layoutTreatmentRow } from "./treatmentRow.js";
import { rowLabel, rowOrder, rowsOf, type TreatmentRows } from "./treatmentRows.js";
import { lineAndCycle } from "./treatmentSections.js";
import { treatmentsInUse } from "./treatmentsInUse.js";
import type { Strip, Track, TrackContext, TrackLayout } from "./track.js";

type Treated =
  Extract<ClinicalEvent, { kind: "medication" | "radiotherapy" | "procedure" }> | LineEvent;

const BOTTOM = 6;
/** Baselines of a row's name, and of a heading that an arrow stands before. */
const ROW_BASELINE = 12;
const HEADING_BASELINE = 14;
const DAY_MS = 86_400_000;

/**
 * Treatments: lines of therapy as brackets where the data state them, in them a row per class with bars packed in lanes,
 * as coarse or fine as the window has room for (`treatmentLevelOf`), and other drugs as a group of their own.
 */
export const treatmentTrack: Track<TreatmentRows> = {
  kind: "treatment",
  select: (context) => {
    const events = context.record.events.filter(
      (event): event is Treated => isTreatment(event) && isDated(event.time),
    );
    if (events.length === 0) return [];
    const lineOf = new Map(
      linesOf(context.record).flatMap(({ line, events: own }) => own.map(({ id }) => [id, line])),
    );
    const items = treatmentItemsOf(events, context).map((item) =>
      isConcomitant(item, lineOf) ? { ...item, isConcomitant: true } : item,
    );
    return [
      {
        id: "treatment",
        label: context.text("track.treatment"),
        rows: [{ items, lines: events.filter(isLineOfTherapy), lineOf }],
        events,
      },
    ];
  },
  layout: layoutTreatments,
  readout: ({ rows: [rows] }, at, context) => rows && treatmentReadout(rows, at, context),
  headline: ({ rows: [rows] }, at, context) =>
    rows && lineAndCycle(rows, treatmentsInUse(rows.items, at, context), at, context),
  summary: treatmentSummary,
  layoutCollapsed: layoutCollapsedTreatments,
};

function isTreatment(event: ClinicalEvent): event is Treated {
  if (event.kind === "procedure") return isTreatingProcedure(event);
  return event.kind === "medication" || event.kind === "radiotherapy" || isLineOfTherapy(event);
}

function isTreatingProcedure({ category }: EventOfKind<"procedure">): boolean {
  return category !== "other";
}

function layoutTreatments(
  { label, rows: [rows] }: Strip<TreatmentRows>,
  context: TrackContext,
): TrackLayout {
  if (!rows) return { height: 0, marks: [] };
  const isFolded = context.isCollapsed(CONCOMITANT_ID, true);
  const others = rows.items.filter((item) => item.isConcomitant);
  const own = rows.items.filter((item) => !item.isConcomitant);
  const otherRow = isFolded
    ? layoutConcomitant(others, context)
    : layoutTreatmentRow(
        context.text("treatment.concomitant"),
        chains(others, rows, context),
        levelOf(own, rows, context),
        context,
      );
  const lines = lineRowsOf(rows.lines, context);
  const marks: Mark[] = [];
  let y = lines.height;
  let otherY = y;
  for (const part of [...rowLayouts(own, rows, context), otherRow]) {
    marks.push(...part.marks.map((mark) => translateMark(mark, 0, y)));
    otherY = y;
    y += part.height;
  }
  const part = {
    id: CONCOMITANT_ID,
    label: context.text("treatment.concomitant"),
    y: otherY + ROW_BASELINE - HEADING_BASELINE,
    isCollapsed: isFolded,
  };
  return {
    height: y + BOTTOM,
    marks: [
      ...layoutStripLabel(label, undefined, context, { height: lines.height }),
      ...layoutLines(lines, y, context),
      ...marks,
    ],
    parts: otherRow.height > 0 ? [part] : [],
  };
}

/** The rows from the top, at the level that the window has room for. */
function rowLayouts(
  items: readonly TreatmentItem[],
  rows: TreatmentRows,
  context: TrackContext,
): TrackLayout[] {
  const { text } = context;
  const level = levelOf(items, rows, context);
  const isGrouped = level === "line" || level === "regimen";
  const { groups, alone } = isGrouped
    ? treatmentGroupsOf(items, level, { ...context, lineOf: rows.lineOf })
    : { groups: [], alone: items };
  const gathered = isGrouped
    ? layoutTreatmentGroups(text(`treatment.level.${level}`), groups, level, context)
    : layoutRegimens(items, rows.lineOf, context);
  const byRow = rowsOf(chains(alone, rows, context), text);
  const layoutRow = ([row, own]: [string, TreatmentChain[]]) =>
    layoutTreatmentRow(rowLabel(row, text), own, level, context);
  const place = rowOrder("groups", text);
  return [
    ...byRow.filter(([row]) => rowOrder(row, text) < place).map(layoutRow),
    gathered,
    ...byRow.filter(([row]) => rowOrder(row, text) > place).map(layoutRow),
  ];
}

function chains(
  items: readonly TreatmentItem[],
  { lineOf }: TreatmentRows,
  { treatmentGapDays, text }: TrackContext,
): TreatmentChain[] {
  return chainsOf(items, { gapDays: treatmentGapDays, lineOf, text });
}

function levelOf(
  items: readonly TreatmentItem[],
  { lines, lineOf }: TreatmentRows,
  context: TrackContext,
): TreatmentLevel {
  const { viewport, columns } = context;
  const days = (viewport.end - viewport.start) / DAY_MS;
  const seen = items.filter(
    (item) => item.start < viewport.end && endOfItem(item, context) > viewport.start,
  );
  const aloneAt = (level: "line" | "regimen") => {
    const { groups, alone } = treatmentGroupsOf(seen, level, { ...context, lineOf });
    return laneCount(alone, context) + (groups.length > 0 ? 2 : 0);
  };
  return treatmentLevelOf(columns.plot.width / days, {
    drug: laneCount(seen, context),
    regimen: items.some(({ regimen }) => regimen !== undefined) ? aloneAt("regimen") : undefined,
    line: lines.length > 0 && lineOf.size > 0 ? aloneAt("line") : undefined,
  });
}

/** How many lanes treatments need by their times alone, without their words. */
function laneCount(items: readonly TreatmentItem[], context: TrackContext): number {
  return rowsOf(items, context.text).reduce((sum, [, own]) => {
    const span = (item: TreatmentItem) => ({ start: item.start, end: endOfItem(item, context) });
    return sum + packLanes(own, span).laneCount;
  }, 0);
}
