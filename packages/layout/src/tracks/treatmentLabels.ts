import { fonts, LABEL_GAP } from "../geometry.js";
import { fitText, type MeasureText } from "../text/measureText.js";
import type { Text } from "../locale/text.js";
import { memoiseByBoth } from "../memoiseByBoth.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import { takenOver, type TakenOver } from "../text/takenSpans.js";
import type { TreatmentBar } from "./treatmentBar.js";
import type { TreatmentChain } from "./treatmentChains.js";
import {
  LONGEST,
  mayFindRoom,
  placeBeside,
  placeOver,
  rightOf,
  STOP_SIGN,
  type Labelled,
  type PlacedWords,
} from "./treatmentNames.js";
import { intentOf, stopWords } from "./treatmentWords.js";
import type { TrackContext } from "./track.js";

/** The words of a chain: its name, why it stopped beside the sign, and that what comes is planned. */
export interface ChainLabels {
  readonly name?: PlacedWords | undefined;
  readonly reason?: PlacedWords | undefined;
  readonly planned?: PlacedWords | undefined;
  /** All that the name says when nothing is cut. */
  readonly whole: string;
}

export const END_FONT = { fontSize: 11, fontWeight: 600 } as const;

/** Finds room for a chain's words beside what is taken, and takes it; `undefined` where there is not as much as wanted. */
export function placeChainLabels(
  labelled: Labelled,
  taken: TakenOver,
  context: TrackContext,
): ChainLabels | undefined {
  const { wanted, isTall, bars, chain } = labelled;
  const untaken = [...taken.own];
  const reason = placeReason(labelled, taken, context);
  if (reason === "taken" && wanted !== "bar") return undefined;
  if (!isTall && typeof reason !== "object" && !mayFindRoom(labelled, taken, context)) {
    if (wanted !== "bar") return undefined;
    const planned = isMixed(chain) ? placePlanned(bars, isTall, taken, context) : undefined;
    return { planned, whole: chain.title };
  }
  const last = bars.at(-1) as TreatmentBar;
  // What stopped after the window says so where it did.
  const words = last.full.end > last.bar.end ? "" : stopWords(last.item, context.text);
  const isBeside = typeof reason === "object" || words === "";
  const variants = variantsOf(labelled, isBeside ? "" : words, context);
  const allowed = wanted === "whole" ? variants.whole : variants.all;
  const [whole = chain.title] = variants.all;
  const name = isTall
    ? placeOver(withDose(allowed, labelled), labelled, taken, context)
    : placeBeside(allowed, labelled, typeof reason === "object", taken, context);
  if (!name && !isTall && typeof reason === "object") {
    const joined = placeJoined(words, labelled, takenOver(taken.others, untaken), context);
    if (joined) {
      taken.own.splice(0, taken.own.length, ...untaken);
      const planned = isMixed(chain) ? placePlanned(bars, isTall, taken, context) : undefined;
      return { name: joined, planned, whole };
    }
  }
  if (!name && wanted !== "bar") return undefined;
  const planned = isMixed(chain) ? placePlanned(bars, isTall, taken, context) : undefined;
  return {
    name,
    reason: typeof reason === "object" ? reason : undefined,
    planned,
    whole,
  };
}

/** Over doses that are told apart, their amount stands with the name, where all of them have the same. */
function withDose(variants: readonly string[], { bars, chain }: Labelled): readonly string[] {
  const given = bars.filter(({ item }) => !item.isPlanned).map(({ item }) => item.dose);
  const dose = new Set(given).size === 1 ? (given[0] ?? "") : "";
  const isSaid = dose === "" || chain.detail("fitting").includes(dose);
  return isSaid ? variants : [`${chain.title} ${chain.detail("fitting")} · ${dose}`, ...variants];
}

/** Name and reason as one text: a name right of why it stopped would read as that of the next bar. */
function placeJoined(
  words: string,
  labelled: Labelled,
  taken: TakenOver,
  context: TrackContext,
): PlacedWords | undefined {
  const variants = variantsOf(labelled, words, context);
  const allowed = labelled.wanted === "whole" ? variants.whole : variants.all;
  const uncut = uncutOf(allowed, context.measureText);
  const joined = uncut.filter((one) => one.includes(`✕ ${words}`));
  return placeBeside(joined, { ...labelled, wanted: "whole" }, false, taken, context);
}

const uncutOf = memoiseByBoth((variants: readonly string[], measureText: MeasureText) =>
  variants.filter((one) => measureText(one, fonts.mark) <= LONGEST),
);

/** Given, and more of it planned: the name speaks of what was given, and the plan has a word of its own. */
function isMixed({ items }: TreatmentChain): boolean {
  return items.some(({ isPlanned }) => isPlanned) && items.some(({ isPlanned }) => !isPlanned);
}

/** The names of a chain from the longest to the shortest, and how many of them say all of it. */
interface Variants {
  readonly all: readonly string[];
  readonly whole: readonly string[];
}

