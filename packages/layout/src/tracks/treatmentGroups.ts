import type { EpochMs, LineEvent } from "@ipo/model";
import { titleOf } from "../describe/titleOf.js";
import { fonts } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import type { Text } from "../locale/text.js";
import { wrapText } from "../strip/stripLabel.js";
import type { Span } from "../text/placeLabel.js";
import { certainPixels, toneOfRow } from "./treatmentBar.js";
import { plannedApart, plannedName } from "./plannedNames.js";
import { lineOfItem } from "./treatmentChains.js";
import type { TreatmentItem } from "./treatmentItem.js";
import type { TreatmentLevel } from "./treatmentLevel.js";
import { actWords, treatmentLabel } from "./treatmentWords.js";
import { layoutRowLabel } from "./treatmentRow.js";
import type { TrackContext, TrackLayout } from "./track.js";

/** Drugs drawn as one, because the record names one regimen for them or states one line that they belong to. */
export interface TreatmentGroup {
  readonly id: string;
  /** The regimen's name, else the line's title. */
  readonly name: string;
  readonly items: readonly TreatmentItem[];
  readonly start: EpochMs;
}

const DAY_MS = 86_400_000;
const NAME_HEIGHT = 13;
const STRIPE = 5;
const STRIPE_STEP = 6;
const MIN_STRIPE = 2;
const GROUP_GAP = 4;
const SHORTEST = 26;
/** Least room for the name of a group. */
const MIN_NAME = 76;

interface GroupContext extends Pick<TrackContext, "text" | "treatmentGapDays"> {
  readonly lineOf: ReadonlyMap<string, LineEvent>;
}

/**
 * What is drawn as one at a level, and what stays alone. Only drugs are gathered, and only by what the record states:
 * one regimen within one line without a silence longer than the treatment gap, or one line.
 */
export function treatmentGroupsOf(
  items: readonly TreatmentItem[],
  level: Extract<TreatmentLevel, "line" | "regimen">,
  context: GroupContext,
): { readonly groups: readonly TreatmentGroup[]; readonly alone: readonly TreatmentItem[] } {
  const groups = new Map<string, TreatmentGroup & { readonly items: TreatmentItem[] }>();
  const alone: TreatmentItem[] = [];
  const round = new Map<string, { count: number; until: number }>();
  const parts = items.flatMap((item) => {
    const isOfLine = level === "line" && lineOfItem(item, context.lineOf) !== undefined;
    return isOfLine ? [item] : (item.regimenParts ?? [item]);
  });
  for (const item of parts.sort((a, b) => a.start - b.start)) {
    const line = lineOfItem(item, context.lineOf);
    const { regimen } = item;
    const isByRegimen = regimen !== undefined && (level === "regimen" || line === undefined);
    if (!item.treatment || (!isByRegimen && (level === "regimen" || line === undefined))) {
      alone.push(item);
      continue;
    }
    const name = isByRegimen ? regimen : line ? titleOf(line, context.text) : item.title;
    const base = `${isByRegimen ? `regimen ${regimen}` : "line"} ${line?.id ?? ""}`;
    const current = round.get(base) ?? { count: 0, until: Infinity };
    if (isByRegimen && item.start - current.until > context.treatmentGapDays * DAY_MS)
      current.count += 1;
    const until = item.end ?? Infinity;
    current.until = current.until === Infinity ? until : Math.max(current.until, until);
    round.set(base, current);
    const id = `${base} ${current.count}`;
    const group = groups.get(id);
    if (group) Object.assign(group, { name }).items.push(item);
    else groups.set(id, { id, name, items: [item], start: item.start });
  }
  return { groups: [...groups.values()], alone };
}

/** Groups side by side: each a name over thin bars of its drugs, in the colours of their classes and at their own times. */
export function layoutTreatmentGroups(
  label: string,
  groups: readonly TreatmentGroup[],
  level: Extract<TreatmentLevel, "line" | "regimen">,
  context: TrackContext,
): TrackLayout {
  const placed = groups
    .map((group) => ({ group, span: spanOf(group, context), stripes: stripesOf(group, context) }))
    .filter(({ span }) => isInPlot(span, context));
  const { packed, laneCount } = packLanes(placed, ({ span }) => nameSpan(span, context));
  if (laneCount === 0) return { height: 0, marks: [] };
  const marks = layoutRowLabel(label, context);
  const { plot } = context.columns;
  const right = plot.x + plot.width;
  const nowX = context.now === undefined ? undefined : context.xScale(context.now);
  let y = 0;
  for (let lane = 0; lane < laneCount; lane += 1) {
    const own = packed.filter((entry) => entry.lane === lane).map(({ item }) => item);
    const named = own.map(({ group, span, stripes }, index) => {
      const x = Math.max(plot.x + 2, nameSpan(span, context).start);
      const next = own[index + 1];
      const { end } = nameSpan(span, context);
      const isOver = nowX !== undefined && span.end <= nowX + 1;
      const last = isOver ? Math.max(nowX, end) : right;
      const until = Math.min(next ? nameSpan(next.span, context).start : right, right, last);
      return { group, stripes, x, lines: groupLines(group, x, until, level, context) };
    });
    const lineCount = Math.max(1, ...named.map(({ lines }) => lines.length));
    const top = y + lineCount * NAME_HEIGHT;
    for (const { group, stripes, x, lines } of named) {
      const label = groupWords(group, level, context.text);
      lines.forEach((text, index) => {
        // The last line stands right over the bars.
        const place = { x, y: top - 3.5 - (lines.length - 1 - index) * NAME_HEIGHT } as const;
        const mark = { ...place, text, font: fonts.small, fill: "ink", hasHalo: true } as const;
        marks.push(textMark({ ...mark, label }, context.measureText));
      });
      for (const { item, lane: stripe } of stripes)
        marks.push(...layoutStripe(item, top + stripe * STRIPE_STEP, context));
    }
    const deepest = Math.max(...own.flatMap(({ stripes }) => stripes.map((stripe) => stripe.lane)));
    y = top + (deepest + 1) * STRIPE_STEP + GROUP_GAP;
  }
  return { height: y, marks };
}

