import { fonts, LABEL_GAP } from "../geometry.js";
import type { Mark } from "../marks/mark.js";
import { textMark } from "../marks/make.js";
import { fitText } from "../text/measureText.js";
import { placeLabel, type Span } from "../text/placeLabel.js";
import type { PlacedBar } from "./treatmentBar.js";
import type { TrackContext } from "./track.js";

/** From this share of its height on, a bar holds a label. */
const FULL_SHARE = 0.7;
const BASELINE = 12.2;
const CROSS = 7;
/** Longest name beside a bar; the whole of it stays in the mark's label. */
const LONGEST = 340;
/** A name cut shorter than this says nothing. */
const SHORTEST = 30;
const END_FONT = { fontSize: 11, fontWeight: 600 } as const;

/** Why a treatment stopped, in the source's words, after a cross behind the bar; the cross alone where room is short. */
export function layoutEndLabel(
  { item, bar, after, top }: PlacedBar,
  { text, measureText, columns: { plot } }: TrackContext,
  taken: Span[],
): Mark[] {
  if (item.stop === undefined) return [];
  const words = fitText(item.stop || text("treatment.stopped"), LONGEST / 2, END_FONT, measureText);
  const start = bar.end + after + 4;
  const wordsAt = start + CROSS + 5;
  const place = placeLabel(
    [
      { start, end: wordsAt + measureText(words, END_FONT), isWhole: true },
      { start, end: start + CROSS + 1, isWhole: false },
    ],
    taken,
    { start: plot.x, end: plot.x + plot.width },
  );
  if (!place) return [];
  const cross: Mark = {
    shape: "symbol",
    symbol: "cross",
    x: start + CROSS / 2,
    y: top + 8,
    size: CROSS,
    fill: "alert",
    events: [],
    label: words,
  };
  const label = { x: wordsAt, y: top + 12, text: words, font: END_FONT, hasHalo: true } as const;
  return place.isWhole ? [cross, textMark({ ...label, fill: "alert" }, measureText)] : [cross];
}

/**
 * The name of a treatment with its detail: inside the bar where it fits and nothing is drawn there, else beside it
 * (before a bar, after what is planned or an act), with less detail where room is short; at last, cut, inside.
 */
export function layoutNameLabel(
  { item, bar, before, after, top, isAct }: PlacedBar,
  isFree: boolean,
  { text, measureText, columns: { plot } }: TrackContext,
  taken: Span[],
): Mark[] {
  const font = fonts.mark;
  const y = top + BASELINE;
  const room = bar.end - bar.start - 9;
  const variants = labelVariants(item, text);
  const whole = variants[0] ?? item.title;
  const isTall = item.stretches.every(({ share }) => (share ?? 1) >= FULL_SHARE);
  const canHold = !isAct && !item.isPlanned && isTall;
  const insideAt = { x: bar.start + 6, y, font, fill: "ink-inverse", label: whole } as const;

  const inside = variants.find((words) => measureText(words, font) <= room);
  if (canHold && isFree && inside !== undefined) {
    return [textMark({ ...insideAt, text: inside }, measureText)];
  }
  for (const words of variants.map((variant) => fitText(variant, LONGEST, font, measureText))) {
    const width = measureText(words, font);
    const from = bar.end + after + LABEL_GAP;
    const to = bar.start - before - LABEL_GAP;
    const behind = { start: from, end: from + width, anchor: "start" as const, x: from };
    const ahead = { start: to - width, end: to, anchor: "end" as const, x: to };
    const order = isAct || item.isPlanned ? [behind, ahead] : [ahead, behind];
    const place = placeLabel(order, taken, { start: plot.x, end: plot.x + plot.width });
    if (!place) continue;
    const { x, anchor } = place;
    return [
      textMark(
        { x, y, text: words, font, fill: "ink", anchor, hasHalo: true, label: whole },
        measureText,
      ),
    ];
  }
  if (!canHold || room < SHORTEST) return [];
  const cut = inside ?? fitText(item.title, room, font, measureText);
  return cut === "" ? [] : [textMark({ ...insideAt, text: cut }, measureText)];
}

/** Title with all that stands beside it, then with less, then alone. */
function labelVariants(
  { title, detail, isPlanned }: PlacedBar["item"],
  text: TrackContext["text"],
): string[] {
  const planned = isPlanned ? text("treatment.planned") : "";
  const variants = [[title, detail, planned], [title, planned], [title]];
  return [...new Set(variants.map((parts) => parts.filter(Boolean).join(" ")))];
}
