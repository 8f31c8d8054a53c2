import { fitText, type Font, type MeasureText } from "./measureText.js";
import type { Span } from "./placeLabel.js";

/** Words placed beside a mark, shortened to the room there is. */
export interface BesideLabel {
  readonly text: string;
  readonly x: number;
  readonly anchor: "start" | "end";
}

interface BesideOptions {
  readonly font: Font;
  readonly measureText: MeasureText;
  /** Space between the mark and its words. */
  readonly gap: number;
  /** Widest words, in pixels. */
  readonly widest: number;
  /** Fewest pixels that shortened words are worth. Default: 40. */
  readonly narrowest?: number;
}

/** Space kept to the next mark, so that words between two marks are seen to belong to the one they begin at. */
const CLEAR = 10;

/**
 * Places words after a mark, or before it: whole where they fit, else shortened, after it where there is room for anything
 * worth reading. Takes the place; `undefined` where neither side has any.
 */
export function placeBeside(
  words: string,
  mark: Span,
  taken: Span[],
  bounds: Span,
  { font, measureText, gap, widest, narrowest = 48 }: BesideOptions,
): BesideLabel | undefined {
  const [after, before] = [mark.end + gap, mark.start - gap];
  let [nextStart, lastEnd] = [bounds.end, bounds.start];
  let [isAfterCovered, isBeforeCovered] = [false, false];
  for (const { start, end } of taken) {
    if (start >= mark.end - 1 && start - CLEAR < nextStart) nextStart = start - CLEAR;
    if (end <= mark.start + 1 && end + CLEAR > lastEnd) lastEnd = end + CLEAR;
    isAfterCovered ||= start < after && after < end;
    isBeforeCovered ||= start < before && before < end;
  }
  const roomAfter = isAfterCovered ? 0 : nextStart - after;
  const roomBefore = isBeforeCovered ? 0 : before - lastEnd;
  if (words === "" || Math.max(roomAfter, roomBefore) <= 0) return undefined;
  const whole = Math.min(widest, measureText(words, font));
  const isBefore = roomAfter < whole && (roomBefore >= whole || roomAfter < narrowest);
  const room = Math.min(widest, isBefore ? roomBefore : roomAfter);
  if (room < whole && room < narrowest) return undefined;
  const text = fitText(words, room, font, measureText);
  if (text.length < 2) return undefined;
  const width = measureText(text, font);
  taken.push(
    isBefore ? { start: before - width, end: before } : { start: after, end: after + width },
  );
  return { text, x: isBefore ? before : after, anchor: isBefore ? "end" : "start" };
}
