import type { ClinicalEvent, EventOfKind, LineEvent } from "@ipo/model";
import { eventsOfKinds, isDated, isLineOfTherapy } from "@ipo/model";
import { countLanes } from "../lanes/packLanes.js";
import { lazily } from "../memoise.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { cachedWidths } from "../text/cachedWidths.js";
import { layoutCollapsedTreatments, treatmentSummary } from "./treatmentCollapsed.js";
import { CONCOMITANT_ID, layoutConcomitant } from "./treatmentConcomitant.js";
import { lineOfEvents } from "./lineOfEvents.js";
import { endOfItem, layoutTreatmentGroups, treatmentGroupsOf } from "./treatmentGroups.js";
import { itemsByTime, type TreatmentItem } from "./treatmentItem.js";
import { isTreatingProcedure, treatmentItemsOf } from "./treatmentItems.js";
import { treatmentLevelOf, type TreatmentLevel } from "./treatmentLevel.js";
import { layoutLines, lineRowsOf } from "./treatmentLines.js";
import { planOf, type ChainRow, type TreatmentPlan } from "./treatmentPlan.js";
import { treatmentReadout } from "./treatmentReadout.js";
import { layoutRegimens } from "./treatmentRegimens.js";
import { layoutTreatmentRow } from "./treatmentRow.js";
import { rowLabel, rowOrder, rowsOf, type TreatmentRows } from "./treatmentRows.js";
import { lineAndCycle } from "./treatmentSections.js";
import { treatmentsInUse } from "./treatmentsInUse.js";
import { lazySlice, loweredSlices, slicedLayout } from "./slices.js";
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
    const { record } = context;
    const events = eventsOfKinds(record, ...kinds).filter(
      (event): event is Treated => isTreatment(event) && isDated(event.time),
    );
    if (events.length === 0) return [];
    const items = treatmentItemsOf(record, context);
    const lineOf = lineOfEvents(record);
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

/** What treats, and what can state a line of therapy. */
const kinds = ["medication", "radiotherapy", "procedure", "carePlan", "careEvent"] as const;

function isTreatment(event: EventOfKind<(typeof kinds)[number]>): event is Treated {
  if (event.kind === "procedure") return isTreatingProcedure(event);
  return event.kind === "medication" || event.kind === "radiotherapy" || isLineOfTherapy(event);
}

function layoutTreatments(
  { label, rows: [rows] }: Strip<TreatmentRows>,
  given: TrackContext,
): TrackLayout {
  if (!rows) return { height: 0, marks: [] };
  const context = { ...given, measureText: cachedWidths(given.measureText) };
  const isFolded = context.isCollapsed(CONCOMITANT_ID, true);
  const plan = planOf(rows, context);
  const { own, others } = plan;
  const level = levelOf(own, rows, context);
  const otherRow = isFolded
    ? layoutConcomitant(others, context)
    : layoutTreatmentRow(context.text("treatment.concomitant"), plan.otherChains(), level, context);
  const lines = lineRowsOf(rows.lines, context);
  const parts = [...rowLayouts(plan, level, rows, context), otherRow];
  const bottom = parts.reduce((sum, { height }) => sum + height, lines.height);
  const fold = {
    id: CONCOMITANT_ID,
    label: context.text("treatment.concomitant"),
    y: bottom - otherRow.height + ROW_BASELINE - HEADING_BASELINE,
    isCollapsed: isFolded,
  };
  const slices = [
    lazySlice({ top: 0, bottom }, () => [
      ...layoutStripLabel(label, undefined, context, { height: lines.height }),
      ...layoutLines(lines, bottom, context),
    ]),
  ];
  let y = lines.height;
  for (const part of parts) {
    slices.push(...loweredSlices(part, y));
    y += part.height;
  }
  return slicedLayout(
    { height: bottom + BOTTOM, parts: otherRow.height > 0 ? [fold] : [] },
    slices,
  );
}

/** The rows from the top, at the level that the window has room for. */
function rowLayouts(
  plan: TreatmentPlan,
  level: TreatmentLevel,
  { lineOf }: TreatmentRows,
  context: TrackContext,
): TrackLayout[] {
  const { text } = context;
  const isGrouped = level === "line" || level === "regimen";
  const { groups, rows } = isGrouped ? plan.grouped(level) : { groups: [], rows: plan.rows() };
  const gathered = isGrouped
    ? layoutTreatmentGroups(text(`treatment.level.${level}`), groups, level, context)
    : layoutRegimens(plan.own, lineOf, context);
  const layoutRow = ([row, own]: ChainRow) =>
    layoutTreatmentRow(rowLabel(row, text), own, level, context);
  const place = rowOrder("groups", text);
  return [
    ...rows.filter(([row]) => rowOrder(row, text) < place).map(layoutRow),
    gathered,
    ...rows.filter(([row]) => rowOrder(row, text) > place).map(layoutRow),
  ];
}

function levelOf(
  items: readonly TreatmentItem[],
  { lines, lineOf }: TreatmentRows,
  context: TrackContext,
): TreatmentLevel {
  const { viewport, columns } = context;
  const days = (viewport.end - viewport.start) / DAY_MS;
  const seen = itemsByTime(items)
    .meeting(viewport.start, viewport.end)
    .filter((item) => item.start < viewport.end && endOfItem(item, context) > viewport.start);
  const aloneAt = (level: "line" | "regimen") => {
    const { groups, alone } = treatmentGroupsOf(seen, level, { ...context, lineOf });
    return laneCount(alone, context) + (groups.length > 0 ? 2 : 0);
  };
  const hasRegimens = items.some(({ regimen }) => regimen !== undefined);
  const hasLines = lines.length > 0 && lineOf.size > 0;
  return treatmentLevelOf(columns.plot.width / days, {
    drug: lazily(() => laneCount(seen, context)),
    regimen: hasRegimens ? () => aloneAt("regimen") : undefined,
    line: hasLines ? () => aloneAt("line") : undefined,
  });
}

/** How many lanes treatments need by their times alone, without their words. */
function laneCount(items: readonly TreatmentItem[], context: TrackContext): number {
  const start = (item: TreatmentItem) => item.start;
  const end = (item: TreatmentItem) => endOfItem(item, context);
  return rowsOf(items, context.text).reduce((sum, [, own]) => sum + countLanes(own, start, end), 0);
}
