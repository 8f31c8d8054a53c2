import type { EpochMs, LineEvent } from "@ipo/model";
import { gather, gatherKnown } from "../gather.js";
import { fonts, LABEL_GAP } from "../geometry.js";
import { packLanes } from "../lanes/packLanes.js";
import type { Mark } from "../marks/mark.js";
import { rectMark } from "../marks/rectMark.js";
import { textMark } from "../marks/make.js";
import type { Text } from "../locale/text.js";
import { splitUncertain } from "../strip/splitUncertain.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { timeWindow } from "../strip/timeWindow.js";
import { fitText } from "../text/measureText.js";
import type { Span } from "../text/placeLabel.js";
import { certainPixels, toneOfRow, whenPlanned } from "./treatmentBar.js";
import { plannedName } from "./plannedNames.js";
import { lineOfItem } from "./treatmentChains.js";
import { endOfItem } from "./treatmentGroups.js";
import { itemIds, itemsByTime, type TreatmentItem } from "./treatmentItem.js";
import { layoutRowLabel } from "./treatmentRow.js";
import { treatmentLabel } from "./treatmentWords.js";
import { lazySlice, slicedLayout } from "./slices.js";
import type { TrackContext, TrackLayout } from "./track.js";

/** Id of the group of other drugs, for `context.isCollapsed`. It begins collapsed. */
export const CONCOMITANT_ID = "treatment:concomitant";

/** A drug in the window, and its lane. */
interface PackedDrug {
  readonly item: { readonly item: TreatmentItem; readonly span: Span };
  readonly lane: number;
}

/** ATC main group L (antineoplastic and immunomodulating agents) and V10 (therapeutic radiopharmaceuticals), whocc.no. */
const CANCER_ATC = /^(?:L|V10)/;
const TEXT_HEIGHT = 15;
const MIN_HEIGHT = 20;
const BAR = { height: 4, step: 5, min: 2 } as const;

/**
 * Whether a drug is something else than treatment of the cancer or support of it: it has an ATC code, outside the groups
 * of cancer treatment, that no class of the tables takes, and the record puts it in no line of therapy. A drug without
 * an ATC code is never called so.
 */
export function isConcomitant(
  item: TreatmentItem,
  lineOf: ReadonlyMap<string, LineEvent>,
): boolean {
  if (!item.treatment || item.treatment.drugClass !== undefined) return false;
  const codes = item.events.flatMap((event) =>
    event.kind === "medication" ? (event.atc ?? []) : [],
  );
  const isOther = codes.length > 0 && codes.every((atc) => !CANCER_ATC.test(atc));
  return isOther && lineOfItem(item, lineOf) === undefined;
}

/** How many drugs, and their names: `2 drugs: Amlodipine, Folic acid`. What is only planned stands last and does not count. */
export function concomitantWords(items: readonly TreatmentItem[], text: Text): string {
  const given = new Map<string, string>();
  const planned = new Map<string, string>();
  for (const { identity, title, isPlanned } of items)
    (isPlanned ? planned : given).set(identity, title);
  const names = [...given.values()];
  for (const [identity, title] of planned)
    if (!given.has(identity)) names.push(plannedName(title, text));
  const listed = names.join(", ");
  return given.size === 0
    ? listed
    : text("treatment.concomitantNames", { count: given.size, names: listed });
}

/** Other drugs as one row: how many, their names as far as they fit, and each as a thin bar under the words. */
export function layoutConcomitant(
  items: readonly TreatmentItem[],
  context: TrackContext,
): TrackLayout {
  const { measureText, text } = context;
  const { plot } = context.columns;
  const near = timeWindow(context, BAR.min + 1);
  const seen = gatherKnown(itemsByTime(items).meeting(near.start, near.end), (item) => {
    const span = spanOf(item, context);
    return isInPlot(span, context) ? { item, span } : undefined;
  });
  if (seen.length === 0) return { height: 0, marks: [] };
  const { packed, laneCount } = packLanes(seen, ({ span }) => span);
  const words = concomitantWords(
    seen.map(({ item }) => item),
    text,
  );
  const fitted = fitText(words, plot.width - 2 * LABEL_GAP, fonts.sub, measureText);
  const first = seen.reduce((least, { span }) => Math.min(least, span.start), Infinity);
  const end = plot.x + LABEL_GAP + measureText(fitted, fonts.sub);
  // Words that end before the first bar stand beside the bars, else over them.
  const isBeside = end + LABEL_GAP <= first;
  const top = isBeside ? Math.max(2, (BAR.step * (3 - laneCount)) / 2) : TEXT_HEIGHT + 1;
  const x = isBeside ? first - LABEL_GAP : plot.x + LABEL_GAP;
  const anchor = isBeside ? "end" : "start";
  const place = { x, y: 12, anchor, font: fonts.sub, fill: "ink-muted" } as const;
  const height = Math.max(MIN_HEIGHT, top + laneCount * BAR.step + 4);
  const heading = lazySlice({ top: 0, bottom: MIN_HEIGHT }, () => [
    ...layoutRowLabel(text("treatment.concomitant"), context),
    textMark({ ...place, text: fitted, hasHalo: true, label: words }, measureText),
  ]);
  const layoutBar = ({ item: { item, span }, lane }: PackedDrug): readonly Mark[] => {
    const { start, end } = clampToPlot(span, context);
    const bar = rectMark({
      x: start,
      y: top + lane * BAR.step,
      width: Math.max(BAR.min, end - start),
      height: BAR.height,
      radius: 1,
      fill: toneOfRow(item.row),
      pattern: patternOf(item, context),
      events: itemIds(item),
      label: treatmentLabel(item, context),
    });
    return whenPlanned(splitUncertain(bar, certainPixels(item, context)), item, context);
  };
  const lanes = Array.from({ length: laneCount }, (): PackedDrug[] => []);
  for (const drug of packed) lanes[drug.lane]?.push(drug);
  const slices = lanes.map((own, lane) => {
    const from = top + lane * BAR.step;
    const events = () => own.map(({ item: { item } }) => itemIds(item));
    return lazySlice({ top: from, bottom: from + BAR.step, events }, () => gather(own, layoutBar));
  });
  return slicedLayout({ height }, [heading, ...slices]);
}

function spanOf(item: TreatmentItem, context: TrackContext): Span {
  const start = context.xScale(item.start);
  const end = context.xScale(endOfItem(item, context) as EpochMs);
  return { start, end: Math.max(start + BAR.min, end) };
}

function patternOf(
  { isPlanned, isOngoing, end }: TreatmentItem,
  { ongoingUntil }: TrackContext,
): "hatch" | "faded" | undefined {
  if (isPlanned) return "hatch";
  const isKnown = end !== undefined || (isOngoing && ongoingUntil !== undefined);
  return isKnown ? undefined : "faded";
}