/**
 * What a group is called at a level: its bracket names a line already, so that there the drugs are named. Drugs of which
 * nothing was given yet stand last, each with that it is planned; of a regimen that is planned as a whole its name has that word.
 */
export function groupWords(
  { name, items }: TreatmentGroup,
  level: Extract<TreatmentLevel, "line" | "regimen">,
  text: Text,
): string {
  const { given, planned } = plannedApart(items);
  const isWhole = level === "regimen" && given.length === 0;
  const later = isWhole ? planned : planned.map((title) => plannedName(title, text));
  const drugs = [...given, ...later].join(" + ");
  if (level === "line") return drugs;
  return `${isWhole ? plannedName(name, text) : name}: ${drugs}`;
}

/** A group with the least room for its name, which stays left of now where the group does. */
function nameSpan({ start, end }: Span, { now, xScale, columns: { plot } }: TrackContext): Span {
  const nowX = now === undefined ? Infinity : xScale(now);
  const right = Math.min(plot.x + plot.width, end <= nowX + 1 ? nowX : Infinity);
  const from = Math.min(start, Math.max(plot.x, right - MIN_NAME));
  return { start: from, end: Math.max(end, Math.max(from, plot.x) + MIN_NAME) + GROUP_GAP };
}

/** The words of a group, on as many lines as they need up to two; the name alone where its drugs do not fit beside it. */
function groupLines(
  group: TreatmentGroup,
  x: number,
  until: number,
  level: Extract<TreatmentLevel, "line" | "regimen">,
  { measureText, text }: TrackContext,
): string[] {
  const room = until - x - GROUP_GAP;
  if (room < SHORTEST) return [];
  return wrapText(groupWords(group, level, text), room, fonts.small, measureText, 2);
}

function stripesOf(
  { items }: TreatmentGroup,
  context: TrackContext,
): { readonly item: TreatmentItem; readonly lane: number }[] {
  const drugs = [...new Set(items.map(({ identity }) => identity))];
  const { packed } = packLanes(
    drugs.map((drug) => items.filter(({ identity }) => identity === drug)),
    (parts) => ({
      start: Math.min(...parts.map(({ start }) => start)),
      end: Math.max(...parts.map((part) => endOfItem(part, context))),
    }),
  );
  return packed.flatMap(({ item: parts, lane }) => parts.map((item) => ({ item, lane })));
}

function layoutStripe(item: TreatmentItem, y: number, context: TrackContext): Mark[] {
  const { xScale } = context;
  const start = xScale(item.start);
  const end = Math.max(start + MIN_STRIPE, xScale(endOfItem(item, context) as EpochMs));
  if (!isInPlot({ start, end }, context)) return [];
  const bar = clampToPlot({ start, end }, context);
  const isOpen = item.end === undefined && (!item.isOngoing || context.ongoingUntil === undefined);
  const pattern = item.isPlanned ? "hatch" : isOpen ? "faded" : undefined;
  const stripe: RectMark = {
    shape: "rect",
    x: bar.start,
    y,
    width: Math.max(MIN_STRIPE, bar.end - bar.start),
    height: STRIPE,
    fill: toneOfRow(item.row),
    ...(pattern && { pattern }),
    events: [...item.events, ...(item.regimenEvents ?? [])].map(({ id }) => id),
    label: [
      treatmentLabel(item, context),
      ...(item.regimenEvents ?? []).map((act) => actWords(act, context)),
    ].join("; "),
  };
  const stripes = splitUncertain(stripe, certainPixels(item, context));
  if (item.stop === undefined || end > bar.end) return stripes;
  const sign = { symbol: "cross", size: STRIPE, fill: "alert", events: [] } as const;
  const label = treatmentLabel(item, context);
  return [...stripes, { shape: "symbol", x: bar.end, y: y + STRIPE / 2, ...sign, label }];
}

/** Where a treatment ends for those beside it: what goes on ends where that is last known. */
export function endOfItem(
  { start, end, isOngoing }: TreatmentItem,
  { ongoingUntil, extentEnd }: Pick<TrackContext, "ongoingUntil" | "extentEnd">,
): number {
  return end ?? (isOngoing ? Math.max(ongoingUntil ?? extentEnd, start) : start + 1);
}

function spanOf({ items }: TreatmentGroup, context: TrackContext): { start: number; end: number } {
  const ends = items.map((item) => context.xScale(endOfItem(item, context) as EpochMs));
  const start = context.xScale(Math.min(...items.map((item) => item.start)) as EpochMs);
  return { start, end: Math.max(start + MIN_STRIPE, ...ends) };
}