/** Title with all that stands beside it, then with less, then alone. What is planned is never named without the word. */
function variantsOf({ chain, bars }: Labelled, reason: string, { text }: TrackContext): Variants {
  const kept = variantsByReason(chain, text);
  const [bar] = bars;
  const intent = bar && chain.row === "radiotherapy" ? intentOf(bar.item, text) : "";
  const key = `${intent}|${reason}`;
  const known = kept.get(key);
  if (known) return known;
  const [detail, shortDetail] = [chain.detail("fitting"), chain.detail("none")];
  const all = writeVariants(
    { title: chain.title, items: chain.items, detail, shortDetail },
    reason,
    intent,
    text,
  );
  // A name with its doses is whole also without the words of how they are taken, which stand in the label.
  const wholes = shortDetail === detail ? 1 : 2;
  const variants = { all, whole: all.slice(0, wholes) };
  kept.set(key, variants);
  return variants;
}

/** The words of a chain hang on why it stopped and what the first of it in the window is meant for. */
const variantsByReason = memoiseByBoth(
  (_chain: TreatmentChain, _text: Text) => new Map<string, Variants>(),
);

/** A chain by what its name is made of. */
interface NamedChain extends Pick<TreatmentChain, "title" | "items"> {
  readonly detail: string;
  readonly shortDetail: string;
}

function writeVariants(
  { title, detail, shortDetail, items }: NamedChain,
  reason: string,
  intent: string,
  text: Text,
): readonly string[] {
  const state = items.every(({ isPlanned }) => isPlanned) ? text("treatment.planned") : "";
  // Behind a whole sentence of how it is dosed the word stands apart.
  const planned = state !== "" && detail.includes(",") ? `· ${state}` : state;
  const end = reason === "" ? "" : `· ✕ ${reason}`;
  const whole = spaced(title, detail, planned, end);
  const variants = [
    intent === "" ? "" : `${whole} · ${intent}`,
    whole,
    spaced(title, shortDetail, planned, end),
    spaced(title, detail, planned),
    spaced(title, shortDetail, planned),
    spaced(title, planned, end),
    spaced(title, planned),
    state,
  ];
  return variants.filter((words, index) => words !== "" && variants.indexOf(words) === index);
}

/** Words with spaces between them; those that are empty have none. */
function spaced(...parts: readonly string[]): string {
  let words = "";
  for (const part of parts) if (part !== "") words = words === "" ? part : `${words} ${part}`;
  return words;
}

/** The words why it stopped, behind the sign. What has ended by now says so before the line of now, not in the time to come. */
function placeReason(
  { bars }: Labelled,
  taken: TakenOver,
  context: TrackContext,
): PlacedWords | "taken" | "no-room" | undefined {
  const { text, measureText } = context;
  const { item, bar, full, after } = bars.at(-1) as TreatmentBar;
  const words = stopWords(item, text);
  if (words === "" || full.end > bar.end) return undefined;
  const fitted = fitText(words, LONGEST / 2, END_FONT, measureText);
  const start = bar.end + after + STOP_SIGN + 2;
  const span = { start, end: start + measureText(fitted, END_FONT) };
  if (span.end > rightOf(bar, item.isPlanned, context)) return "no-room";
  if (taken.meets(span)) return "taken";
  taken.push({ start: span.start, end: span.end + LABEL_GAP });
  return { x: start, text: fitted, anchor: "start", isInside: false };
}

/** That what comes is planned: right of its bar in the time to come, else over the hatching; in a tall lane over its doses. */
function placePlanned(
  bars: readonly TreatmentBar[],
  isTall: boolean,
  taken: TakenOver,
  context: TrackContext,
): PlacedWords | undefined {
  const { text, measureText } = context;
  const { plot } = context.columns;
  const last = bars.filter(({ item }) => item.isPlanned).at(-1);
  if (!last) return undefined;
  const words = text("treatment.planned");
  const width = measureText(words, fonts.mark);
  const right = plot.x + plot.width;
  if (isTall) return placeOverPlan(last.bar, words, width, right, taken.own, context);
  const x = last.bar.end + LABEL_GAP;
  const place = placeLabel([{ start: x, end: x + width }], taken, { start: plot.x, end: right });
  const isInside = !place;
  if (isInside && last.bar.end - last.bar.start < width + LABEL_GAP) return undefined;
  const inBar = last.bar.start + (last.bar.end - last.bar.start - width) / 2;
  return { x: place ? x : inBar, text: words, anchor: "start", isInside };
}

/** On the line of the name, which is the last that was taken of the lane: where both fit, and never before now. */
function placeOverPlan(
  { start }: Span,
  text: string,
  width: number,
  right: number,
  taken: readonly Span[],
  { now, xScale }: TrackContext,
): PlacedWords | undefined {
  const name = taken.at(-1);
  const afterNow = Math.max(start, now === undefined ? start : xScale(now) + 4);
  if (afterNow + width + 2 > right || (name && name.end > afterNow)) return undefined;
  return { x: afterNow, text, anchor: "start", isInside: false };
}
