import type { EpochMs, LineEvent } from "@ipo/model";
import { fonts } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Text } from "../locale/text.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { memoiseLast } from "../memoiseLast.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { fitText } from "../text/measureText.js";
import type { Span } from "../text/placeLabel.js";
import { plannedName } from "./plannedNames.js";
import { whenPlanned } from "./treatmentBar.js";
import {
  endOfItem,
  groupWords,
  treatmentGroupsOf,
  type TreatmentGroup,
} from "./treatmentGroups.js";
import type { TreatmentItem } from "./treatmentItem.js";
import { layoutRowLabel } from "./treatmentRow.js";
import { actWords } from "./treatmentWords.js";
import type { TrackContext, TrackLayout } from "./track.js";

const LANE = 17;
const HEIGHT = 14;
const SHORTEST = 22;
const INSET = 5;

/**
 * Over drugs that are drawn each for itself: the regimens that the record names for them, each as one bar with its name
 * and its drugs. What is planned of a regimen is a bar of its own, hatched. Nothing where the record names none.
 */
export function layoutRegimens(
  items: readonly TreatmentItem[],
  lineOf: ReadonlyMap<string, LineEvent>,
  context: TrackContext,
): TrackLayout {
  const { measureText, text } = context;
  const groups = regimensOf(items, lineOf, text, context.treatmentGapDays);
  const placed = groups.flatMap((group) => placeRegimen(group, context) ?? []);
  if (placed.length === 0) return { height: 0, marks: [] };
  const { packed, laneCount } = packLanes(placed, ({ bar, words }) => ({
    start: Math.min(bar.start, words?.x ?? Infinity),
    end: Math.max(bar.end, words ? words.x + words.width : 0) + INSET,
  }));
  const marks = packed.flatMap(({ item: { group, bar, words }, lane }): readonly Mark[] => {
    const whole = groupWords(group, "regimen", text);
    const acts = group.items.flatMap(({ regimenEvents = [] }) => regimenEvents);
    const label = [whole, ...acts.map((act) => actWords(act, context))].join("; ");
    const y = lane * LANE;
    const frame = { x: bar.start, y, width: Math.max(2, bar.end - bar.start), height: HEIGHT };
    const rect: RectMark = {
      shape: "rect",
      ...frame,
      radius: 3,
      fill: "neutral",
      pattern: isPlannedGroup(group) ? "hatch" : "outline",
      events: acts.map(({ id }) => id),
      label,
    };
    const rects = whenPlanned([rect], { isPlanned: isPlannedGroup(group) }, context);
    if (!words) return rects;
    const place = { x: words.x, y: y + 10.5, text: words.text, font: fonts.small } as const;
    const mark = { ...place, fill: "ink", hasHalo: true, label } as const;
    return [...rects, textMark(mark, measureText)];
  });
  const label = layoutRowLabel(text("treatment.level.regimen"), context);
  return { height: laneCount * LANE + 2, marks: [...label, ...marks] };
}

const regimensOf = memoiseLast(
  (
    items: readonly TreatmentItem[],
    lineOf: ReadonlyMap<string, LineEvent>,
    text: Text,
    treatmentGapDays: number,
  ) => {
    const { groups } = treatmentGroupsOf(items, "regimen", { text, treatmentGapDays, lineOf });
    return groups.flatMap(partsOf);
  },
);

/** What was given of a regimen and what is planned of it: the time between them is neither. */
function partsOf(group: TreatmentGroup): TreatmentGroup[] {
  return [false, true].flatMap((isPlanned): TreatmentGroup[] => {
    const items = group.items.filter((item) => item.isPlanned === isPlanned);
    if (items.length === 0) return [];
    const start = Math.min(...items.map((item) => item.start)) as EpochMs;
    return [{ ...group, id: `${group.id} ${isPlanned}`, items, start }];
  });
}

function isPlannedGroup({ items }: TreatmentGroup): boolean {
  return items.every(({ isPlanned }) => isPlanned);
}

interface PlacedRegimen {
  readonly group: TreatmentGroup;
  readonly bar: Span;
  readonly words: { readonly x: number; readonly width: number; readonly text: string } | undefined;
}

/** A regimen's bar, with its words in it where they fit, else behind or before it; cut to the bar at last. */
function placeRegimen(group: TreatmentGroup, context: TrackContext): PlacedRegimen | undefined {
  const { xScale, measureText, columns } = context;
  const ends = group.items.map((item) => endOfItem(item, context));
  const span = { start: xScale(group.start), end: xScale(Math.max(...ends) as EpochMs) };
  if (!isInPlot(span, context)) return undefined;
  const bar = clampToPlot(span, context);
  const whole = groupWords(group, "regimen", context.text);
  const width = measureText(whole, fonts.small);
  const room = bar.end - bar.start - 2 * INSET;
  if (width <= room) return { group, bar, words: { x: bar.start + INSET, width, text: whole } };
  const behind = bar.end + INSET;
  const before = bar.start - INSET - width;
  if (behind + width <= columns.plot.x + columns.plot.width)
    return { group, bar, words: { x: behind, width, text: whole } };
  if (before >= columns.plot.x) return { group, bar, words: { x: before, width, text: whole } };
  const name = isPlannedGroup(group) ? plannedName(group.name, context.text) : group.name;
  const text = room < SHORTEST ? "" : fitText(name, room, fonts.small, measureText);
  const cut = { x: bar.start + INSET, width: measureText(text, fonts.small), text };
  return { group, bar, words: text === "" ? undefined : cut };
}
