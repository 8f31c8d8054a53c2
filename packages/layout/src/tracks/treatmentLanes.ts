import { gatherKnown } from "../gather.js";
import { indexIntervals } from "../lanes/intervalIndex.js";
import { lazily, memoise } from "../memoise.js";
import { timeWindow } from "../strip/timeWindow.js";
import type { Span } from "../text/placeLabel.js";
import { takenOver, takenSpans, type TakenSpans } from "../text/takenSpans.js";
import { treatmentBarOf, type TreatmentBar } from "./treatmentBar.js";
import type { TreatmentChain } from "./treatmentChains.js";
import { hasSingleDoses } from "./treatmentDoses.js";
import { placeChainLabels, type ChainLabels } from "./treatmentLabels.js";
import { holdingBars, STOP_SIGN, type Labelled, type Wanted } from "./treatmentNames.js";
import type { TreatmentLevel } from "./treatmentLevel.js";
import type { TrackContext } from "./track.js";

/** A chain with the bars it has in the window, and where its words go. */
export interface PlacedChain {
  readonly chain: TreatmentChain;
  readonly bars: readonly TreatmentBar[];
  readonly labels: ChainLabels;
}

/** One lane of a row. In a tall one the name stands on a line of its own, over doses that are told apart. */
export interface TreatmentLane {
  readonly isTall: boolean;
  readonly chains: readonly PlacedChain[];
}

interface OpenLane {
  readonly isTall: boolean;
  readonly chains: PlacedChain[];
  readonly taken: TakenSpans;
}

/**
 * How much of the words a lane must have room for, and up to how many lanes a row opens a new one for it: whole names
 * first, then names without their details, at last bars alone, which are never left out.
 */
const attempts: readonly { readonly wanted: Wanted; readonly maxLanes: number }[] = [
  { wanted: "whole", maxLanes: 4 },
  { wanted: "name", maxLanes: 6 },
  { wanted: "bar", maxLanes: Infinity },
];

/** Packs the chains of a row into lanes so that no bar and none of their words meet. What lies outside the window is left out. */
export function packTreatmentLanes(
  chains: readonly TreatmentChain[],
  level: TreatmentLevel,
  context: TrackContext,
): TreatmentLane[] {
  const lanes: OpenLane[] = [];
  const { start, end } = timeWindow(context, REACH);
  for (const chain of byTimeOf(chains).meeting(start, end)) {
    const bars = gatherKnown(chain.items, (item, index) =>
      treatmentBarOf(item, chain.items[index + 1], context),
    );
    if (bars.length > 0) place(chain, bars, isTallAt(level, chain), lanes, context);
  }
  return lanes;
}

/** Pixels that a treatment of no time reaches into the window. */
const REACH = 20;

/** Chains by the time that they may last: what has no end may go on. */
const byTimeOf = memoise((chains: readonly TreatmentChain[]) =>
  indexIntervals(chains, ({ start, items }) => ({
    start,
    end: items.reduce<number>((last, { end = Infinity }) => Math.max(last, end), start),
  })),
);

function isTallAt(level: TreatmentLevel, { items }: TreatmentChain): boolean {
  return (level === "cycle" || level === "administration") && items.some(hasSingleDoses);
}

function place(
  chain: TreatmentChain,
  bars: readonly TreatmentBar[],
  isTall: boolean,
  lanes: OpenLane[],
  context: TrackContext,
): void {
  const own = ownSpan(bars, isTall);
  const holding = lazily(() => holdingBars(chain, bars, context));
  const free = lanes.filter((lane) => lane.isTall === isTall && !lane.taken.meets(own));
  for (const { wanted, maxLanes } of attempts) {
    const labelled = { chain, bars, isTall, wanted, holding };
    const alone = lazily(() => placeOn(nothingTaken, own, labelled, context));
    for (let index = 0; index < free.length; index += 1) {
      // What finds no room in a lane of its own finds none beside others: that is looked at before many lanes are.
      if (index > 0 && !alone()) break;
      const lane = free[index] as OpenLane;
      const placed = placeOn(lane.taken, own, labelled, context);
      if (placed) return put(placed, labelled, lane);
    }
    const placed = lanes.length < maxLanes ? alone() : undefined;
    if (!placed) continue;
    const fresh: OpenLane = { isTall, chains: [], taken: takenSpans() };
    lanes.push(fresh);
    return put(placed, labelled, fresh);
  }
}

/** Where the words of a chain go, and what they take of its lane with the bars. */
interface PlacedLabels {
  readonly labels: ChainLabels;
  readonly taken: readonly Span[];
}

function placeOn(
  others: TakenSpans,
  own: Span,
  labelled: Labelled,
  context: TrackContext,
): PlacedLabels | undefined {
  const taken = takenOver(others, [own]);
  const labels = placeChainLabels(labelled, taken, context);
  return labels && { labels, taken: taken.own };
}

function put({ labels, taken }: PlacedLabels, { chain, bars }: Labelled, lane: OpenLane): void {
  lane.chains.push({ chain, bars, labels });
  for (const span of taken) lane.taken.push(span);
}

/** What is taken of a lane that is not there yet. */
const nothingTaken = takenSpans();

/** Room behind the last of single doses for its amount. */
const DOSE_ROOM = 96;

/** How far behind a bar the amount of its last dose may reach: not over why it stopped. */
export function roomAfter({ item }: TreatmentBar): number {
  return item.stop !== undefined || item.isOnHold ? 0 : DOSE_ROOM;
}

/** From the first bar to the last, with the sign of what stopped: pauses belong to the chain. */
function ownSpan(bars: readonly TreatmentBar[], isTall: boolean): Span {
  const first = bars[0] as TreatmentBar;
  let end = -Infinity;
  for (const one of bars) {
    const { item, bar, after } = one;
    const hasSign = item.stop !== undefined || item.isOnHold;
    const beside = hasSign ? after + STOP_SIGN : after + 2;
    end = Math.max(end, bar.end + (isTall ? Math.max(beside, roomAfter(one)) : beside));
  }
  return { start: first.bar.start - first.before, end };
}
