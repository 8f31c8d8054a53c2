import { fonts, LABEL_GAP } from "../geometry.js";
import { fitText } from "../text/measureText.js";
import { overlaps, placeLabel, type Span } from "../text/placeLabel.js";
import type { TreatmentBar } from "./treatmentBar.js";
import type { TreatmentChain } from "./treatmentChains.js";
import {
  LONGEST,
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
  taken: Span[],
  context: TrackContext,
): ChainLabels | undefined {
  const { wanted, isTall, bars, chain } = labelled;
  const untaken = [...taken];
  const reason = placeReason(labelled, taken, context);
  if (reason === "taken" && wanted !== "bar") return undefined;
  const last = bars.at(-1) as TreatmentBar;
  // What stopped after the window says so where it did.
  const words = last.full.end > last.bar.end ? "" : stopWords(last.item, context.text);
  const isBeside = typeof reason === "object" || words === "";
  const variants = variantsOf(labelled, isBeside ? "" : words, context);
  // A name with its doses is whole also without the words of how they are taken, which stand in the label.
  const wholes = chain.shortDetail === chain.detail ? 1 : 2;
  const allowed = wanted === "whole" ? variants.slice(0, wholes) : variants;
  const given = bars.filter(({ item }) => !item.isPlanned).map(({ item }) => item.dose);
  const dose = new Set(given).size === 1 ? (given[0] ?? "") : "";
  const isDoseSaid = dose === "" || chain.detail.includes(dose);
  const withDose = isDoseSaid ? allowed : [`${chain.title} ${chain.detail} · ${dose}`, ...allowed];
  const name = isTall
    ? placeOver(withDose, labelled, taken, context)
    : placeBeside(
        allowed,
        { ...labelled, isReasonBehind: typeof reason === "object" },
        taken,
        context,
      );
  if (!name && !isTall && typeof reason === "object") {
    const joined = placeJoined(words, wholes, labelled, untaken, context);
    if (joined) {
      taken.splice(0, taken.length, ...untaken);
      const planned = isMixed(chain) ? placePlanned(bars, isTall, taken, context) : undefined;
      return { name: joined, planned, whole: variants[0] ?? chain.title };
    }
  }
  if (!name && wanted !== "bar") return undefined;
  const planned = isMixed(chain) ? placePlanned(bars, isTall, taken, context) : undefined;
  return {
    name,
    reason: typeof reason === "object" ? reason : undefined,
    planned,
    whole: variants[0] ?? chain.title,
  };
}

/** Name and reason as one text: a name right of why it stopped would read as that of the next bar. */
function placeJoined(
  words: string,
  wholes: number,
  labelled: Labelled,
  taken: Span[],
  context: TrackContext,
): PlacedWords | undefined {
  const all = variantsOf(labelled, words, context).filter((one) => one.includes(`✕ ${words}`));
  const allowed = labelled.wanted === "whole" ? all.slice(0, wholes) : all;
  const { measureText } = context;
  const uncut = allowed.filter((one) => measureText(one, fonts.mark) <= LONGEST);
  return placeBeside(uncut, { ...labelled, wanted: "whole" }, taken, context);
}

/** Given, and more of it planned: the name speaks of what was given, and the plan has a word of its own. */
function isMixed({ items }: TreatmentChain): boolean {
  return items.some(({ isPlanned }) => isPlanned) && items.some(({ isPlanned }) => !isPlanned);
}

/** Title with all that stands beside it, then with less, then alone. What is planned is never named without the word. */
function variantsOf(
  { chain, bars }: Labelled,
  reason: string,
  { text }: TrackContext,
): [string, ...string[]] {
  const { title, detail, shortDetail, items } = chain;
  const state = items.every(({ isPlanned }) => isPlanned) ? text("treatment.planned") : "";
  // Behind a whole sentence of how it is dosed the word stands apart.
  const planned = state !== "" && detail.includes(",") ? `· ${state}` : state;
  const [bar] = bars;
  const intent = bar ? intentOf(bar.item, text) : "";
  const end = reason === "" ? "" : `· ✕ ${reason}`;
  const whole = [title, detail, planned, end].filter(Boolean).join(" ");
  const lesser = [
    [title, shortDetail, planned, end],
    [title, detail, planned],
    [title, shortDetail, planned],
    [title, planned, end],
    [title, planned],
    [state],
  ];
  const rest = lesser.map((parts) => parts.filter(Boolean).join(" "));
  const all = [...new Set([whole, ...rest])].filter((words) => words !== "");
  const isIntentStated = intent !== "" && chain.row === "radiotherapy";
  return [...(isIntentStated ? [`${whole} · ${intent}`] : []), ...all] as [string, ...string[]];
}

/** The words why it stopped, behind the sign. What has ended by now says so before the line of now, not in the time to come. */
function placeReason(
  { bars }: Labelled,
  taken: Span[],
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
  if (taken.some((other) => overlaps(other, span))) return "taken";
  taken.push({ start: span.start, end: span.end + LABEL_GAP });
  return { x: start, text: fitted, anchor: "start", isInside: false };
}

/** That what comes is planned: right of its bar in the time to come, else over the hatching; in a tall lane over its doses. */
function placePlanned(
  bars: readonly TreatmentBar[],
  isTall: boolean,
  taken: Span[],
  context: TrackContext,
): PlacedWords | undefined {
  const { text, measureText } = context;
  const { plot } = context.columns;
  const last = bars.filter(({ item }) => item.isPlanned).at(-1);
  if (!last) return undefined;
  const words = text("treatment.planned");
  const width = measureText(words, fonts.mark);
  const right = plot.x + plot.width;
  if (isTall) return placeOverPlan(last.bar, words, width, right, taken, context);
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
