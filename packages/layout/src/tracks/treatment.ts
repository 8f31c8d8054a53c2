import type { ClinicalEvent, EpochMs, EventOfKind, LineEvent } from "@ipo/model";
import { isDated, isLineOfTherapy } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { cycleText, doseOf } from "../describe/contentOf.js";
import { fonts, labelInset } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { layoutStripLabel } from "../strip/stripLabel.js";
import { isOngoingAt, lastAt } from "../strip/timeSpan.js";
import type { Span } from "../text/placeLabel.js";
import { fitText } from "../text/measureText.js";
import { layoutTreatmentBar } from "./treatmentBar.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { treatmentItemsOf } from "./treatmentItems.js";
import { treatmentsInUse } from "./treatmentsInUse.js";
import { layoutLines } from "./treatmentLines.js";
import type { Readout, SelectContext, Strip, Track, TrackContext, TrackLayout } from "./track.js";

type Treated =
  Extract<ClinicalEvent, { kind: "medication" | "radiotherapy" | "procedure" }> | LineEvent;

/** What the track draws: the items, and the lines of therapy over them. */
interface TreatmentRows {
  readonly items: readonly TreatmentItem[];
  readonly lines: readonly LineEvent[];
}

const ROWS_TOP = 30;
const LANE_HEIGHT = 20;
const BOTTOM = 6;

/** Treatments: one row per class, bars packed in lanes, lines of therapy as brackets where the data state them. */
export const treatmentTrack: Track<TreatmentRows> = {
  kind: "treatment",
  select: (context) => {
    const events = context.record.events.filter(
      (event): event is Treated => isTreatment(event) && isDated(event.time),
    );
    if (events.length === 0) return [];
    const items = treatmentItemsOf(events, context);
    return [
      {
        id: "treatment",
        label: context.text("track.treatment"),
        rows: [{ items, lines: events.filter(isLineOfTherapy) }],
        events,
      },
    ];
  },
  layout: layoutTreatments,
  readout: ({ rows: [rows] }, at, context) => rows && treatmentReadout(rows, at, context),
  headline: ({ rows: [rows] }, at, context) =>
    rows && lineAndCycle(rows, treatmentsInUse(rows.items, at, context), at, context),
};

function isTreatment(event: ClinicalEvent): event is Treated {
  if (event.kind === "procedure") return event.category !== "other";
  return event.kind === "medication" || event.kind === "radiotherapy" || isLineOfTherapy(event);
}

function layoutTreatments(
  { label, rows: [rows] }: Strip<TreatmentRows>,
  context: TrackContext,
): TrackLayout {
  if (!rows) return { height: 0, marks: [] };
  const { text, measureText, columns } = context;
  const marks: Mark[] = [];
  let y = ROWS_TOP;
  for (const [row, items] of rowsOf(rows.items, text)) {
    const { packed, laneCount } = packLanes(items, (item) => ({
      start: item.start,
      end: untilOf(item, context),
    }));
    const x = labelInset(columns.label) + 14;
    const words = fitText(rowLabel(row, text), columns.label.width - x - 8, fonts.sub, measureText);
    marks.push(
      textMark(
        {
          x,
          y: y + 12,
          text: words,
          font: fonts.sub,
          fill: "ink-muted",
          label: rowLabel(row, text),
        },
        measureText,
      ),
    );
    for (let lane = 0; lane < laneCount; lane += 1) {
      const inLane = packed.filter((entry) => entry.lane === lane).map(({ item }) => item);
      const top = y + lane * LANE_HEIGHT;
      const taken: Span[] = [];
      // All bars of the lane are placed before its labels, so that no label lies on a later bar.
      const bars = inLane.map((item) => layoutTreatmentBar(item, top, context, taken));
      for (const { finish } of bars) marks.push(...finish());
    }
    y += laneCount * LANE_HEIGHT;
  }
  const height = y + BOTTOM;
  return {
    height,
    marks: [
      ...layoutStripLabel(label, undefined, context, { height: ROWS_TOP }),
      ...layoutLines(rows.lines, ROWS_TOP - 6, y, context),
      ...marks,
    ],
  };
}

/** Rows in the order of the classes; only classes that the record has. */
function rowsOf(
  items: readonly TreatmentItem[],
  text: SelectContext["text"],
): [string, TreatmentItem[]][] {
  const rows = new Map<string, TreatmentItem[]>();
  for (const item of items) rows.set(item.row, [...(rows.get(item.row) ?? []), item]);
  return [...rows].sort(([a], [b]) => rowOrder(a, text) - rowOrder(b, text));
}

