import type { RectMark } from "../marks/mark.js";

/**
 * Cuts a bar where its time stops being certain: what lies before the certain start or after the certain end fades.
 * Without either the bar stays whole.
 */
export function splitUncertain(
  bar: RectMark,
  certain: { readonly start?: number | undefined; readonly end?: number | undefined },
): RectMark[] {
  const end = bar.x + bar.width;
  const from = Math.min(end, Math.max(bar.x, certain.start ?? bar.x));
  const to = Math.max(from, Math.min(end, certain.end ?? end));
  if (from === bar.x && to === end) return [bar];
  const part = (x: number, until: number, isCertain: boolean): RectMark[] =>
    until - x < 0.5
      ? []
      : [{ ...bar, x, width: until - x, ...(!isCertain && { pattern: "faded" as const }) }];
  return [...part(bar.x, from, false), ...part(from, to, true), ...part(to, end, false)];
}
