import { anchorOf, endOf, startOf } from "@ipo/model";
import { cycleText, doseOf } from "../describe/contentOf.js";
import { gather } from "../gather.js";
import { fonts } from "../geometry.js";
import { clusterByPixel } from "../lanes/clusterByPixel.js";
import type { Mark, RectMark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { clusterLabel } from "../strip/clusterMark.js";
import { clampToPlot, isInPlot } from "../strip/timeSpan.js";
import { doseShares } from "./drugItem.js";
import { BAR_HEIGHT, FOOT_HEIGHT, MIN_SHARE, toneOfRow, whenPlanned } from "./treatmentBar.js";
import { intervalWords } from "./treatmentCycles.js";
import { itemCycles, type TreatmentEvent, type TreatmentItem } from "./treatmentItem.js";
import { dosedLabel } from "./treatmentWords.js";
import type { TrackContext } from "./track.js";

const MIN_DOSE = 5;
const LABEL_GAP = 3;

/** Whether a treatment has doses at single times, which can be drawn each for itself. */
export function hasSingleDoses({ doses }: TreatmentItem): boolean {
  return doses.length > 0;
}

/** Doses that fall together, in pixels. */
interface DoseCluster {
  readonly items: readonly TreatmentEvent[];
  readonly start: number;
  readonly end: number;
}

/**
 * Each dose as a bar of its own on the foot of its treatment: as wide as its date covers, as high as its amount is to the
 * highest, with the amount in words where it fits before the next, and before `until`. Doses that fall together are one bar with their number.
 */
export function layoutAdministrations(
  item: TreatmentItem,
  top: number,
  until: number,
  context: TrackContext,
): Mark[] {
  const single = item.events.filter((event) => isSingle(event, item));
  const drugs = single.filter((event) => event.kind === "medication");
  const shares = doseShares(drugs);
  const shareOf = new Map(drugs.map(({ id }, index) => [id, shares[index]]));
  const clusters = clusterByPixel(single, (event) => context.xScale(anchorOf(event.time) ?? 0), 2)
    .map(({ items }) => ({ items, ...spanOf(items, context) }))
    .filter((span) => isInPlot(span, context));
  const words = doseWordsOf(clusters, until, context);
  const intervals = intervalsOf(item, context);
  return gather(clusters, (cluster, index): Mark[] => {
    const bar = doseBar(cluster, item, shareOf, top, context);
    const after = cluster.items.flatMap(({ id }) => intervals.get(id) ?? []);
    const rect = { ...bar, label: [bar.label, ...after].join(", ") };
    const place = { x: rect.x + rect.width + LABEL_GAP, y: top + 10, font: fonts.small } as const;
    const text = words[index];
    const { label } = rect;
    return [
      ...whenPlanned([rect], item, context),
      ...(text === undefined
        ? []
        : [textMark({ ...place, text, fill: "ink", hasHalo: true, label }, context.measureText)]),
    ];
  });
}

/** How long after the cycle before a cycle begins, by the event that begins it. */
function intervalsOf(item: TreatmentItem, { text }: TrackContext): ReadonlyMap<string, string> {
  const cycles = item.isPlanned ? [] : itemCycles(item);
  return new Map(
    cycles.flatMap((cycle, index) => {
      const [first] = cycle.events;
      const words = intervalWords(cycle, cycles[index - 1], text);
      return first && words !== undefined ? [[first.id, words] as const] : [];
    }),
  );
}

function doseBar(
  { items, start, end }: DoseCluster,
  { isPlanned, row }: TreatmentItem,
  shareOf: ReadonlyMap<string, number | undefined>,
  top: number,
  context: TrackContext,
): RectMark {
  const { text } = context;
  const [only] = items;
  const shares = attesting(items).map(({ id }) => (shareOf.has(id) ? shareOf.get(id) : 1));
  // A dose without an amount, among others that have one, is not drawn as one of the highest.
  const isUnknown = shares.some((share) => share === undefined);
  const share = Math.max(...shares.map((one) => one ?? 1));
  const height = Math.round((BAR_HEIGHT - FOOT_HEIGHT) * Math.max(MIN_SHARE, share));
  const bar = clampToPlot({ start, end }, context);
  const pattern = isPlanned
    ? "hatch"
    : !items.some(isGiven)
      ? "outline"
      : isUnknown
        ? "faded"
        : undefined;
  return {
    shape: "rect",
    x: bar.start,
    y: top + BAR_HEIGHT - FOOT_HEIGHT - height,
    width: Math.max(MIN_DOSE, bar.end - bar.start),
    height,
    radius: 1,
    fill: toneOfRow(row),
    ...(pattern && { pattern }),
    events: items.map(({ id }) => id),
    label: items.length === 1 && only ? dosedLabel(only, text) : clusterLabel(items, text),
  };
}

/**
 * The words beside each dose: its cycle and amount where that fits beside all of them, else the amount where that does,
 * else only where a cycle begins, which. All doses of a treatment say equally much, so that one without its amount is not
 * taken for another dose than those beside it.
 */
function doseWordsOf(
  clusters: readonly DoseCluster[],
  until: number,
  context: TrackContext,
): (string | undefined)[] {
  const { measureText, columns } = context;
  const right = Math.min(until, columns.plot.x + columns.plot.width);
  const parts = clusters.map(({ items, end }, index) => {
    const next = Math.min(clusters[index + 1]?.start ?? right, right);
    const start = Math.max(columns.plot.x, end, (clusters[index]?.start ?? 0) + MIN_DOSE);
    return { ...doseParts(items, context), room: next - start - 2 * LABEL_GAP };
  });
  const fits = (words: string, room: number) => measureText(words, fonts.small) <= room;
  // The last has no dose after it, and may have less room: it alone may stand without words.
  const others = parts.slice(0, -1);
  const isWhole = others.every(({ cycle, dose, room }) => fits(joined([cycle, dose]), room));
  const isDose = isWhole || others.every(({ dose, room }) => fits(dose, room));
  return parts.map(({ cycle, dose, room }, index) => {
    const begins = parts[index - 1]?.cycle === cycle ? "" : cycle;
    const candidates = isWhole
      ? [joined([cycle, dose]), dose || cycle]
      : isDose
        ? [dose]
        : [begins];
    return candidates.find((words) => words !== "" && fits(words, room));
  });
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" · ");
}