function rowOrder(row: string, text: SelectContext["text"]): number {
  return row === "procedures"
    ? Number.MAX_SAFE_INTEGER
    : (text.terminology.drugClassById(row)?.order ?? Number.MAX_SAFE_INTEGER - 1);
}

function rowLabel(row: string, text: SelectContext["text"]): string {
  const drugClass = text.terminology.drugClassById(row);
  return drugClass ? text.of(drugClass.label) : text("treatment.procedures");
}

/** Where the lane is free again: after what is planned and what goes on, nothing else fits. */
function untilOf(item: TreatmentItem, { ongoingUntil, extentEnd }: TrackContext): number {
  return item.end ?? (item.isOngoing ? (ongoingUntil ?? extentEnd) : item.start + 1);
}

/** A treatment with the dose it had at an instant: that of the courses then in force, else of the last single dose. */
function doseWords(
  { title, detail, events }: TreatmentItem,
  at: EpochMs,
  { text }: SelectContext,
): string {
  const given = events.filter(
    (event): event is EventOfKind<"medication"> => event.kind === "medication" && isGiven(event),
  );
  const inForce = given.filter((event) => event.time.kind === "period" && isOngoingAt(event, at));
  if (inForce.length > 0) {
    const doses = inForce.flatMap((course) => doseOf(course, text) ?? []);
    return [title, [...new Set(doses)].join(" + ")].filter(Boolean).join(" ");
  }
  const last = lastAt(
    given.filter((event) => doseOf(event, text) !== undefined),
    at,
  );
  return [title, (last && doseOf(last, text)) ?? detail].filter(Boolean).join(" ");
}

/** Rows whose cycles are not those of the treatment of the tumour. */
const besideRows: ReadonlySet<string> = new Set(["supportive", "bone", "other"]);

/** The line of therapy at an instant, and its cycle where all that is given in cycles agrees on it. */
function lineAndCycle(
  { lines }: TreatmentRows,
  current: readonly TreatmentItem[],
  at: EpochMs,
  { text, ongoingUntil }: SelectContext,
): string {
  if (ongoingUntil !== undefined && at > ongoingUntil) return "";
  const line = lastAt(
    lines.filter((candidate) => isLineAt(candidate, at)),
    at,
  );
  const cycles = current
    .filter(({ row }) => !besideRows.has(row))
    .flatMap(({ events }) => lastCycle(events, at) ?? []);
  const [cycle] = cycles;
  const isAgreed = cycle !== undefined && new Set(cycles).size === 1;
  const words = isAgreed ? cycleText({ number: cycle }, text) : undefined;
  return [line && titleOf(line, text), words].filter(Boolean).join(" · ");
}

/** A line is the current one while it runs; without an end, only where the source says that it is active. */
function isLineAt(line: LineEvent, at: EpochMs): boolean {
  const isOpen = line.time.kind === "period" && line.time.end === undefined;
  const isKnown = line.status !== "planned" && (!isOpen || line.status === "active");
  return isKnown && isOngoingAt(line, at);
}

/** The number of the last cycle given by an instant. */
function lastCycle(events: TreatmentItem["events"], at: EpochMs): number | undefined {
  const cycled = events.filter(
    (event) => event.cycle !== undefined && (event.kind !== "medication" || isGiven(event)),
  );
  return lastAt(cycled, at)?.cycle?.number;
}

/** Orders and dispenses do not say that a drug was given. */
function isGiven({ resource }: EventOfKind<"medication">): boolean {
  return resource === "administration" || resource === "statement";
}

/** The line and cycle at an instant, and the drugs in use with their doses. */
function treatmentReadout(rows: TreatmentRows, at: EpochMs, context: SelectContext): Readout {
  const current = treatmentsInUse(rows.items, at, context);
  // The latest begun stands first: it is what the line is about.
  const drugs = [...current]
    .sort((a, b) => b.start - a.start)
    .map((item) => doseWords(item, at, context));
  const heading = lineAndCycle(rows, current, at, context);
  const events = current.flatMap((item) => item.events.map(({ id }) => id));
  const none = context.text("treatment.none");
  if (heading !== "") return { title: heading, details: drugs.length > 0 ? drugs : [none], events };
  const [first, ...rest] = drugs;
  return { title: first ?? none, details: rest, events };
}