function isSingle(event: TreatmentEvent, { doses }: TreatmentItem): boolean {
  const anchor = anchorOf(event.time);
  const isGiven = event.kind !== "medication" || event.resource === "administration";
  const isPoint = isGiven || event.time.kind === "point";
  return isPoint && anchor !== undefined && doses.includes(anchor);
}

function spanOf(events: readonly TreatmentEvent[], { xScale }: TrackContext) {
  const starts = events.map(({ time }) => xScale(startOf(time) ?? anchorOf(time) ?? 0));
  const ends = events.map(({ time }) => xScale(endOf(time) ?? anchorOf(time) ?? 0));
  const start = Math.min(...starts);
  return { start, end: Math.max(...ends, start + MIN_DOSE) };
}

/** Whether an event says that a dose was given or taken; orders and hand-outs do not. */
function isGiven(event: TreatmentEvent): boolean {
  return event.kind !== "medication" || !unconfirmed.has(event.resource);
}

const unconfirmed: ReadonlySet<string> = new Set(["request", "dispense"]);

/** Those of some events that say what was given; all of them where none does. The order of a dose is no second dose. */
function attesting(events: readonly TreatmentEvent[]): readonly TreatmentEvent[] {
  const given = events.filter(isGiven);
  return given.length > 0 ? given : events;
}

/** The cycle, and the amount of doses that fall together, each with its own. What was only ordered says so. */
function doseParts(
  events: readonly TreatmentEvent[],
  { text }: TrackContext,
): { readonly cycle: string; readonly dose: string } {
  const told = attesting(events);
  const [first] = told;
  const amounts = told.flatMap((event) =>
    event.kind === "medication" ? [doseOf(event, text)] : [],
  );
  const isStated = amounts.some((amount) => amount !== undefined);
  const dose = isStated ? amounts.map((amount) => amount ?? "?").join(" + ") : "";
  if (first?.kind === "medication" && first.status !== "planned" && !isGiven(first))
    return {
      cycle: "",
      dose: [text(`resource.${first.resource}`), dose].filter(Boolean).join(" "),
    };
  const own = told.length === 1 ? first?.cycle : undefined;
  return { cycle: own ? cycleText({ number: own.number }, text) : "", dose };
}
